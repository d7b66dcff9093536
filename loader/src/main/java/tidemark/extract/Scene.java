package tidemark.extract;

import java.util.List;
import java.util.Set;

/** The numbers of a text among its words, with what stands between any two places ready to be asked. */
final class Scene {

    /** Beyond this nothing counts as near. */
    static final int FAR = 16;

    private static final Set<String> JOINS =
            Set.of(",", "and", "or", "/", "%", "x", "×", "points", "to", "-", "–", "$", "\\");

    private final List<Token> tokens;
    private final List<Figure> figures;
    private final int[][] cues;
    private final int[] commas;
    private final int[] numbers;
    private final int[] first;
    private final int[] last;
    private final int[] runStart;
    private final int[] runSize;

    Scene(List<Token> tokens, List<Figure> figures) {
        this.tokens = tokens;
        this.figures = figures;
        int n = tokens.size();
        cues = new int[Cues.values().length][n + 1];
        commas = new int[n + 1];
        numbers = new int[n + 1];
        first = new int[n];
        last = new int[n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            String w = tokens.get(i).lower();
            for (int[] counted : cues) {
                counted[i + 1] = counted[i];
            }
            for (Cues cue : Cues.of(w)) {
                cues[cue.ordinal()][i + 1]++;
            }
            commas[i + 1] = commas[i] + (w.equals(",") || w.equals(";") ? 1 : 0);
            boolean figure = next < figures.size() && figures.get(next).at() == i;
            next += figure ? 1 : 0;
            numbers[i + 1] = numbers[i] + (figure ? 1 : 0);
            boolean same =
                    i > 0 && tokens.get(i - 1).sentence() == tokens.get(i).sentence();
            first[i] = same ? first[i - 1] : i;
        }
        for (int i = n - 1; i >= 0; i--) {
            boolean same =
                    i + 1 < n && tokens.get(i + 1).sentence() == tokens.get(i).sentence();
            last[i] = same ? last[i + 1] : i + 1;
        }
        runStart = new int[figures.size()];
        runSize = new int[figures.size()];
        runs();
    }

    /** Numbers with nothing but commas, "and" and units between them make one run. */
    private void runs() {
        for (int i = 0; i < figures.size(); i++) {
            runStart[i] =
                    i > 0 && joined(figures.get(i - 1).at() + 1, figures.get(i).at()) ? runStart[i - 1] : i;
            runSize[runStart[i]] = i - runStart[i] + 1;
        }
    }

    boolean joined(int from, int to) {
        for (int k = from; k < to; k++) {
            if (to - from > 5 || !JOINS.contains(word(k)) || first[k] != first[to]) {
                return false;
            }
        }
        return first[from] == first[to];
    }

    int runSize(int which) {
        return runSize[runStart[which]];
    }

    int runPlace(int which) {
        return which - runStart[which];
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Figure> figures() {
        return figures;
    }

    String word(int i) {
        return i < 0 || i >= tokens.size()
                ? "#"
                : tokens.get(i).isNumber() ? "0" : tokens.get(i).lower();
    }

    int sentence(int at) {
        return tokens.get(at).sentence();
    }

    int first(int at) {
        return first[at];
    }

    int last(int at) {
        return last[at];
    }

    int count(Cues cue, int from, int to) {
        return between(cues[cue.ordinal()], from, to);
    }

    int commas(int from, int to) {
        return between(commas, from, to);
    }

    int numbers(int from, int to) {
        return between(numbers, from, to);
    }

    static int between(int[] sums, int from, int to) {
        return to <= from ? 0 : sums[to] - sums[from];
    }

    /** Steps from {@code at} to the nearest such word of the sentence on one side, at most {@link #FAR}. */
    int near(int at, Cues cue, int step) {
        for (int gone = 1; gone < FAR; gone++) {
            int k = at + step * gone;
            if (k < first[at] || k >= last[at]) {
                return FAR;
            }
            if (count(cue, k, k + 1) > 0) {
                return gone;
            }
        }
        return FAR;
    }

    /** Steps back to the nearest word that stands for what the paper presents. */
    int ownBefore(int at) {
        for (int k = at - 1, gone = 1; k >= first[at] && gone < 40; k--, gone++) {
            if (Cues.own(this, k)) {
                return gone;
            }
        }
        return 40;
    }
}
