package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which tokens name something, and of what kind, by the words and shapes around them. */
final class NameTagger {

    /** Outside, then first and further token of each kind in the order of {@link tidemark.claim.Mention.Kind}. */
    static final int LABELS = 9;

    private NameTagger() {}

    /** The best label for every token. */
    static int[] tag(List<Token> tokens, LogLinear model) {
        int n = tokens.size();
        double[][] best = new double[n][LABELS];
        int[][] from = new int[n][LABELS];
        double[][] carried = new double[LABELS][];
        for (int p = 0; p < LABELS; p++) {
            carried[p] = model.sum(List.of("prev=" + p));
        }
        List<List<String>> features = features(tokens);
        for (int i = 0; i < n; i++) {
            double[] own = model.sum(features.get(i));
            int previous = i == 0 ? 1 : LABELS;
            Arrays.fill(best[i], Double.NEGATIVE_INFINITY);
            for (int p = 0; p < previous; p++) {
                double[] scores = own.clone();
                for (int l = 0; l < LABELS; l++) {
                    scores[l] += carried[p][l];
                }
                double[] shares = LogLinear.softmax(scores);
                for (int l = 0; l < LABELS; l++) {
                    double total = (i == 0 ? 0 : best[i - 1][p]) + StrictMath.log(shares[l] + 1e-12);
                    if (follows(p, l) && total > best[i][l]) {
                        best[i][l] = total;
                        from[i][l] = p;
                    }
                }
            }
        }
        int[] labels = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = i == n - 1 ? LogLinear.best(best[i]) : from[i + 1][labels[i + 1]];
        }
        return labels;
    }

    private static boolean follows(int previous, int label) {
        boolean further = label > 0 && label % 2 == 0;
        return !further || previous == label || previous == label - 1;
    }

    static List<List<String>> features(List<Token> tokens) {
        Map<String, Integer> counts = new HashMap<>();
        tokens.forEach(t -> counts.merge(t.text(), 1, Integer::sum));
        Map<String, Boolean> titled = new HashMap<>();
        int colon = -1;
        for (int i = 0; i < tokens.size() && tokens.get(i).sentence() == 0; i++) {
            titled.put(tokens.get(i).text(), true);
            if (colon < 0 && tokens.get(i).text().equals(":")) {
                colon = i;
            }
        }
        List<List<String>> all = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            List<String> f = words(tokens, i);
            Token t = tokens.get(i);
            f.add("n=" + Math.min(4, counts.get(t.text())) + (t.hasCapital() ? "C" : "c"));
            f.add((titled.containsKey(t.text()) ? "titled" : "untitled") + (t.hasCapital() ? "C" : "c"));
            if (i < colon) {
                f.add("beforeColon" + (colon < 5) + (t.hasCapital() ? "C" : "c"));
            }
            all.add(f);
        }
        return all;
    }

    private static List<String> words(List<Token> tokens, int i) {
        List<String> f = new ArrayList<>(40);
        Token t = tokens.get(i);
        String lower = t.lower();
        String shape = t.shape();
        f.add("bias");
        f.add("w=" + lower);
        f.add("s=" + shape);
        for (int d = -3; d <= 3; d++) {
            if (d != 0) {
                f.add("w" + d + "=" + lower(tokens, i + d));
                f.add("s" + d + "=" + shape(tokens, i + d) + "|" + shape);
            }
        }
        f.add("wp=" + lower(tokens, i - 1) + "|" + lower);
        f.add("wn=" + lower + "|" + lower(tokens, i + 1));
        f.add("wpp=" + lower(tokens, i - 2) + "|" + lower(tokens, i - 1) + "|" + shape);
        f.add("wnn=" + shape + "|" + lower(tokens, i + 1) + "|" + lower(tokens, i + 2));
        f.add("wps=" + lower(tokens, i - 1) + "|" + shape);
        f.add("wns=" + lower(tokens, i + 1) + "|" + shape);
        for (int k = 2; k <= 4 && k < lower.length(); k++) {
            f.add("pre=" + lower.substring(0, k));
            f.add("suf=" + lower.substring(lower.length() - k));
        }
        String cased = t.hasCapital() || t.isNumber() ? "C" : "c";
        f.add("left=" + plain(tokens, i, -1) + cased);
        f.add("right=" + plain(tokens, i, 1) + cased);
        f.add("first=" + (i == 0 || tokens.get(i - 1).sentence() != t.sentence()) + shape);
        f.add("title=" + (t.sentence() == 0) + shape);
        return f;
    }

    /** The nearest small word beyond the run of names, commas and joining words that this token stands in. */
    private static String plain(List<Token> tokens, int i, int step) {
        int sentence = tokens.get(i).sentence();
        for (int k = i + step, gone = 0; k >= 0 && k < tokens.size() && gone < 25; k += step, gone++) {
            Token t = tokens.get(k);
            if (t.sentence() != sentence || t.text().equals(".") || t.text().equals(";")) {
                return "-";
            }
            boolean joins =
                    switch (t.lower()) {
                        case "and", "or", "the", "a", "as", "like", "including", "such" -> true;
                        default -> false;
                    };
            if (t.isWord() && !t.hasCapital() && !t.isNumber() && !joins) {
                return t.lower();
            }
        }
        return "-";
    }

    static String lower(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size()
                ? "#"
                : tokens.get(i).isNumber() ? "0" : tokens.get(i).lower();
    }

    private static String shape(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "#" : tokens.get(i).shape();
    }
}
