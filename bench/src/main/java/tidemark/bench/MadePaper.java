package tidemark.bench;

import tidemark.claim.Reading;
import tidemark.source.TextDocument;

/** A made-up document, and what an extractor would have read from it. */
record MadePaper(TextDocument document, Reading reading) {}
