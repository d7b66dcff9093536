package tidemark.extract;

import java.math.BigDecimal;
import java.util.Optional;

/** A number written in the text at token {@code at}: its size, its letters and place, and the unit beside it. */
record Figure(int at, BigDecimal value, String text, int start, int end, Optional<String> unit, boolean minus) {}
