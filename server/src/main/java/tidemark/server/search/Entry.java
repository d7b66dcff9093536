package tidemark.server.search;

import java.util.List;

/** A thing to be found: under these names, or by these words of a sentence; the weight is how often the record speaks of it. */
record Entry(String iri, String kind, String label, List<String> names, String words, long weight) {}
