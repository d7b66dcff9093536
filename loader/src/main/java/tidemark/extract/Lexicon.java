package tidemark.extract;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Names the field knows well, and words that look like names and are none. They are hints to the tagger, never rules. */
final class Lexicon {

    /** Where a name is known from, or that it is none; one bit each. */
    static final List<String> KINDS =
            List.of("model", "method", "dataset", "benchmark", "generic", "registry", "metric");

    private static final int LONGEST = 5;
    private static final int BEGINS = 1 << 10;
    private static final int GOES_ON = 1 << 11;
    private static final int LONG = 1 << 12;

    /** The share of known names that training forgets in each text, as unseen texts name more that is unknown. */
    private static final double DROP = 0.2;

    private final List<String> lines = new ArrayList<>();
    private final Map<Long, Integer> names = new HashMap<>();
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Long, Integer> families = new HashMap<>();

    void add(String kind, String name) {
        if (!KINDS.contains(kind)) {
            count(name, Integer.parseInt(kind));
            return;
        }
        lines.add("lexicon\t" + kind + "\t" + name);
        int bit = 1 << KINDS.indexOf(kind);
        names.merge(letters(0, name.toLowerCase(Locale.ROOT)), bit, (a, b) -> a | b);
        long family = family(name.toLowerCase(Locale.ROOT));
        if (family != 0 && bit < 16) {
            families.merge(family, bit, (a, b) -> a | b);
        }
    }

    /** The word was met, so written, in so many texts. */
    void count(String word, int texts) {
        lines.add("lexicon\t" + texts + "\t" + word);
        counts.put(Signs.of(word), texts);
    }

    /** In how many texts the word was met, roughly; {@code less} is taken off for the text at hand. */
    int common(String word, int less) {
        int count = counts.getOrDefault(Signs.of(word), 0) - less;
        return count < 2 ? 0 : count < 4 ? 1 : count < 10 ? 2 : count < 40 ? 3 : 4;
    }

    void write(PrintWriter out) {
        new TreeSet<>(lines).forEach(line -> out.print(line + '\n'));
    }

    /**
     * The kinds of the longest known name at each token, as bits; the first token of a name has its own bit. A salt other
     * than 0 forgets some names, always the same for the same salt.
     */
    int[] kinds(List<Token> tokens, int salt) {
        int[] kinds = new int[tokens.size()];
        for (int i = 0; i < kinds.length; i++) {
            Token t = tokens.get(i);
            if (!t.isWord() || !t.hasCapital() && t.lower().equals(t.text()) && !hasDigit(t.text())) {
                continue;
            }
            long key = 0;
            for (int k = i; k < Math.min(kinds.length, i + LONGEST); k++) {
                key = letters(key, tokens.get(k).lower());
                Integer found = names.get(key);
                if (found != null && !(salt != 0 && dropped(key, found, salt))) {
                    for (int j = i; j <= k; j++) {
                        kinds[j] = found | (j == i ? BEGINS : GOES_ON) | (k > i ? LONG : 0);
                    }
                }
            }
            if (kinds[i] >= BEGINS && (kinds[i] & LONG) != 0) {
                while (i + 1 < kinds.length && (kinds[i + 1] & GOES_ON) != 0) {
                    i++;
                }
            }
        }
        return kinds;
    }

    private static boolean dropped(long key, int found, int salt) {
        return (Signs.mix(key ^ Signs.mix(salt)) >>> 11) * 0x1p-53 < DROP;
    }

    int family(Token t) {
        long family = family(t.lower());
        return family == 0 ? 0 : families.getOrDefault(family, 0);
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The letters a name opens with, if they go on as something else: "qwen" of "Qwen2.5-VL". */
    private static long family(String lower) {
        int k = 0;
        while (k < lower.length() && Character.isLetter(lower.charAt(k))) {
            k++;
        }
        return k < 3 ? 0 : Signs.of(lower.substring(0, k));
    }

    private static long letters(long key, String lower) {
        long hash = key;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+') {
                hash = (hash ^ c) * 0x100000001b3L + 7;
            }
        }
        return hash;
    }
}
