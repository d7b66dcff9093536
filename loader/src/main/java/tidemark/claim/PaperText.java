package tidemark.claim;

import static java.util.Objects.requireNonNull;

/** What a document says of a paper in running text: its title and a summary. */
public record PaperText(String title, String summary) {

    public PaperText {
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
    }

    /** Title, a line feed, summary: the one text in which every {@link Evidence} has its place. */
    public String whole() {
        return title + "\n" + summary;
    }
}
