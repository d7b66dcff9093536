package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Grows {@link Trees} by gradient boosting on the likelihood of the right choice. Each tree sees a part of the columns and
 * of the examples, drawn with a fixed seed, so that the same examples always grow the same trees.
 */
final class TreeLearner {

    private static final int BINS = 48;

    /** Several sets of trees, each drawn otherwise, are steadier together than any of them. */
    private static final int GROVES = 3;

    private static final double PENALTY = 4;
    private static final double LEAST_WEIGHT = 1.5;

    private final int columns;
    private final int rounds;
    private final int leaves;
    private final double rate;
    private final List<double[][]> examples = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    private double[][] rows;
    private double[][] cuts;
    private byte[][] bins;
    private double[] gradient;
    private double[] weight;

    TreeLearner(int columns, int rounds, int leaves, double rate) {
        this.columns = columns;
        this.rounds = rounds;
        this.leaves = leaves;
        this.rate = rate;
    }

    /** One row a candidate, or a single row where a class is chosen. */
    void see(double[][] candidates, int answer) {
        examples.add(candidates);
        answers.add(answer);
    }

    Trees learn() {
        rows = examples.stream().flatMap(Arrays::stream).toArray(double[][]::new);
        List<Trees.Tree> grown = new ArrayList<>();
        if (rows.length == 0) {
            return new Trees(columns, grown);
        }
        bin();
        for (int grove = 0; grove < GROVES; grove++) {
            grown.addAll(grow(new Random(20241209 + grove)));
        }
        return new Trees(columns, grown);
    }

    private List<Trees.Tree> grow(Random random) {
        List<Trees.Tree> grown = new ArrayList<>();
        double[][] sums = new double[rows.length][columns];
        gradient = new double[rows.length];
        weight = new double[rows.length];
        for (int round = 0; round < rounds; round++) {
            boolean[] in = draw(random, examples.size(), 0.7);
            boolean[] used = draw(random, cuts.length, 0.5);
            double[][] before = columns > 1 ? copy(sums) : sums;
            for (int column = 0; column < columns; column++) {
                Trees.Tree tree = new Growth(column, slopes(before, column, in), used).grow();
                grown.add(tree);
                for (int i = 0; i < rows.length; i++) {
                    sums[i][column] += tree.of(rows[i]) * GROVES;
                }
            }
        }
        return grown;
    }

    private static double[][] copy(double[][] sums) {
        return Arrays.stream(sums).map(double[]::clone).toArray(double[][]::new);
    }

    private static boolean[] draw(Random random, int n, double share) {
        boolean[] drawn = new boolean[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = random.nextDouble() < share;
        }
        return drawn;
    }

    /** First and second slope of the likelihood at every row; gives the rows of the examples drawn. */
    private int[] slopes(double[][] sums, int column, boolean[] in) {
        int[] drawn = new int[rows.length];
        int count = 0;
        for (int e = 0, row = 0; e < examples.size(); e++) {
            int size = examples.get(e).length;
            double[] scores = columns > 1 ? sums[row] : new double[size];
            for (int i = 0; i < size && columns == 1; i++) {
                scores[i] = sums[row + i][0];
            }
            double[] shares = LogLinear.softmax(scores);
            for (int i = 0; i < size; i++, row++) {
                int choice = columns > 1 ? column : i;
                gradient[row] = (choice == answers.get(e) ? 1 : 0) - shares[choice];
                weight[row] = Math.max(1e-3, shares[choice] * (1 - shares[choice]));
                if (in[e]) {
                    drawn[count++] = row;
                }
            }
        }
        return Arrays.copyOf(drawn, count);
    }

