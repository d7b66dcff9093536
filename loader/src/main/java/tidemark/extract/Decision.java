package tidemark.extract;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One choice of the pipeline: what the words say is weighed first, then {@link Trees} see that beside the other signs. */
record Decision(LogLinear words, Trees trees) {

    private static final int MANY = 20;
    private static final double RULED_OUT = StrictMath.log(1e-3);

    /** A class, from one set of signs. */
    double[] classes(long[] said, double[] row) {
        return classes(new long[][] {said}, new double[][] {row}, Decision::alone)[0];
    }

    /**
     * The classes of several things at once.
     *
     * @param company makes of what the words say of each of them, one row a thing, further signs of each
     */
    double[][] classes(long[][] said, double[][] rows, UnaryOperator<double[][]> company) {
        double[][] sums = trees.sums(classed(said, rows, company, words));
        return Arrays.stream(sums).map(LogLinear::softmax).toArray(double[][]::new);
    }

    /** No further signs: of things that have nothing to do with each other. */
    static double[][] alone(double[][] shares) {
        return new double[shares.length][0];
    }

    /** The share of each candidate. Where there are many, those that the words rule out are not looked at further. */
    double[] rank(long[][] said, double[][] rows) {
        double[][] joined = ranked(said, rows, words);
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

    /** The signs of things that are each of some class, with what the words say of them and of their company. */
    static double[][] classed(long[][] said, double[][] rows, UnaryOperator<double[][]> company, LogLinear words) {
        double[][] shares = Arrays.stream(said).map(words::classes).toArray(double[][]::new);
        double[][] others = company.apply(shares);
        double[][] joined = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            Row row = new Row().addAll(rows[i]).addAll(others[i]);
            for (double share : shares[i]) {
                row.add(log(share));
            }
            joined[i] = row.done();
        }
        return joined;
    }

    /** The signs of candidates one of which is to be chosen, with what the words say of them. */
    static double[][] ranked(long[][] said, double[][] rows, LogLinear words) {
        double[] shares = words.rank(said);
        int best = LogLinear.best(shares);
        double[][] joined = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int end = rows[i].length;
            joined[i] = Arrays.copyOf(rows[i], end + 2);
            joined[i][end] = log(shares[i]);
            joined[i][end + 1] = i == best ? 1 : 0;
        }
        return joined;
    }

    private static double log(double share) {
        return StrictMath.log(share + 1e-4);
    }
}
