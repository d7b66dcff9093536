package tidemark.source;

/** Names a document for good: the source it belongs to, and its key there, such as {@code 2024-12-09/2412.05271}. */
public record DocumentId(String source, String key) {

    public DocumentId {
        if (source.isBlank() || key.isBlank() || source.contains("/")) {
            throw new IllegalArgumentException("not a document's name: " + source + " / " + key);
        }
    }
}
