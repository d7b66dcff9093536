package tidemark.extract;

import tidemark.claim.PaperText;
import tidemark.claim.Reading;

/** Reads claims from running text. Deterministic and safe for use by several threads; never throws over bad text. */
public interface Extractor {

    Reading read(PaperText text);

    /** Told once it is known that there will be texts: what takes long before the first of them may begin by the side. */
    default void expect() {}

    /** A short name such as {@code text}, part of every document's provenance. */
    String name();

    /** Changes whenever {@link #read} may answer otherwise, so that a reload knows to read again. */
    String version();
}
