package tidemark.source.digest;

/** Says in a person's words why a row cannot be read; never leaves the reader. */
final class UnreadableRow extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRow(String reason) {
        super(reason);
    }
}
