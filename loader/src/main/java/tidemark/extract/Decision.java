package tidemark.extract;

import java.util.List;

/** One choice of the pipeline: what the words say is weighed first, then {@link Trees} see that beside the other signs. */
record Decision(LogLinear words, Trees trees) {

    private static final int MANY = 20;
    private static final double RULED_OUT = StrictMath.log(1e-3);

    /** A class, from one set of signs. */
    double[] classes(List<String> said, double[] row) {
        return trees.classes(joined(List.of(said), new double[][] {row}, words)[0]);
    }

    /** The share of each candidate. Where there are many, those that the words rule out are not looked at further. */
    double[] rank(List<List<String>> said, double[][] rows) {
        double[][] joined = joined(said, rows, words);
        double[] scores = new double[joined.length];
        for (int i = 0; i < scores.length; i++) {
            boolean ruledOut = scores.length > MANY && joined[i][joined[i].length - 2] < RULED_OUT;
            scores[i] = ruledOut ? Double.NEGATIVE_INFINITY : trees.sum(joined[i])[0];
        }
        return LogLinear.softmax(scores);
    }

    static double[][] joined(List<List<String>> said, double[][] rows, LogLinear words) {
        boolean classes = words.columns() > 1;
        double[] shares = classes ? words.classes(said.get(0)) : words.rank(said);
        int best = LogLinear.best(shares);
        double[][] joined = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            Row row = new Row().addAll(rows[i]);
            if (classes) {
                for (double share : shares) {
                    row.add(StrictMath.log(share + 1e-4));
                }
            } else {
                row.add(StrictMath.log(shares[i] + 1e-4)).add(i == best);
            }
            joined[i] = row.done();
        }
        return joined;
    }
}
