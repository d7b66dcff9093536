package tidemark.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of RDF that the record leaves in: those that hold named graphs, and those that hold their union. */
public enum RdfFormat {
    NQ("application/n-quads", true),
    TRIG("application/trig", true),
    JSONLD("application/ld+json", true),
    NT("application/n-triples", false),
    TTL("text/turtle", false),
    RDFXML("application/rdf+xml", false);

    private final String mediaType;
    private final boolean graphs;

    RdfFormat(String mediaType, boolean graphs) {
        this.mediaType = mediaType;
        this.graphs = graphs;
    }

    /** The format as people type it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What names of files in this format end in. */
    public String ending() {
        return this == RDFXML ? "rdf" : word();
    }

    /** The format as HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it keeps which document said what; restoring needs that. */
    public boolean holdsGraphs() {
        return graphs;
    }

    /** The format that goes by this word. */
    public static Optional<RdfFormat> named(String word) {
        return Stream.of(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    boolean isLines() {
        return this == NQ || this == NT;
    }
}
