package tidemark.extract;

/**
 * What the {@link Network} holds of a number: the shares that a {@link Belief} holds, and of each token that may be the last of
 * what the number measures, "none of them" last.
 */
record Opinion(double[] outcomes, double[] models, double[] benchmarks, int[] ends, double[] measures) {

    /** How likely it is a result at all. */
    double result() {
        return 1 - outcomes[Outcome.NONE.ordinal()];
    }

    /** The share of what is measured being called by words that end with this token. */
    double endsAt(int token) {
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] == token) {
                return measures[i];
            }
        }
        return 0;
    }

    /** The share of no metric being named. */
    double unmeasured() {
        return measures[ends.length];
    }
}
