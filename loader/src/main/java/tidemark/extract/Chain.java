package tidemark.extract;

import java.io.PrintWriter;
import java.util.Arrays;

/**
 * Labels for a row of tokens, chosen together (a linear-chain conditional random field): weights of features at each
 * token, and of each pair of neighbouring labels.
 */
final class Chain {

    /** Features that speak more softly than this for every label are not written down: they are most of all features. */
    private static final double FAINT = 0.04;

    private final Weights weights;
    private final double[] steps;
    private final int labels;

    Chain(Weights weights, double[] steps) {
        this.weights = weights;
        this.steps = steps;
        this.labels = weights.columns();
    }

    Weights weights() {
        return weights;
    }

    double[] steps() {
        return steps;
    }

    /** One line a feature, all but the weakest, and one for the pairs of labels. */
    void write(PrintWriter out) {
        long[] keys = weights.keys();
        for (int i = 0; i < keys.length; i++) {
            StringBuilder line = new StringBuilder("names\t").append(Long.toUnsignedString(keys[i], 36));
            boolean speaks = false;
            for (int l = 0; l < labels; l++) {
                double weight = rounded(weights.values()[i * labels + l]);
                speaks |= Math.abs(weight) >= FAINT;
                line.append('\t').append(Training.brief(weight));
            }
            if (speaks) {
                out.print(line.append('\n'));
            }
        }
        StringBuilder line = new StringBuilder("pairs\tall");
        for (double step : steps) {
            line.append('\t').append(rounded(step));
        }
        out.print(line.append('\n'));
    }

    private static double rounded(double weight) {
        return StrictMath.round(weight * 100) / 100.0;
    }

    /** Whether the one label may stand after the other: a name goes on only as it began. */
    static boolean follows(int previous, int label) {
        boolean further = label > 0 && label % 2 == 0;
        return !further || previous == label || previous == label - 1;
    }

    /** What speaks for every label at every token, row by row, its neighbours left aside. */
    double[] scores(int[][] places) {
        double[] scores = new double[places.length * labels];
        double[] values = weights.values();
        for (int i = 0; i < places.length; i++) {
            for (int row : places[i]) {
                for (int l = 0; l < labels; l++) {
                    scores[i * labels + l] += values[row + l];
                }
            }
        }
        return scores;
    }

    private double[] allowed() {
        double[] factor = new double[labels * labels];
        for (int p = 0; p < labels; p++) {
            for (int l = 0; l < labels; l++) {
                factor[p * labels + l] = follows(p, l) ? StrictMath.exp(steps[p * labels + l]) : 0;
            }
        }
        return factor;
    }

    /** The probability of every label at every token, row by row, and of every pair added up into {@code pairs}. */
    double[] shares(double[] scores, double[] pairs) {
        int n = scores.length / labels;
        double[] own = scores.clone();
        double[] factor = allowed();
        for (int i = 0; i < n; i++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int l = 0; l < labels; l++) {
                top = Math.max(top, own[i * labels + l]);
            }
            for (int l = 0; l < labels; l++) {
                own[i * labels + l] = StrictMath.exp(Math.max(-40, own[i * labels + l] - top));
            }
        }
        double[] ahead = new double[n * labels];
        for (int i = 0; i < n; i++) {
            double total = 0;
            for (int l = 0; l < labels; l++) {
                double in = i == 0 ? factor[l] : 0;
                for (int p = 0; i > 0 && p < labels; p++) {
                    in += ahead[(i - 1) * labels + p] * factor[p * labels + l];
                }
                ahead[i * labels + l] = in * own[i * labels + l];
                total += ahead[i * labels + l];
            }
            for (int l = 0; l < labels; l++) {
                ahead[i * labels + l] /= total;
            }
        }
        double[] behind = new double[labels];
        Arrays.fill(behind, 1);
        double[] shares = new double[n * labels];
        double[] next = new double[labels];
        for (int i = n - 1; i >= 0; i--) {
            double total = 0;
            for (int l = 0; l < labels; l++) {
                shares[i * labels + l] = ahead[i * labels + l] * behind[l];
                total += shares[i * labels + l];
            }
            for (int l = 0; l < labels; l++) {
                shares[i * labels + l] /= total;
            }
            if (i == 0) {
                break;
            }
            double sum = 0;
            double mass = 0;
            for (int p = 0; p < labels; p++) {
                next[p] = 0;
                for (int l = 0; l < labels; l++) {
                    double x = factor[p * labels + l] * own[i * labels + l] * behind[l];
                    next[p] += x;
                    mass += ahead[(i - 1) * labels + p] * x;
                }
                sum += next[p];
            }
            if (pairs != null) {
                for (int p = 0; p < labels; p++) {
                    for (int l = 0; l < labels; l++) {
                        pairs[p * labels + l] += ahead[(i - 1) * labels + p]
                                * factor[p * labels + l]
                                * own[i * labels + l]
                                * behind[l]
                                / mass;
                    }
                }
            }
            for (int p = 0; p < labels; p++) {
                behind[p] = next[p] / sum;
            }
        }
        return shares;
    }

    /** The labels that are best together. */
    int[] best(double[] scores, double bias) {
        int n = scores.length / labels;
        int[] from = new int[n * labels];
        double[] best = new double[labels];
        double[] next = new double[labels];
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < labels; l++) {
                next[l] = Double.NEGATIVE_INFINITY;
                for (int p = 0; p < (i == 0 ? 1 : labels); p++) {
                    double total = best[p] + steps[p * labels + l];
                    if (follows(p, l) && total > next[l]) {
                        next[l] = total;
                        from[i * labels + l] = p;
                    }
                }
                next[l] += scores[i * labels + l] + (l == 0 ? bias : 0);
            }
            double[] swap = best;
            best = next;
            next = swap;
        }
        int[] found = new int[n];
        int label = LogLinear.best(best);
        for (int i = n - 1; i >= 0; i--) {
            found[i] = label;
            label = from[i * labels + label];
        }
        return found;
    }
}
