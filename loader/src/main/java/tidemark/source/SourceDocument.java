package tidemark.source;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperText;

/**
 * The smallest thing that its publisher can change by itself, as read from {@code place}: what it says of its paper as
 * data, and the text in which it says the rest.
 */
public record SourceDocument(DocumentId id, Place place, LocalDate date, PaperClaim paper, PaperText text) {

    public SourceDocument {
        requireNonNull(id, "id is null");
        requireNonNull(place, "place is null");
        requireNonNull(date, "date is null");
        requireNonNull(paper, "paper is null");
        requireNonNull(text, "text is null");
    }

    /** All that the document says, in one string: what its content hash is taken over. */
    public String content() {
        StringBuilder content = new StringBuilder();
        content.append(date).append('\n').append(paper.arxivId()).append('\n');
        paper.authors().forEach(author -> content.append(author.name()).append('\t'));
        return content.append('\n').append(text.whole()).toString();
    }
}
