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

    private record Example(String[][] candidates, int answer) {}

    private final int columns;
    private final double penalty;
    private final double rate;
    private final double floor;
    private final int epochs;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Set<String>> papers = new HashMap<>();

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
    void see(String paper, List<String> features, int answer) {
        see(paper, List.of(features), answer, true);
    }

    /** A choice among candidates. */
    void rank(String paper, List<List<String>> candidates, int answer) {
        see(paper, candidates, answer, false);
    }

    private void see(String paper, List<List<String>> candidates, int answer, boolean classes) {
        if (classes != columns > 1) {
            throw new IllegalArgumentException("ranking takes one column, choosing takes several");
        }
        String[][] rows = new String[candidates.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = candidates.get(i).toArray(String[]::new);
            for (String feature : rows[i]) {
                Set<String> seen = papers.computeIfAbsent(feature, f -> new HashSet<>(4));
                if (seen.size() < LEAST_PAPERS) {
                    seen.add(paper);
                }
            }
        }
        examples.add(new Example(rows, answer));
    }

    Map<String, double[]> learn() {
        Map<String, double[]> weights = new TreeMap<>();
        Map<String, double[]> fast = new HashMap<>();
        Map<String, double[]> squares = new HashMap<>();
        papers.forEach((feature, seen) -> {
            if (seen.size() >= LEAST_PAPERS) {
                double[] row = new double[columns];
                weights.put(feature, row);
                fast.put(feature, row);
                squares.put(feature, new double[columns]);
            }
        });
        for (int epoch = 0; epoch < epochs; epoch++) {
            // A stride that shares no divisor with most counts visits papers in mixed, yet fixed, order.
            int n = examples.size();
            int stride = stride(n);
            for (int k = 0, at = epoch % Math.max(1, n); k < n; k++, at = (at + stride) % n) {
                step(examples.get(at), fast, squares);
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

    private void step(Example example, Map<String, double[]> weights, Map<String, double[]> squares) {
        double[] shares;
        if (columns > 1) {
            shares = LogLinear.softmax(sum(example.candidates()[0], weights));
        } else {
            double[] scores = new double[example.candidates().length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = sum(example.candidates()[i], weights)[0];
            }
            shares = LogLinear.softmax(scores);
        }
        for (int i = 0; i < shares.length; i++) {
            double gradient = shares[i] - (i == example.answer() ? 1 : 0);
            int column = columns > 1 ? i : 0;
            for (String feature : example.candidates()[columns > 1 ? 0 : i]) {
                double[] row = weights.get(feature);
                if (row != null && (gradient > 1e-4 || gradient < -1e-4)) {
                    double g = gradient + penalty * row[column];
                    double[] square = squares.get(feature);
                    square[column] += g * g;
                    row[column] -= rate * g / StrictMath.sqrt(square[column] + floor);
                }
            }
        }
    }

    private double[] sum(String[] features, Map<String, double[]> weights) {
        return new LogLinear(columns, weights).sum(List.of(features));
    }
}
