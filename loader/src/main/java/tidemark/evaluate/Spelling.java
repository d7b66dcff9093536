package tidemark.evaluate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When two spellings count as one, of names and of metrics, in a comparison of claims. */
final class Spelling {

    private static final Pattern FILLERS =
            Pattern.compile("average|overall|mean|absolute|relative|improvement|gain|increase|reduction|score");

    private static final Map<String, String> METRICS = Map.ofEntries(
            Map.entry("acc", "accuracy"),
            Map.entry("sr", "successrate"),
            Map.entry("em", "exactmatch"),
            Map.entry("f1score", "f1"),
            Map.entry("fscore", "f1"),
            Map.entry("frechetinceptiondistance", "fid"),
            Map.entry("frechetvideodistance", "fvd"),
            Map.entry("top1accuracy", "accuracy"),
            Map.entry("averageaccuracy", "accuracy"),
            Map.entry("accuracyscore", "accuracy"),
            Map.entry("bleuscore", "bleu"));

    private Spelling() {}

    /** Letters, digits and + of the name, folded; a name with none of them stays as it is. */
    static String key(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        text.codePoints().filter(Spelling::counts).forEach(key::appendCodePoint);
        return key.length() == 0 ? text : key.toString();
    }

    private static boolean counts(int c) {
        int type = Character.getType(c);
        return c == '+'
                || Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean sameMetric(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        String a = metric(one.get());
        String b = metric(other.get());
        return a.contains(b) || b.contains(a);
    }

    private static String metric(String name) {
        String key = key(name);
        String bare = FILLERS.matcher(key).replaceAll("");
        String kept = bare.isEmpty() ? key : bare;
        return METRICS.getOrDefault(kept, kept);
    }

    /** The first of the spellings that is known, or the key of the name itself. */
    static String resolve(Map<String, String> known, String name, List<String> aliases) {
        if (known.containsKey(key(name))) {
            return known.get(key(name));
        }
        return aliases.stream()
                .map(Spelling::key)
                .filter(known::containsKey)
                .findFirst()
                .map(known::get)
                .orElse(key(name));
    }
}
