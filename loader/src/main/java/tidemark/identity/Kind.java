package tidemark.identity;

/** The spaces of names: two things of one space with one key are the same thing. */
public enum Kind {
    PAPER,
    AUTHOR,
    MODEL,
    DATASET,
    METRIC,
    TASK,
    RESULT,
    SOURCE,
    EXTRACTOR;

    /** The first step of an IRI's path below the base, such as {@code model/}. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT) + "/";
    }
}
