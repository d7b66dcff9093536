package tidemark.extract;

/**
 * Weights of features: {@code columns} of them a feature. With one column it ranks candidates, with more it chooses among
 * classes.
 */
record LogLinear(Weights weights) {

    int columns() {
        return weights.columns();
    }

    /** The sum of the weights of the features, column by column. */
    double[] sum(long[] features) {
        double[] sum = new double[columns()];
        for (long feature : features) {
            int row = weights.find(feature);
            for (int i = 0; row >= 0 && i < sum.length; i++) {
                sum[i] += weights.values()[row + i];
            }
        }
        return sum;
    }

    double[] classes(long[] features) {
        return softmax(sum(features));
    }

    /** The probability of each candidate, given the features of all. */
    double[] rank(long[][] candidates) {
        double[] scores = new double[candidates.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = sum(candidates[i])[0];
        }
        return softmax(scores);
    }

    static double[] softmax(double[] scores) {
        double top = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            top = Math.max(top, score);
        }
        double total = 0;
        double[] shares = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            // StrictMath: the same bits on every machine.
            shares[i] = StrictMath.exp(scores[i] - top);
            total += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
