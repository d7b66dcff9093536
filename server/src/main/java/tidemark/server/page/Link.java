package tidemark.server.page;

/** Words on a page and where they lead; an empty address leads nowhere. */
public record Link(String words, String address) {

    /** Words that lead nowhere. */
    public static Link nowhere(String words) {
        return new Link(words, "");
    }

    /** Whether there is a page behind the words. */
    public boolean leads() {
        return !address.isEmpty();
    }

    @Override
    public String toString() {
        return words;
    }
}
