package tidemark.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What each token of a text and the words around it say for or against its being part of a name. */
final class NameSigns {

    private static final long EDGE = Signs.of("#");
    private static final long DIGITS = Signs.of("0");
    static final Set<String> JOINING =
            Set.of("and", "or", "the", "a", "as", "like", "including", "such", "both", "e.g", "i.e");

    private final List<Token> tokens;
    private final int n;
    private final long[] lower;
    private final long[] shape;
    private final boolean[] capital;
    private final boolean[] cased;
    private final int[] known;
    private final int less;
    private final Lexicon lexicon;
    private final Map<String, long[]> around = new HashMap<>();
    private final Signs signs = new Signs();

    private NameSigns(List<Token> tokens, Lexicon lexicon, int[] known, int less) {
        this.less = less;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.known = known;
        n = tokens.size();
        lower = new long[n];
        shape = new long[n];
        capital = new boolean[n];
        cased = new boolean[n];
        for (int i = 0; i < n; i++) {
            Token t = tokens.get(i);
            lower[i] = t.isNumber() ? DIGITS : Signs.of(t.lower());
            shape[i] = Signs.of(t.shape());
            capital[i] = t.hasCapital();
            cased[i] = capital[i] || t.isNumber();
        }
    }

    static long[][] of(List<Token> tokens, Lexicon lexicon, int[] known, int less) {
        return new NameSigns(tokens, lexicon, known, less).all();
    }

    private long[][] all() {
        Map<String, Integer> counts = new HashMap<>();
        tokens.forEach(t -> counts.merge(t.text(), 1, Integer::sum));
        Set<String> titled = new HashSet<>();
        int colon = -1;
        for (int i = 0; i < n && tokens.get(i).sentence() == 0; i++) {
            titled.add(tokens.get(i).text());
            if (colon < 0 && tokens.get(i).text().equals(":")) {
                colon = i;
            }
        }
        long[][] all = new long[n][];
        elsewhere();
        for (int i = 0; i < n; i++) {
            Token t = tokens.get(i);
            int big = capital[i] ? 1 : 0;
            words(i);
            signs.add(1, Math.min(4, counts.get(t.text())), big);
            signs.add(2, titled.contains(t.text()) ? 1 : 0, big);
            if (i < colon) {
                signs.add(3, colon < 5 ? 1 : 0, big);
            }
            more(i);
            all[i] = signs.taken();
        }
        return all;
    }

    private void words(int i) {
        Token t = tokens.get(i);
        String text = t.lower();
        signs.add(4, 0);
        signs.add(5, Signs.of(text));
        signs.add(6, shape[i]);
        for (int d = -3; d <= 3; d++) {
            if (d != 0) {
                signs.add(10 + d, lower(i + d));
                signs.add(20 + d, shape(i + d), shape[i]);
            }
        }
        signs.add(30, lower(i - 1), lower[i]);
        signs.add(31, lower[i], lower(i + 1));
        signs.add(32, Signs.mix(lower(i - 2)) + lower(i - 1), shape[i]);
        signs.add(33, Signs.mix(lower(i + 2)) + lower(i + 1), shape[i]);
        signs.add(34, lower(i - 1), shape[i]);
        signs.add(35, lower(i + 1), shape[i]);
        for (int k = 2; k <= 4 && k < text.length(); k++) {
            signs.add(36, Signs.of(text.substring(0, k)));
            signs.add(37, Signs.of(text.substring(text.length() - k)));
        }
        long how = cased[i] ? 1 : 0;
        signs.add(38, plain(i, -1), how);
        signs.add(39, plain(i, 1), how);
        signs.add(40, i == 0 || tokens.get(i - 1).sentence() != t.sentence() ? 1 : 0, shape[i]);
    }

    /** The nearest small word beyond the run of names, commas and joining words that this token stands in. */
    private long plain(int i, int step) {
        int sentence = tokens.get(i).sentence();
        for (int k = i + step, gone = 0; k >= 0 && k < n && gone < 25; k += step, gone++) {
            Token t = tokens.get(k);
            if (t.sentence() != sentence || t.text().equals(".") || t.text().equals(";")) {
                return EDGE;
            }
            if (t.isWord() && !cased[k] && !JOINING.contains(t.lower())) {
                return lower[k];
            }
        }
        return EDGE;
    }

    private long lower(int i) {
        return i < 0 || i >= n ? EDGE : lower[i];
    }

    private long shape(int i) {
        return i < 0 || i >= n ? EDGE : shape[i];
    }

    private int known(int i) {
        return i < 0 || i >= n ? 0 : known[i];
    }

    /** The words on either side of each cased word, wherever it stands: what is said once holds everywhere. */
    private void elsewhere() {
        for (int i = 0; i < n; i++) {
            if (cased[i] && tokens.get(i).isPlainWord()) {
                int from = i;
                int to = i + 1;
                while (from > 0 && cased[from - 1] && same(i, from - 1) && i - from < 4) {
                    from--;
                }
                while (to < n && cased[to] && same(i, to) && to - i < 5) {
                    to++;
                }
                long[] words = around.computeIfAbsent(tokens.get(i).text(), t -> new long[13]);
                int at = (int) words[12];
                if (at < 12) {
                    words[at] = Signs.mix(same(i, from - 1) ? lower(from - 1) : EDGE);
                    words[at + 1] = same(i, to) ? lower(to) : EDGE;
                    words[12] = at + 2;
                }
            }
        }
    }

    private boolean same(int i, int k) {
        return k >= 0 && k < n && tokens.get(k).sentence() == tokens.get(i).sentence();
    }

    private void more(int i) {
        Token t = tokens.get(i);
        signs.add(50, known[i]);
        signs.add(51, known[i], lower(i + 1));
        signs.add(52, known[i], lower(i - 1));
        signs.add(53, known(i - 1), shape[i]);
        signs.add(54, known(i + 1), shape[i]);
        if (!t.isWord()) {
            return;
        }
        signs.add(55, lexicon.family(t), cased[i] ? 1 : 0);
        if (capital[i]) {
            int common = lexicon.common(t.text(), less);
            int small = lexicon.common(t.lower(), 0);
            signs.add(70, common, small);
            signs.add(71, common, shape[i]);
            signs.add(72, small, shape[i]);
        }
        if (!cased[i]) {
            return;
        }
        pieces(t.text());
        long[] words = around.get(t.text());
        if (words != null) {
            for (int k = 0; k < words[12]; k++) {
                signs.add(56, words[k]);
                signs.add(57, words[k], capital[i] ? shape[i] : 0);
            }
        }
    }

    /** "Video", "Edit", "Bench" of "VideoEdit-Bench". */
    private void pieces(String text) {
        int from = 0;
        long last = 0;
        for (int k = 1; k <= text.length(); k++) {
            boolean cut = k == text.length()
                    || kind(text.charAt(k)) != kind(text.charAt(k - 1))
                            && !(kind(text.charAt(k)) == 'x' && kind(text.charAt(k - 1)) == 'X');
            if (cut) {
                char c = text.charAt(from);
                if (Character.isDigit(c)) {
                    last = DIGITS;
                } else if (Character.isLetter(c)) {
                    last = Signs.of(text.substring(from, k).toLowerCase(Locale.ROOT));
                }
                if (Character.isLetterOrDigit(c)) {
                    signs.add(60, last);
                    signs.addIf(from == 0, 61, last);
                }
                from = k;
            }
        }
        signs.add(62, last);
    }

    private static int kind(char c) {
        return Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : '-';
    }
}
