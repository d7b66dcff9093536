package tidemark.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a {@link Chain} by stochastic gradient (AdaGrad) with a quadratic penalty, and averages the later rounds. Texts
 * are taken in a fixed order, so that the same texts always give the same weights.
 */
final class ChainLearner {

    private static final int ROUNDS = 20;

    /** Keeps the first steps of a weight from being as large for a faint hint as for a clear one. */
    private static final double FLOOR = 0.5;

    private static final double RATE = 0.05;
    private static final double PENALTY = 1e-3;

    /** Features of fewer texts than this say more about a text than about the language. */
    private static final int LEAST_TEXTS = 2;

    private record Example(long[][] signs, int[] answers) {}

    private final int labels;
    private final List<Example> examples = new ArrayList<>();

    ChainLearner(int labels) {
        this.labels = labels;
    }

    void see(long[][] signs, int[] answers) {
        examples.add(new Example(signs, answers));
    }

    Chain learn() {
        Weights weights = table();
        double[] squares = new double[weights.size() * labels];
        double[] steps = new double[labels * labels];
        double[] stepSquares = new double[labels * labels];
        double[] mean = new double[weights.size() * labels];
        double[] meanSteps = new double[labels * labels];
        Chain chain = new Chain(weights, steps);
        List<int[][]> places = places(weights);
        int averaged = 0;
        int n = examples.size();
        for (int round = 0; round < ROUNDS; round++) {
            int stride = stride(n, round);
            for (int k = 0, at = round % Math.max(1, n); k < n; k++, at = (at + stride) % n) {
                learn(chain, places.get(at), examples.get(at).answers(), squares, stepSquares);
            }
            if (round >= ROUNDS / 2) {
                averaged++;
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += weights.values()[i];
                }
                for (int i = 0; i < meanSteps.length; i++) {
                    meanSteps[i] += steps[i];
                }
            }
        }
        for (int i = 0; i < mean.length; i++) {
            weights.values()[i] = mean[i] / averaged;
        }
        for (int i = 0; i < meanSteps.length; i++) {
            steps[i] = meanSteps[i] / averaged;
        }
        return chain;
    }

    private List<int[][]> places(Weights weights) {
        List<int[][]> all = new ArrayList<>();
        for (Example e : examples) {
            all.add(weights.places(e.signs()));
        }
        return all;
    }

    private Weights table() {
        Map<Long, int[]> seen = new HashMap<>();
        Weights weights = new Weights(labels);
        for (int e = 0; e < examples.size(); e++) {
            for (long[] signs : examples.get(e).signs()) {
                for (long sign : signs) {
                    int[] count = seen.computeIfAbsent(sign, s -> new int[] {-1, 0});
                    if (count[0] != e) {
                        count[0] = e;
                        count[1]++;
                        if (count[1] == LEAST_TEXTS) {
                            weights.put(sign);
                        }
                    }
                }
            }
        }
        return weights;
    }

    /** A stride that shares no divisor with the count visits texts in mixed, yet fixed, order. */
    private static int stride(int n, int round) {
        int stride = Math.max(1, (int) (n * (0.618 - 0.01 * (round % 7))));
        while (gcd(stride, Math.max(1, n)) != 1) {
            stride++;
        }
        return stride;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private void learn(Chain chain, int[][] places, int[] answers, double[] squares, double[] stepSquares) {
        double[] pairs = new double[labels * labels];
        double[] shares = chain.shares(chain.scores(places), pairs);
        double[] w = chain.weights().values();
        for (int i = 0; i < answers.length; i++) {
            shares[i * labels + answers[i]] -= 1;
            boolean sure = true;
            for (int l = 0; l < labels; l++) {
                sure &= Math.abs(shares[i * labels + l]) < 1e-3;
            }
            if (sure) {
                continue;
            }
            for (int row : places[i]) {
                for (int l = 0; l < labels; l++) {
                    double g = shares[i * labels + l] + PENALTY * w[row + l];
                    squares[row + l] += g * g;
                    w[row + l] -= RATE * g / (StrictMath.sqrt(squares[row + l] + FLOOR));
                }
            }
            if (i > 0) {
                pairs[answers[i - 1] * labels + answers[i]] -= 1;
            }
        }
        for (int k = 0; k < pairs.length; k++) {
            double g = pairs[k] + PENALTY * chain.steps()[k];
            stepSquares[k] += g * g;
            chain.steps()[k] -= RATE * g / (StrictMath.sqrt(stepSquares[k] + FLOOR));
        }
    }
}
