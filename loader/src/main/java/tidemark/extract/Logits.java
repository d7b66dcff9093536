package tidemark.extract;

import java.util.Arrays;

/** What the states of a {@link Network} come to: how each number weighs each choice. */
final class Logits {

    private static final int W = Network.WIDTH;
    private static final double UNSEEN = -1e9;

    private final Network.Heads heads;
    private final Transcript text;

    /** What each name says for the two choices; and each number for four. */
    final float[][] names;

    final float[][] figures;

    Logits(Network network, Transcript text, float[][] states) {
        this.heads = network.heads();
        this.text = text;
        names = new float[text.names().length][];
        for (int i = 0; i < names.length; i++) {
            names[i] = heads.bias()[1].clone();
            Matrices.times(states[text.names()[i]], heads.name(), names[i]);
        }
        figures = new float[text.numbers().length][];
        for (int i = 0; i < figures.length; i++) {
            if (text.numbers()[i] >= 0) {
                figures[i] = heads.bias()[0].clone();
                Matrices.times(states[text.numbers()[i]], heads.figure(), figures[i]);
            }
        }
    }

    Belief belief(int which) {
        return new Belief(
                LogLinear.softmax(outcomes(which)),
                LogLinear.softmax(rank(which, 0)),
                LogLinear.softmax(rank(which, 1)),
                null);
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

    int[] owners(int choice) {
        return choice == 0 ? text.models() : text.benchmarks();
    }

    double pair(int which, int name, int choice) {
        float[] pair = heads.pair()[choice];
        float[] figure = figures[which];
        float sum = 0;
        for (int j = 0; j < W; j++) {
            sum += pair[j] * Math.max(0, figure[(1 + choice) * W + j] + names[name][choice * W + j]);
        }
        return sum + heads.distance()[bucket(which, name)][choice];
    }

    int bucket(int which, int name) {
        int steps = text.numbers()[which] - text.names()[name];
        int far = Math.abs(steps);
        int bucket = 0;
        while (bucket < 31 && (bucket < 8 ? bucket < far : 8 << ((bucket - 8) / 4) <= far)) {
            bucket++;
        }
        return bucket + (steps > 0 ? 32 : 0);
    }

    /** The score of each candidate, by all its names together, and of none last; one that is not named cannot be. */
    double[] rank(int which, int choice) {
        int many = text.candidates()[choice];
        double[] scores = new double[many + 1];
        Arrays.fill(scores, UNSEEN);
        int[] owners = owners(choice);
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] >= 0) {
                scores[owners[i]] = together(scores[owners[i]], pair(which, i, choice));
            }
        }
        float[] none = part(which, 3);
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
