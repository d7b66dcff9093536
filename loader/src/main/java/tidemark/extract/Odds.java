package tidemark.extract;

import tidemark.claim.Mention;

/** How likely a thing is to be a model or method, a dataset, a benchmark (the rest: no name at all), and to be new. */
record Odds(double model, double dataset, double benchmark, double introduced) {

    /** How much the case against a name counts; below one, as a missed name costs as much as a wrong one. */
    private static final double NONE = 0.74;

    /** The same for mentions, of which it is asked that they be right. */
    private static final double NONE_MENTIONED = 1.2;

    /** Below this a thing is not even a candidate for results. */
    private static final double CANDIDATE = 0.15;

    /** What an annotation says is so. */
    static Odds certain(Mention.Kind kind, boolean introduced) {
        boolean model = kind == Mention.Kind.MODEL || kind == Mention.Kind.METHOD;
        return new Odds(
                model ? 1 : 0,
                kind == Mention.Kind.DATASET ? 1 : 0,
                kind == Mention.Kind.BENCHMARK ? 1 : 0,
                introduced ? 1 : 0);
    }

    /** Whether results are read as if it were a name. */
    boolean named() {
        return most() >= NONE * none();
    }

    /** Whether it is a mention, whatever results say of it. Datasets are so rare that each one counts. */
    boolean mentioned() {
        return most() >= (most() == dataset ? NONE : NONE_MENTIONED) * none();
    }

    private double most() {
        return Math.max(model, Math.max(dataset, benchmark));
    }

    private double none() {
        return 1 - model - dataset - benchmark;
    }

    /** Results may be credited to it. */
    boolean mayReach() {
        return model >= CANDIDATE;
    }

    /** Results may be reached on it: what is evaluated on is a benchmark, though it be a dataset elsewhere. */
    boolean mayTest() {
        return dataset + benchmark >= CANDIDATE;
    }

    boolean isCandidate() {
        return named() || mayReach() || mayTest();
    }
}
