package tidemark.claim;

/** In which role somebody stands behind a result. */
public enum Reporter {
    AUTHORS,
    THIRD_PARTY,
    EVALUATION_RUN
}
