package tidemark.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the numbers of a text that could be measurements, with their units. */
final class Figures {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("%", "%"),
            Map.entry("x", "x"),
            Map.entry("×", "x"),
            Map.entry("times", "x"),
            Map.entry("fold", "x"),
            Map.entry("-fold", "x"),
            Map.entry("percent", "%"),
            Map.entry("points", "points"),
            Map.entry("point", "points"),
            Map.entry("-point", "points"),
            Map.entry("pp", "points"),
            Map.entry("pts", "points"),
            Map.entry("s", "s"),
            Map.entry("seconds", "s"),
            Map.entry("second", "s"),
            Map.entry("sec", "s"),
            Map.entry("ms", "ms"),
            Map.entry("milliseconds", "ms"),
            Map.entry("minutes", "min"),
            Map.entry("min", "min"),
            Map.entry("hours", "h"),
            Map.entry("h", "h"),
            Map.entry("gb", "GB"),
            Map.entry("mb", "MB"),
            Map.entry("kb", "KB"),
            Map.entry("fps", "fps"),
            Map.entry("db", "dB"),
            Map.entry("cm", "cm"),
            Map.entry("mm", "mm"));

    /** Nouns that are the unit of a number right before them, and how the unit is written. */
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("tokens", "tokens"),
            Map.entry("steps", "steps"),
            Map.entry("iterations", "iterations"),
            Map.entry("pixels", "pixels"),
            Map.entry("°", "°"),
            Map.entry("degrees", "degrees"),
            Map.entry("rad", "rad"),
            Map.entry("days", "days"),
            Map.entry("weeks", "weeks"),
            Map.entry("months", "months"),
            Map.entry("years", "years"),
            Map.entry("m", "m"),
            Map.entry("meters", "m"),
            Map.entry("metres", "m"),
            Map.entry("km", "km"),
            Map.entry("å", "Å"),
            Map.entry("hz", "Hz"),
            Map.entry("khz", "kHz"),
            Map.entry("ev", "eV"),
            Map.entry("w", "W"));

    /** In "4.2/5" the unit is what could be had at most; in "66.8/70.8" there is none. */
    private static final Pattern WHOLE = Pattern.compile("\\d+");

    /** What a rate is per, as in "samples/s" and "meV/atom". */
    private static final Set<String> PER = Set.of("s", "sec", "second", "h", "hour", "day", "atom", "å");

    private static final Set<String> PROCESSORS = Set.of("gpu", "tpu", "cpu", "a100", "h100", "v100");

    private static final Set<String> LONG_TIMES = Set.of("hours", "days");

    private Figures() {}

    static List<Figure> of(List<Token> tokens) {
        List<Figure> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean spread = i > 0 && tokens.get(i - 1).text().equals("±");
            if (tokens.get(i).isNumber() && !spread) {
                read(tokens, i).ifPresent(found::add);
            }
        }
        return shareUnits(tokens, found);
    }

    private static Optional<Figure> read(List<Token> tokens, int i) {
        Token t = tokens.get(i);
        int digits = 0;
        while (digits < t.text().length() && "0123456789.,".indexOf(t.text().charAt(digits)) >= 0) {
            digits++;
        }
        String rest = t.lower().substring(digits);
        String number = t.text().substring(0, digits).replace(",", "");
        boolean scaled = rest.equals("k");
        // Twenty digits measure nothing; without a bound a megabyte of digits would be one number.
        if (digits > 20
                || number.indexOf('.') != number.lastIndexOf('.')
                || !rest.isEmpty() && !scaled && !UNITS.containsKey(rest)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number);
        boolean dollars = i > 0 && tokens.get(i - 1).text().equals("$") && !closedDollar(tokens, i);
        Optional<String> unit = dollars
                ? Optional.of("$")
                : rest.isEmpty() || scaled ? unitAfter(tokens, i + 1) : Optional.of(UNITS.get(rest));
        boolean minus = i > 0
                && List.of("-", "−").contains(tokens.get(i - 1).text())
                && tokens.get(i - 1).end() == t.start()
                && (i < 2 || tokens.get(i - 2).end() < tokens.get(i - 1).start());
        return Optional.of(new Figure(
                i,
                scaled ? value.movePointRight(3) : value,
                t.text().substring(0, digits),
                t.start(),
                t.start() + digits,
                unit,
                minus));
    }

    private static boolean closedDollar(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && List.of("$", "\\").contains(tokens.get(i + 1).text());
    }

    private static Optional<String> unitAfter(List<Token> tokens, int i) {
        int at = i;
        while (at < tokens.size()
                && at < i + 3
                && List.of("$", "\\").contains(tokens.get(at).text())) {
            at++;
        }
        String word = NameTagger.lower(tokens, at);
        String next = NameTagger.lower(tokens, at + 1);
        if (word.equals("/")
                && at == i
                && at + 1 < tokens.size()
                && WHOLE.matcher(tokens.get(at + 1).text()).matches()) {
            return Optional.of("/" + tokens.get(at + 1).text());
        }
        if ((word.equals("%") || word.equals("percentage") || word.equals("absolute")) && next.startsWith("point")) {
            return Optional.of("points");
        }
        if (word.equals("tokens") && next.equals("/")) {
            return Optional.of("tokens/s");
        }
        if (word.equals("frames") && next.equals("per")) {
            return Optional.of("fps");
        }
        if (PROCESSORS.contains(word) && LONG_TIMES.contains(next)) {
            return Optional.of(tokens.get(at).text() + " " + next);
        }
        if (next.equals("/") && PER.contains(NameTagger.lower(tokens, at + 2))) {
            return Optional.of(tokens.get(at).text() + "/" + tokens.get(at + 2).text());
        }
        return Optional.ofNullable(UNITS.getOrDefault(word, NOUNS.get(word)));
    }

    /** In "40-50%" and "from 40 to 50%" the unit is written once for both. */
    private static List<Figure> shareUnits(List<Token> tokens, List<Figure> figures) {
        List<Figure> shared = new ArrayList<>(figures);
        for (int k = shared.size() - 2; k >= 0; k--) {
            Figure f = shared.get(k);
            Figure next = shared.get(k + 1);
            boolean joined = next.at() == f.at() + 2
                    && List.of("-", "–", "to", "and", "/")
                            .contains(tokens.get(f.at() + 1).lower());
            if (f.unit().isEmpty() && joined && next.unit().isPresent()) {
                shared.set(k, new Figure(f.at(), f.value(), f.text(), f.start(), f.end(), next.unit(), f.minus()));
            }
        }
        return shared;
    }
}
