package tidemark.extract;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One choice of the pipeline: what the words say is weighed first, then {@link Trees} see that beside the other signs. */
record Decision(LogLinear words, Trees trees) {

    private static final int MANY = 20;
    private static final double RULED_OUT = StrictMath.log(1e-3);

    /** A class, from one set of signs. */
    double[] classes(long[] said, double[] row) {
        return trees.classes(joined(new long[][] {said}, new double[][] {row}, words)[0]);
    }

    /** The share of each candidate. Where there are many, those that the words rule out are not looked at further. */
    double[] rank(long[][] said, double[][] rows) {
        double[][] joined = joined(said, rows, words);
        int[] likely = IntStream.range(0, joined.length)
                .filter(i -> joined.length <= MANY || joined[i][joined[i].length - 2] >= RULED_OUT)
                .toArray();
        double[][] sums =
                trees.sums(Arrays.stream(likely).mapToObj(i -> joined[i]).toArray(double[][]::new));
        double[] scores = new double[joined.length];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < likely.length; k++) {
            scores[likely[k]] = sums[k][0];
        }
        return LogLinear.softmax(scores);
    }

    static double[][] joined(long[][] said, double[][] rows, LogLinear words) {
        boolean classes = words.columns() > 1;
        double[] shares = classes ? words.classes(said[0]) : words.rank(said);
        int best = LogLinear.best(shares);
        double[][] joined = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int end = rows[i].length;
            joined[i] = Arrays.copyOf(rows[i], end + (classes ? shares.length : 2));
            if (classes) {
                for (int c = 0; c < shares.length; c++) {
                    joined[i][end + c] = StrictMath.log(shares[c] + 1e-4);
                }
            } else {
                joined[i][end] = StrictMath.log(shares[i] + 1e-4);
                joined[i][end + 1] = i == best ? 1 : 0;
            }
        }
        return joined;
    }
}
