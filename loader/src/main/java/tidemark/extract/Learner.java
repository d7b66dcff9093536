package tidemark.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits log-linear weights by stochastic gradient (AdaGrad) with a quadratic penalty. Examples are taken in a fixed order,
 * so that the same examples always give the same weights.
 */
final class Learner {

    private static final int EPOCHS = 12;
    private static final double RATE = 0.2;

    /** Features of fewer papers than this say more about a paper than about the language. */
    private static final int LEAST_PAPERS = 2;

    private record Example(long[][] candidates, int answer) {}

    private final int columns;
    private final double penalty;
    private final double rate;
    private final double floor;
    private final int epochs;
    private final List<Example> examples = new ArrayList<>();
    private final Map<Long, Set<String>> papers = new HashMap<>();

    Learner(int columns, double penalty) {
        this(columns, penalty, RATE, 1e-12, EPOCHS);
    }

    Learner(int columns, double penalty, double rate, double floor, int epochs) {
        this.columns = columns;
        this.penalty = penalty;
        this.rate = rate;
        this.floor = floor;
        this.epochs = epochs;
    }

    /** A choice among classes. */
    void see(String paper, long[] features, int answer) {
        see(paper, new long[][] {features}, answer, true);
    }

    /** A choice among candidates. */
    void rank(String paper, long[][] candidates, int answer) {
        see(paper, candidates, answer, false);
    }

    private void see(String paper, long[][] candidates, int answer, boolean classes) {
        if (classes != columns > 1) {
            throw new IllegalArgumentException("ranking takes one column, choosing takes several");
        }
        for (long[] features : candidates) {
            for (long feature : features) {
                Set<String> seen = papers.computeIfAbsent(feature, f -> new HashSet<>(4));
                if (seen.size() < LEAST_PAPERS) {
                    seen.add(paper);
                }
            }
        }
        examples.add(new Example(candidates, answer));
    }

    Weights learn() {
        Weights weights = new Weights(columns);
        new TreeMap<>(papers).forEach((feature, seen) -> {
            if (seen.size() >= LEAST_PAPERS) {
                weights.put(feature);
            }
        });
        double[] squares = new double[weights.values().length];
        for (int epoch = 0; epoch < epochs; epoch++) {
            // A stride that shares no divisor with most counts visits papers in mixed, yet fixed, order.
            int n = examples.size();
            int stride = stride(n);
            for (int k = 0, at = epoch % Math.max(1, n); k < n; k++, at = (at + stride) % n) {
                step(examples.get(at), weights, squares);
            }
        }
        return weights;
    }

    private static int stride(int n) {
        int stride = Math.max(1, (int) (n * 0.618));
        while (gcd(stride, Math.max(1, n)) != 1) {
            stride++;
        }
        return stride;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private void step(Example example, Weights weights, double[] squares) {
        LogLinear now = new LogLinear(weights);
        double[] values = weights.values();
        double[] shares = columns > 1 ? now.classes(example.candidates()[0]) : now.rank(example.candidates());
        for (int i = 0; i < shares.length; i++) {
            double gradient = shares[i] - (i == example.answer() ? 1 : 0);
            int column = columns > 1 ? i : 0;
            for (long feature : example.candidates()[columns > 1 ? 0 : i]) {
                int row = weights.find(feature);
                if (row >= 0 && (gradient > 1e-4 || gradient < -1e-4)) {
                    int at = row + column;
                    double g = gradient + penalty * values[at];
                    squares[at] += g * g;
                    values[at] -= rate * g / StrictMath.sqrt(squares[at] + floor);
                }
            }
        }
    }
}
