package tidemark.source.pwc;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.claim.Measure;

/** A cell of a results table that holds a number. */
record Cell(Measure measure, Optional<BigDecimal> uncertainty, String status) {

    private static final String NUMBER =
            "[+-]?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern MARKED = Pattern.compile(
            "[*_~^ ]*(" + NUMBER + ")\\s*(%?)\\s*(?:(?:±|\\+/-|\\+-)\\s*(" + NUMBER + ")\\s*%?)?[*_†‡^# ]*");
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "---", "–", "—", "n/a", "na", "nan", "none", "null", "?", "*");

    /** Whether a cell says that there is no number. */
    static boolean isEmpty(String text) {
        return NOTHING.contains(text.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** A cell with a number that is plain, or in bold, starred, in percent or with its spread; any other is no number. */
    static Optional<Cell> read(String text) {
        String trimmed = text.strip();
        Matcher marked = MARKED.matcher(trimmed);
        if (trimmed.length() > 60 || !marked.matches()) {
            return Optional.empty();
        }
        Optional<String> unit = marked.group(2).isEmpty() ? Optional.empty() : Optional.of("%");
        Optional<BigDecimal> spread =
                Optional.ofNullable(marked.group(3)).map(Cell::number).map(BigDecimal::abs);
        boolean plain = PLAIN.matcher(trimmed).matches();
        return Optional.of(new Cell(
                new Measure(Measure.Kind.SCORE, number(marked.group(1)), text, unit),
                spread,
                plain ? "plain" : spread.isPresent() ? "with spread" : "marked"));
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(",", ""));
    }
}
