package tidemark.extract;

import java.util.List;

/** Boosted regression trees: {@code columns} sums, one a class, or a single one that ranks candidates. */
record Trees(int columns, List<Tree> trees) {

    /** Nodes in one array; a leaf has feature -1. Values of at most {@code threshold} go left. */
    record Tree(int column, int[] feature, double[] threshold, int[] left, int[] right, double[] value) {

        double of(double[] row) {
            int at = 0;
            while (feature[at] >= 0) {
                at = row[feature[at]] <= threshold[at] ? left[at] : right[at];
            }
            return value[at];
        }
    }

    double[] sum(double[] row) {
        double[] sum = new double[columns];
        for (Tree tree : trees) {
            sum[tree.column()] += tree.of(row);
        }
        return sum;
    }

    double[] classes(double[] row) {
        return LogLinear.softmax(sum(row));
    }

    /** A tree as numbers, for the model file: its column, then five numbers a node. */
    static double[] numbers(Tree tree) {
        int nodes = tree.feature().length;
        double[] all = new double[1 + 5 * nodes];
        all[0] = tree.column();
        for (int i = 0; i < nodes; i++) {
            all[1 + 5 * i] = tree.feature()[i];
            all[2 + 5 * i] = tree.threshold()[i];
            all[3 + 5 * i] = tree.left()[i];
            all[4 + 5 * i] = tree.right()[i];
            all[5 + 5 * i] = tree.value()[i];
        }
        return all;
    }

    static Tree tree(double[] numbers) {
        int nodes = numbers.length / 5;
        Tree tree = new Tree(
                (int) numbers[0], new int[nodes], new double[nodes], new int[nodes], new int[nodes], new double[nodes]);
        for (int i = 0; i < nodes; i++) {
            tree.feature()[i] = (int) numbers[1 + 5 * i];
            tree.threshold()[i] = numbers[2 + 5 * i];
            tree.left()[i] = (int) numbers[3 + 5 * i];
            tree.right()[i] = (int) numbers[4 + 5 * i];
            tree.value()[i] = numbers[5 + 5 * i];
        }
        return tree;
    }
}
