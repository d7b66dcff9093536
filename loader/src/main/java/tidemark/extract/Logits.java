package tidemark.extract;

import java.util.Arrays;

/** What the states of a {@link Network} come to: how each number weighs each choice. */
final class Logits {

    private static final int W = Network.WIDTH;
    private static final double UNSEEN = -1e9;

    /** The last choice, whose candidates are words. */
    static final int METRIC = Network.CHOICES - 1;

    /** The part of what a number says that speaks for none of the candidates. */
    static final int NONE = Network.PARTS - 1;

    private final Network.Heads heads;
    private final Transcript text;

    /** What each name says for models and benchmarks, each word for metrics, if it may end one, and each number for all. */
    final float[][] names;

    final float[][] words;

    final float[][] figures;

    Logits(Network network, Transcript text, float[][] states) {
        this.heads = network.heads();
        this.text = text;
        names = new float[text.names().length][];
        for (int i = 0; i < names.length; i++) {
            names[i] = said(states[text.names()[i]], heads.name(), heads.bias()[1]);
        }
        words = new float[states.length][];
        figures = new float[text.numbers().length][];
        for (int i = 0; i < figures.length; i++) {
            if (text.numbers()[i] >= 0) {
                figures[i] = said(states[text.numbers()[i]], heads.figure(), heads.bias()[0]);
            }
            for (int sign : text.measures()[i]) {
                if (words[sign] == null) {
                    words[sign] = said(states[sign], heads.measure(), heads.bias()[4]);
                }
            }
        }
    }

    private static float[] said(float[] state, float[][] table, float[] bias) {
        float[] said = bias.clone();
        Matrices.times(state, table, said);
        return said;
    }

    Opinion opinion(int which) {
        int[] ends = Arrays.stream(text.measures()[which])
                .map(sign -> text.tokens()[sign])
                .toArray();
        return new Opinion(
                LogLinear.softmax(outcomes(which)),
                LogLinear.softmax(rank(which, 0)),
                LogLinear.softmax(rank(which, 1)),
                ends,
                LogLinear.softmax(rank(which, METRIC)));
    }

    double[] outcomes(int which) {
        float[] sums = heads.bias()[2].clone();
        Matrices.times(part(which, 0), heads.outcomes(), sums);
        double[] all = new double[sums.length];
        Arrays.setAll(all, i -> sums[i]);
        return all;
    }

    /** What a number says for a choice, where that is positive. */
    float[] part(int which, int choice) {
        float[] part = Arrays.copyOfRange(figures[which], choice * W, (choice + 1) * W);
        for (int j = 0; j < W; j++) {
            part[j] = Math.max(0, part[j]);
        }
        return part;
    }

    /** The signs that speak for a choice of a number. */
    int[] signs(int which, int choice) {
        return choice == METRIC ? text.measures()[which] : text.names();
    }

    /** The candidate that such a sign speaks for, -1 for none. */
    int owner(int sign, int choice) {
        return choice == METRIC ? sign : choice == 0 ? text.models()[sign] : text.benchmarks()[sign];
    }

    /** What a number and a sign say together, where that is positive. */
    float both(int which, int sign, int choice, int j) {
        float[] figure = figures[which];
        float said = choice == METRIC ? words[text.measures()[which][sign]][j] : names[sign][choice * W + j];
        return Math.max(0, figure[(1 + choice) * W + j] + said);
    }

    double pair(int which, int sign, int choice) {
        float[] pair = heads.pair()[choice];
        float sum = 0;
        for (int j = 0; j < W; j++) {
            sum += pair[j] * both(which, sign, choice, j);
        }
        return sum + heads.distance()[bucket(which, sign, choice)][choice];
    }

    int bucket(int which, int sign, int choice) {
        int steps = text.numbers()[which] - signs(which, choice)[sign];
        int far = Math.abs(steps);
        int bucket = 0;
        while (bucket < 31 && (bucket < 8 ? bucket < far : 8 << ((bucket - 8) / 4) <= far)) {
            bucket++;
        }
        return bucket + (steps > 0 ? 32 : 0);
    }

    /** The score of each candidate, by all its signs together, and of none last; one that is not named cannot be. */
    double[] rank(int which, int choice) {
        int many = choice == METRIC ? text.measures()[which].length : text.candidates()[choice];
        double[] scores = new double[many + 1];
        Arrays.fill(scores, UNSEEN);
        for (int i = 0; i < signs(which, choice).length; i++) {
            int owner = owner(i, choice);
            if (owner >= 0) {
                scores[owner] = together(scores[owner], pair(which, i, choice));
            }
        }
        float[] none = part(which, NONE);
        double sum = heads.bias()[3][choice];
        for (int j = 0; j < W; j++) {
            sum += none[j] * heads.none()[j][choice];
        }
        scores[many] = sum;
        return scores;
    }

    private static double together(double a, double b) {
        double top = Math.max(a, b);
        return top + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - top));
    }

    static boolean isSeen(double score) {
        return score > UNSEEN / 2;
    }
}
