package tidemark.source;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperText;
import tidemark.claim.Statements;

/** A document that tells of one paper in running text; {@code says} is what it states as data besides. */
public record TextDocument(
        DocumentId id, Place place, LocalDate date, PaperClaim paper, PaperText text, Statements says)
        implements SourceDocument {

    public TextDocument {
        requireNonNull(id, "id is null");
        requireNonNull(place, "place is null");
        requireNonNull(date, "date is null");
        requireNonNull(paper, "paper is null");
        requireNonNull(text, "text is null");
        requireNonNull(says, "says is null");
    }

    /** A document that is all text. */
    public TextDocument(DocumentId id, Place place, LocalDate date, PaperClaim paper, PaperText text) {
        this(id, place, date, paper, text, Statements.NONE);
    }

    @Override
    public Optional<LocalDate> day() {
        return Optional.of(date);
    }

    @Override
    public String content() {
        StringBuilder content = new StringBuilder();
        content.append(date).append('\n').append(paper.id().key()).append('\n');
        paper.authors().forEach(author -> content.append(author.name()).append('\t'));
        content.append('\n').append(text.whole());
        if (!paper.facts().isEmpty()) {
            content.append('\n').append(paper.facts());
        }
        if (!says.isEmpty()) {
            content.append('\n').append(says);
        }
        return content.toString();
    }

    @Override
    public List<String> papers() {
        return List.of(paper.id().key());
    }

    @Override
    public String wording() {
        return text.whole();
    }
}
