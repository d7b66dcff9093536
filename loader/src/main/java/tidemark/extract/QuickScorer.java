package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up the leaves that rows fall to, all trees at once and sign by sign (Lucchese et al., QuickScorer, SIGIR 2015): a
 * branch whose threshold a value exceeds rules out the leaves to its left, and of what is left the first leaf is it. What all
 * rows share is looked at once.
 */
final class QuickScorer {

    private static final int MOST_LEAVES = Integer.SIZE;

    private record Branch(int tree, int sign, double threshold, int kept) {}

    private final int columns;
    private final int[] column;
    private final int[] firstLeaf;
    private final double[] leaves;
    private final int[] signs;
    private final int[] firstBranch;
    private final double[] thresholds;
    private final int[] tree;
    private final int[] kept;

    QuickScorer(int columns, List<Trees.Tree> trees) {
        this.columns = columns;
        column = new int[trees.size()];
        firstLeaf = new int[trees.size()];
        List<Branch> branches = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int t = 0; t < trees.size(); t++) {
            column[t] = trees.get(t).column();
            firstLeaf[t] = values.size();
            walk(trees.get(t), t, 0, values, branches);
            if (values.size() - firstLeaf[t] > MOST_LEAVES) {
                throw new IllegalArgumentException("a tree has more than " + MOST_LEAVES + " leaves");
            }
        }
        leaves = values.stream().mapToDouble(Double::doubleValue).toArray();
        branches.sort(Comparator.comparingInt(Branch::sign).thenComparingDouble(Branch::threshold));
        signs = branches.stream().mapToInt(Branch::sign).distinct().toArray();
        thresholds = branches.stream().mapToDouble(Branch::threshold).toArray();
        tree = branches.stream().mapToInt(Branch::tree).toArray();
        kept = branches.stream().mapToInt(Branch::kept).toArray();
        firstBranch = new int[signs.length + 1];
        for (int s = 0, b = 0; s < signs.length; s++) {
            firstBranch[s] = b;
            while (b < branches.size() && branches.get(b).sign() == signs[s]) {
                b++;
            }
            firstBranch[s + 1] = b;
        }
    }

    /** Leaves from left to right; each branch keeps those that are not below it on its left. */
    private void walk(Trees.Tree from, int t, int node, List<Double> values, List<Branch> branches) {
        if (from.sign()[node] < 0) {
            values.add(from.number()[node]);
            return;
        }
        int first = values.size() - firstLeaf[t];
        walk(from, t, from.left()[node], values, branches);
        int left = values.size() - firstLeaf[t] - first;
        branches.add(new Branch(t, from.sign()[node], from.number()[node], ~(((1 << left) - 1) << first)));
        walk(from, t, from.left()[node] + 1, values, branches);
    }

    /** One row of sums for each row of signs. */
    double[][] sums(double[][] rows) {
        double[][] sums = new double[rows.length][columns];
        if (rows.length == 0) {
            return sums;
        }
        boolean[] differs = new boolean[signs.length];
        int[] shared = new int[column.length];
        Arrays.fill(shared, -1);
        for (int s = 0; s < signs.length; s++) {
            differs[s] = differs(rows, signs[s]);
            if (!differs[s]) {
                ruleOut(s, rows[0][signs[s]], shared);
            }
        }
        int[] possible = new int[column.length];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(shared, 0, possible, 0, shared.length);
            for (int s = 0; s < signs.length; s++) {
                if (differs[s]) {
                    ruleOut(s, rows[r][signs[s]], possible);
                }
            }
            double[] sum = sums[r];
            for (int t = 0; t < possible.length; t++) {
                sum[column[t]] += leaves[firstLeaf[t] + Integer.numberOfTrailingZeros(possible[t])];
            }
        }
        return sums;
    }

    private static boolean differs(double[][] rows, int sign) {
        for (int r = 1; r < rows.length; r++) {
            if (rows[r][sign] != rows[0][sign]) {
                return true;
            }
        }
        return false;
    }

    private void ruleOut(int s, double value, int[] possible) {
        int end = firstBranch[s + 1];
        for (int b = firstBranch[s]; b < end && !(value <= thresholds[b]); b++) {
            possible[tree[b]] &= kept[b];
        }
    }
}
