package tidemark.queries;

import static tidemark.queries.QueryException.Situation.UNSUITABLE_FORMAT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms in which an answer can be written. */
public enum Format {
    /** Aligned columns for people. */
    TABLE("table", "text/plain", null, false),
    /** One object a row, numbers as numbers. */
    JSON("json", "application/json", null, false),
    CSV("csv", "text/csv", ResultSetLang.RS_CSV, false),
    TSV("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV, false),
    SPARQL_JSON("sparql-json", "application/sparql-results+json", ResultSetLang.RS_JSON, false),
    SPARQL_XML("sparql-xml", "application/sparql-results+xml", ResultSetLang.RS_XML, false),
    TURTLE("ttl", "text/turtle", Lang.TURTLE, true),
    N_TRIPLES("nt", "application/n-triples", Lang.NTRIPLES, true),
    JSON_LD("jsonld", "application/ld+json", Lang.JSONLD, true),
    RDF_XML("rdfxml", "application/rdf+xml", Lang.RDFXML, true);

    private final String word;
    private final String mediaType;
    private final Lang lang;
    private final boolean forGraphs;

    Format(String word, String mediaType, Lang lang, boolean forGraphs) {
        this.word = word;
        this.mediaType = mediaType;
        this.lang = lang;
        this.forGraphs = forGraphs;
    }

    /** The format as people type it. */
    public String word() {
        return word;
    }

    /** The format as HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that goes by this word; an unknown one fails with those there are. */
    public static Format named(String word) {
        return Stream.of(values())
                .filter(format -> format.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QueryException(
                        UNSUITABLE_FORMAT,
                        "There is no format \"" + Values.printable(word) + "\"; there are "
                                + String.join(", ", words(Stream.of(values()))) + ".",
                        words(Stream.of(values()))));
    }

    /** Jena's writer for it, where it is not one of ours. */
    Optional<Lang> lang() {
        return Optional.ofNullable(lang);
    }

    /** Whether it holds a graph, and no table. */
    public boolean forGraphs() {
        return forGraphs;
    }

    void check(BoundQuery bound) {
        if (forGraphs && !bound.query().isConstructType()) {
            List<String> fitting = words(Stream.of(values()).filter(format -> !format.forGraphs));
            throw new QueryException(
                    UNSUITABLE_FORMAT,
                    bound.saved().name() + " answers with a table, which " + word + " cannot hold; it can be had as "
                            + String.join(", ", fitting) + ".",
                    fitting);
        }
    }

    private static List<String> words(Stream<Format> formats) {
        return formats.map(Format::word).toList();
    }
}
