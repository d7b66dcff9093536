package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value as a source wrote it, and what it says: a number, nothing, or words that are no number. Never throws, whatever the
 * text; what could be read in two ways is words. {@code docs/values.md} has the table of what means what.
 */
public record ReportedValue(
        String text,
        Saying saying,
        Optional<BigDecimal> number,
        Optional<BigDecimal> uncertainty,
        Optional<String> unit,
        Set<Mark> marks) {

    /** What a cell says. */
    public enum Saying {
        NUMBER,
        /** A dash, "n/a", "NaN", or nothing at all: the source has no number here. */
        NOTHING,
        /** Something else; kept as text, and no result. */
        WORDS
    }

    /** What stood beside a number's bare digits and had to be read with them. */
    public enum Mark {
        MARKED("marked"),
        APPROXIMATE("approximate"),
        DECIMAL_COMMA("decimal comma"),
        GROUPED("grouped"),
        SCALED("scaled"),
        PERCENT("percent"),
        WITH_SPREAD("with spread");

        private final String words;

        Mark(String words) {
            this.words = words;
        }
    }

    /** Longer texts are prose. */
    private static final int LONGEST = 80;

    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern NOTHING =
            Pattern.compile("(?:n\\.?/?a\\.?|none|null|nil|tb[ad]|\\?+|[-–—−_*]*|[+-]?nan|[+-]?inf(?:inity)?)[*†‡]*");

    private static final String NUMBER = "([+\\-−]?(?:\\d+(?:,\\d+)*(?:\\.\\d*)?|\\.\\d+)(?:[eE][+\\-−]?\\d{1,2})?)";
    private static final String SCALE = "(?: ?([kKmMGBT])(?![A-Za-z]))?";
    private static final String NOTES = "[*†‡§^#]*";
    private static final String SPREAD = "(?:±|\\+/-|\\+-|\\\\pm) ?" + NUMBER + SCALE + " ?(%?)";
    private static final Pattern MARKED = Pattern.compile("(" + NOTES + ") ?([~≈∼]?) ?" + NUMBER + SCALE + " ?(%?)(?: ?"
            + SPREAD + "| ?\\( ?" + SPREAD + " ?\\))? ?(" + NOTES + ")");

    /** What may be put around a number to make it stand out. */
    private static final Map<String, String> WRAPPERS = Map.ofEntries(
            Map.entry("**", "**"),
            Map.entry("__", "__"),
            Map.entry("_", "_"),
            Map.entry("`", "`"),
            Map.entry("\"", "\""),
            Map.entry("'", "'"),
            Map.entry("$", "$"),
            Map.entry("<b>", "</b>"),
            Map.entry("<i>", "</i>"),
            Map.entry("<u>", "</u>"),
            Map.entry("<em>", "</em>"),
            Map.entry("<strong>", "</strong>"),
            Map.entry("\\textbf{", "}"),
            Map.entry("\\mathbf{", "}"),
            Map.entry("\\underline{", "}"));

    private static final Pattern COUNTING = Pattern.compile(".*(?:param|flop|macs?\\b|tokens|samples|images|steps).*");

    private static final Map<Character, Integer> POWERS =
            Map.of('k', 3, 'K', 3, 'm', 6, 'M', 6, 'G', 9, 'B', 9, 'T', 12);

    public ReportedValue {
        requireNonNull(text, "text is null");
        requireNonNull(saying, "saying is null");
        requireNonNull(number, "number is null");
        requireNonNull(uncertainty, "uncertainty is null");
        requireNonNull(unit, "unit is null");
        if (number.isPresent() != (saying == Saying.NUMBER)) {
            throw new IllegalArgumentException("a number and nothing else has a number");
        }
        marks = Collections.unmodifiableSet(marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks));
    }

    /** Reads a value of which nothing is known but its text. */
    public static ReportedValue read(String text) {
        return read(text, "");
    }

    /** @param metric what is measured: a small m behind a number is a million only where parameters and the like are counted */
    public static ReportedValue read(String text, String metric) {
        if (text.length() > LONGEST) {
            return without(text, Saying.WORDS);
        }
        String trimmed = blanksFolded(text);
        if (PLAIN.matcher(trimmed).matches()) {
            return new ReportedValue(
                    text,
                    Saying.NUMBER,
                    Optional.of(new BigDecimal(trimmed)),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());
        } else if (NOTHING.matcher(trimmed.toLowerCase(Locale.ROOT)).matches()) {
            return without(text, Saying.NOTHING);
        }
        String bare = unwrapped(trimmed);
        Matcher marked = MARKED.matcher(bare);
        return marked.matches()
                ? number(text, marked, !bare.equals(trimmed), metric).orElseGet(() -> without(text, Saying.WORDS))
                : without(text, Saying.WORDS);
    }

    public boolean isNumber() {
        return saying == Saying.NUMBER;
    }

    /** How the number was read, in a few words that never change: {@code plain}, or each mark, comma between. */
    public String status() {
        return switch (saying) {
            case NOTHING -> "nothing";
            case WORDS -> "no number";
            case NUMBER ->
                marks.isEmpty()
                        ? "plain"
                        : marks.stream().map(mark -> mark.words).collect(Collectors.joining(", "));
        };
    }

    /** The number as a score; ask only where there is one. */
    public Measure measure() {
        return new Measure(Measure.Kind.SCORE, number.orElseThrow(), text, unit);
    }

    private static Optional<ReportedValue> number(String text, Matcher read, boolean wrapped, String metric) {
        // The spread is written bare or in brackets, and so stands in one of two places.
        int at = read.group(6) != null ? 6 : 9;
        Optional<String> spread = Optional.ofNullable(read.group(at));
        Optional<BigDecimal> factor = factor(read.group(4), metric);
        boolean percent = !(read.group(5) + (spread.isPresent() ? read.group(at + 2) : "")).isEmpty();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Optional<BigDecimal> value = decimal(read.group(3), marks);
        Optional<BigDecimal> around =
                spread.flatMap(written -> decimal(written, marks)).map(BigDecimal::abs);
        boolean clear = value.isPresent()
                && factor.isPresent()
                && around.isPresent() == spread.isPresent()
                && !(percent && read.group(4) != null)
                // "3.2 ± 0.1M" and "0.84 ± 2%" leave open what the scale or the sign belongs to.
                && (spread.isEmpty() || Objects.equals(read.group(4), read.group(at + 1)))
                && (read.group(5).length() > 0
                        || !percent
                        || around.get().compareTo(value.get().abs()) < 0);
        if (!clear) {
            return Optional.empty();
        }
        add(marks, Mark.MARKED, wrapped || !(read.group(1) + read.group(12)).isEmpty());
        add(marks, Mark.APPROXIMATE, !read.group(2).isEmpty());
        add(marks, Mark.SCALED, read.group(4) != null);
        add(marks, Mark.PERCENT, percent);
        add(marks, Mark.WITH_SPREAD, spread.isPresent());
        return Optional.of(new ReportedValue(
                text,
                Saying.NUMBER,
                value.map(factor.get()::multiply),
                around.map(factor.get()::multiply),
                percent ? Optional.of("%") : Optional.empty(),
                marks));
    }

    private static void add(Set<Mark> marks, Mark mark, boolean there) {
        if (there) {
            marks.add(mark);
        }
    }

    private static Optional<BigDecimal> factor(String scale, String metric) {
        if (scale == null) {
            return Optional.of(BigDecimal.ONE);
        }
        boolean metres = scale.equals("m")
                && !COUNTING.matcher(metric.toLowerCase(Locale.ROOT)).matches();
        return metres ? Optional.empty() : Optional.of(BigDecimal.TEN.pow(POWERS.get(scale.charAt(0))));
    }

    /** Commas before groups of three digits set thousands apart; one comma alone before anything else is a decimal comma. */
    private static Optional<BigDecimal> decimal(String written, Set<Mark> marks) {
        String ascii = written.replace('−', '-');
        if (ascii.indexOf(',') < 0) {
            return Optional.of(new BigDecimal(ascii));
        } else if (ascii.matches("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d*)?")) {
            marks.add(Mark.GROUPED);
            return Optional.of(new BigDecimal(ascii.replace(",", "")));
        } else if (ascii.matches("[+-]?\\d+,\\d+(?:[eE][+-]?\\d+)?")) {
            marks.add(Mark.DECIMAL_COMMA);
            return Optional.of(new BigDecimal(ascii.replace(',', '.')));
        }
        return Optional.empty();
    }

    private static String unwrapped(String text) {
        String bare = text;
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            for (Map.Entry<String, String> each : WRAPPERS.entrySet()) {
                String open = each.getKey();
                String close = each.getValue();
                if (bare.length() > open.length() + close.length() && bare.startsWith(open) && bare.endsWith(close)) {
                    bare = bare.substring(open.length(), bare.length() - close.length())
                            .strip();
                }
            }
        }
        return bare;
    }

    /** Without blanks around, each run of blanks one space, and without the marks that have no width. */
    private static String blanksFolded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !out.isEmpty();
            } else if (c != '\uFEFF' && c != '\u200B') {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static ReportedValue without(String text, Saying saying) {
        return new ReportedValue(text, saying, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }
}
