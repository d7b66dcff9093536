package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with how to read it: {@code value} as a decimal in {@code unit}, {@code text} letter by letter as the source
 * wrote it.
 */
public record Measure(Kind kind, BigDecimal value, String text, Optional<String> unit) implements Shown {

    /** A level that was reached, a signed difference against something, or a multiple of something. */
    public enum Kind {
        SCORE,
        GAIN,
        RATIO
    }

    public Measure {
        requireNonNull(kind, "kind is null");
        requireNonNull(value, "value is null");
        requireNonNull(text, "text is null");
        requireNonNull(unit, "unit is null");
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(out, "Measure[kind=", kind, ", value=", value, ", text=", text, ", unit=", unit);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
