package tidemark.bench;

import tidemark.claim.Reading;
import tidemark.source.SourceDocument;

/** A made-up document, and what an extractor would have read from it. */
record MadePaper(SourceDocument document, Reading reading) {}
