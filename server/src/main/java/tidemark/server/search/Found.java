package tidemark.server.search;

/** A thing that was found: its name, its kind, its address, and the words that matched where they are not its name. */
record Found(String name, String kind, String iri, String words) {}
