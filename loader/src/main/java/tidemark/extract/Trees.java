package tidemark.extract;

import java.util.List;

/** Boosted regression trees: {@code columns} sums, one a class, or a single one that ranks candidates. */
record Trees(int columns, List<Tree> trees, QuickScorer scorer) {

    Trees(int columns, List<Tree> trees) {
        this(columns, trees, new QuickScorer(columns, trees));
    }

    /**
     * Nodes from the root on. A branch holds the sign it asks and a threshold: values of at most that go to {@code left},
     * others to the node after it. A leaf asks sign -1 and holds what it adds.
     */
    record Tree(int column, int[] sign, int[] left, double[] number) {

        double of(double[] row) {
            int at = 0;
            while (sign[at] >= 0) {
                at = row[sign[at]] <= number[at] ? left[at] : left[at] + 1;
            }
            return number[at];
        }
    }

    /** One row of sums for each row of signs. */
    double[][] sums(double[][] rows) {
        return scorer.sums(rows);
    }

    /** The share of each candidate. */
    double[] rank(double[][] rows) {
        double[][] sums = sums(rows);
        double[] scores = new double[rows.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = sums[i][0];
        }
        return LogLinear.softmax(scores);
    }

    double[] classes(double[] row) {
        return LogLinear.softmax(sums(new double[][] {row})[0]);
    }

    /** A tree as numbers, for the model file: its column, then three numbers a node. */
    static double[] numbers(Tree tree) {
        int nodes = tree.sign().length;
        double[] all = new double[1 + 3 * nodes];
        all[0] = tree.column();
        for (int i = 0; i < nodes; i++) {
            all[1 + 3 * i] = tree.sign()[i];
            all[2 + 3 * i] = tree.left()[i];
            all[3 + 3 * i] = tree.number()[i];
        }
        return all;
    }

    static Tree tree(double[] numbers) {
        int nodes = numbers.length / 3;
        Tree tree = new Tree((int) numbers[0], new int[nodes], new int[nodes], new double[nodes]);
        for (int i = 0; i < nodes; i++) {
            tree.sign()[i] = (int) numbers[1 + 3 * i];
            tree.left()[i] = (int) numbers[2 + 3 * i];
            tree.number()[i] = numbers[3 + 3 * i];
        }
        return tree;
    }
}
