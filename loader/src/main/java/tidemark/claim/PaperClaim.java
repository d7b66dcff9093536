package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** What a document says a paper is: its ids, its title where given, authors in order, and whatever else it states. */
public record PaperClaim(PaperId id, Optional<String> title, List<AuthorName> authors, List<Fact> facts)
        implements Shown {

    public PaperClaim {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        if (!id.isKnown() || title.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a paper needs an id, and a title is not blank");
        }
        authors = List.copyOf(authors);
        facts = List.copyOf(facts);
    }

    /** A paper as digests give it. */
    public PaperClaim(String arxivId, String title, List<AuthorName> authors) {
        this(PaperId.ofArxiv(arxivId), Optional.of(title), authors, List.of());
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(out, "PaperClaim[id=", id, ", title=", title, ", authors=", authors, ", facts=", facts);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
