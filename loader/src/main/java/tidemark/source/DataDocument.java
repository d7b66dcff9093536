package tidemark.source;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import tidemark.claim.Statements;

/** A document that states everything as data and has no text to be read. */
public record DataDocument(DocumentId id, Place place, Optional<LocalDate> day, Statements says)
        implements SourceDocument {

    public DataDocument {
        requireNonNull(id, "id is null");
        requireNonNull(place, "place is null");
        requireNonNull(day, "day is null");
        requireNonNull(says, "says is null");
    }

    @Override
    public String content() {
        return day + "\n" + says;
    }

    @Override
    public String wording() {
        return says.toString();
    }
}
