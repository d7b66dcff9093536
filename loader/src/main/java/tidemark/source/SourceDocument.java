package tidemark.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tidemark.claim.Statements;

/** The smallest thing that its publisher can change by itself, as read from {@link #place}. */
public sealed interface SourceDocument permits TextDocument, DataDocument {

    DocumentId id();

    Place place();

    /** The day that the document gives itself. */
    Optional<LocalDate> day();

    /** What it states as data, beside the text it may have. */
    Statements says();

    /** All that the document says, in one string: what its content hash is taken over. */
    String content();

    /** The papers that it is about, by key. */
    default List<String> papers() {
        return says().papers().stream().map(paper -> paper.id().key()).toList();
    }

    /** What a person should see of the document where it is rejected as a whole. */
    String wording();
}
