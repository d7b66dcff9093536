package tidemark.fetch;

/** What became of a file, with the reason where it is not there. */
public record Outcome(Kind kind, String reason) {

    /** The ways in which a download ends. */
    public enum Kind {
        FETCHED,
        /** The service says that what is in the cache is still what it has. */
        UNCHANGED,
        /** The service has no such file. */
        MISSING,
        FAILED
    }

    static Outcome of(Kind kind) {
        return new Outcome(kind, "");
    }

    /** Whether the file is in the cache now. */
    public boolean isThere() {
        return kind == Kind.FETCHED || kind == Kind.UNCHANGED;
    }
}
