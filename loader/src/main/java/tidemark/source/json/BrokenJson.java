package tidemark.source.json;

/** A record that is no JSON. */
final class BrokenJson extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenJson(String message) {
        super(message);
    }
}
