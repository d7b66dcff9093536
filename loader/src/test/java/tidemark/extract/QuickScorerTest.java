package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuickScorerTest {

    private static final Random RANDOM = new Random(7);

    private static double[][] rows(int n) {
        double[][] rows = new double[n][];
        double shared = RANDOM.nextInt(10);
        for (int i = 0; i < n; i++) {
            rows[i] = new double[] {RANDOM.nextInt(10), shared, RANDOM.nextGaussian()};
        }
        return rows;
    }

    private static Trees trees(int columns) {
        TreeLearner learner = new TreeLearner(columns, 40, 16, 0.1);
        for (int i = 0; i < 500; i++) {
            double[][] rows = rows(columns > 1 ? 1 : 3);
            learner.see(rows, rows[0][0] + rows[0][1] * rows[0][2] > 5 ? 1 : 0);
        }
        return learner.learn();
    }

    @Test
    void allTreesAtOnceAddUpToWhatEachTreeSays() {
        for (int columns = 1; columns <= 2; columns++) {
            Trees trees = trees(columns);
            for (int n = 0; n < 5; n++) {
                double[][] rows = rows(n);
                double[][] wanted = new double[n][columns];
                for (Trees.Tree tree : trees.trees()) {
                    for (int i = 0; i < n; i++) {
                        wanted[i][tree.column()] += tree.of(rows[i]);
                    }
                }
                double[][] sums = trees.sums(rows);
                assertEquals(n, sums.length);
                for (int i = 0; i < n; i++) {
                    assertArrayEquals(wanted[i], sums[i]);
                }
            }
        }
    }

    @Test
    void aValueAtTheThresholdAndOneThatIsNoNumberFallAsInTheTree() {
        Trees trees = trees(1);
        double threshold = trees.trees().get(0).number()[0];
        for (double value : new double[] {threshold, Double.NaN, Double.POSITIVE_INFINITY, -0.0}) {
            double[] row = {value, value, value};
            double wanted = trees.trees().stream().mapToDouble(t -> t.of(row)).sum();
            assertEquals(wanted, trees.sums(new double[][] {row})[0][0], 1e-12);
        }
    }
}
