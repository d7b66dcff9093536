package tidemark.load;

/** One file of a load: how it is read, and the counts of what came of it so far. */
final class FileReading {

    private final InputFiles.Input input;
    private final String source;
    private final LoadedFile before;
    private final boolean known;
    private long rows;
    private int documents;
    private int rejected;
    private int refused;
    private int results;
    private boolean passedOver;

    /**
     * @param before the file as it is, with the counts of when it was last loaded
     * @param known whether it was loaded, and has not changed since
     */
    FileReading(InputFiles.Input input, String source, LoadedFile before, boolean known) {
        this.input = input;
        this.source = source;
        this.before = before;
        this.known = known;
    }

    InputFiles.Input input() {
        return input;
    }

    String source() {
        return source;
    }

    boolean isKnown() {
        return known;
    }

    /** What came of a known file when it was last loaded holds again. */
    LoadedFile passOver() {
        passedOver = true;
        return before;
    }

    void rows(long held) {
        rows += held;
    }

    /** A document that is in the record, and how many results it states. */
    void taken(int states) {
        documents++;
        results += states;
    }

    /** A record that the source could not read. */
    void rejected() {
        rejected++;
    }

    /** A document that was read but may not be stored; another time it may. */
    void refused() {
        refused++;
    }

    /** @param writtenOver whether a later file of the load told otherwise of something */
    LoadedFile account(boolean writtenOver) {
        if (passedOver) {
            return writtenOver ? before.writtenOver() : before;
        }
        LoadedFile account = new LoadedFile(
                before.path(),
                source,
                before.format(),
                before.bytes(),
                before.reading(),
                rows > 0 ? rows : documents + rejected + refused,
                documents,
                rejected + refused,
                results);
        return writtenOver || refused > 0 ? account.writtenOver() : account;
    }
}