    private void bin() {
        int width = rows[0].length;
        cuts = new double[width][];
        bins = new byte[width][rows.length];
        for (int f = 0; f < width; f++) {
            int at = f;
            double[] values = Arrays.stream(rows)
                    .mapToDouble(r -> r[at])
                    .sorted()
                    .distinct()
                    .toArray();
            int count = Math.min(BINS, values.length) - 1;
            cuts[f] = new double[Math.max(0, count)];
            for (int c = 0; c < count; c++) {
                int k = (int) ((c + 1L) * values.length / (count + 1)) - 1;
                // Rounded as the model file writes it, so that a row falls the same way when it is read back.
                cuts[f][c] = Math.round((values[k] + values[k + 1]) / 2 * 1e6) / 1e6;
            }
            for (int i = 0; i < rows.length; i++) {
                int b = 0;
                while (b < count && rows[i][f] > cuts[f][b]) {
                    b++;
                }
                bins[f][i] = (byte) b;
            }
        }
    }

    private record Split(int feature, int bin, double gain) {}

    private static final class Leaf {
        final int node;
        final int[] rows;
        final Split split;

        Leaf(int node, int[] rows, Split split) {
            this.node = node;
            this.rows = rows;
            this.split = split;
        }
    }

    /** One tree, grown leaf by leaf where the gain is greatest. */
    private final class Growth {
        private final int column;
        private final int[] all;
        private final boolean[] used;
        private final int most = 2 * leaves - 1;
        private final int[] sign = new int[most];
        private final int[] left = new int[most];
        private final double[] number = new double[most];
        private int nodes;

        Growth(int column, int[] all, boolean[] used) {
            this.column = column;
            this.all = all;
            this.used = used;
        }

        Trees.Tree grow() {
            List<Leaf> open = new ArrayList<>(List.of(leaf(all)));
            while (nodes + 2 <= most) {
                Leaf best = null;
                for (Leaf l : open) {
                    best = l.split != null && (best == null || l.split.gain() > best.split.gain()) ? l : best;
                }
                if (best == null) {
                    break;
                }
                open.remove(best);
                split(best, open);
            }
            return new Trees.Tree(
                    column, Arrays.copyOf(sign, nodes), Arrays.copyOf(left, nodes), Arrays.copyOf(number, nodes));
        }

        private void split(Leaf leaf, List<Leaf> open) {
            Split s = leaf.split;
            int[] low = Arrays.stream(leaf.rows)
                    .filter(i -> bins[s.feature()][i] <= s.bin())
                    .toArray();
            int[] high = Arrays.stream(leaf.rows)
                    .filter(i -> bins[s.feature()][i] > s.bin())
                    .toArray();
            sign[leaf.node] = s.feature();
            number[leaf.node] = cuts[s.feature()][s.bin()];
            left[leaf.node] = nodes;
            open.add(leaf(low));
            open.add(leaf(high));
        }

        private Leaf leaf(int[] within) {
            int node = nodes++;
            double g = 0;
            double w = 0;
            for (int i : within) {
                g += gradient[i];
                w += weight[i];
            }
            sign[node] = -1;
            number[node] = Math.round(rate / GROVES * g / (w + PENALTY) * 1e6) / 1e6;
            return new Leaf(node, within, best(within, g, w));
        }

        private Split best(int[] within, double g, double w) {
            Split best = null;
            double[] gs = new double[BINS];
            double[] ws = new double[BINS];
            for (int f = 0; f < used.length; f++) {
                if (!used[f] || cuts[f].length == 0) {
                    continue;
                }
                Arrays.fill(gs, 0);
                Arrays.fill(ws, 0);
                for (int i : within) {
                    gs[bins[f][i]] += gradient[i];
                    ws[bins[f][i]] += weight[i];
                }
                double lg = 0;
                double lw = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    lg += gs[b];
                    lw += ws[b];
                    if (lw < LEAST_WEIGHT || w - lw < LEAST_WEIGHT) {
                        continue;
                    }
                    double rg = g - lg;
                    double gain = lg * lg / (lw + PENALTY) + rg * rg / (w - lw + PENALTY) - g * g / (w + PENALTY);
                    if (gain > 1e-2 && (best == null || gain > best.gain())) {
                        best = new Split(f, b, gain);
                    }
                }
            }
            return best;
        }
    }
}
