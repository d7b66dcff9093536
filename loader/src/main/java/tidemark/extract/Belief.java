package tidemark.extract;

/**
 * What the first look holds of a number: the share of each {@link Outcome}, of each model and of each benchmark, "none of
 * them" last. Of a number that is surely no result the latter two are null. {@code network} is what the {@link Network}
 * holds of it, null where it says nothing.
 */
record Belief(double[] outcomes, double[] models, double[] benchmarks, Opinion network) {

    private static final double SURELY = 0.97;

    static boolean surelyNone(double[] outcomes) {
        return outcomes[Outcome.NONE.ordinal()] > SURELY;
    }

    static boolean isResult(double[] outcomes) {
        return outcomes[Outcome.NONE.ordinal()] < 0.5;
    }

    boolean isRead() {
        return models != null;
    }

    Belief with(Opinion opinion) {
        return new Belief(outcomes, models, benchmarks, opinion);
    }

    /** How likely it is a result at all. */
    double result() {
        return 1 - outcomes[Outcome.NONE.ordinal()];
    }
}
