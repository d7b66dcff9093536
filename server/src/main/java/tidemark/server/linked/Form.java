package tidemark.server.linked;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import tidemark.server.api.MediaRange;

/** A form in which a thing is told: by which media type it is asked for, and by which suffix of the address. */
enum Form {
    TURTLE("ttl", "text/turtle", Lang.TURTLE),
    HTML("html", "text/html", null),
    JSONLD("jsonld", "application/ld+json", Lang.JSONLD11),
    NTRIPLES("nt", "application/n-triples", Lang.NTRIPLES),
    RDFXML("rdf", "application/rdf+xml", Lang.RDFXML),
    TRIG("trig", "application/trig", Lang.TRIG),
    NQUADS("nq", "application/n-quads", Lang.NQUADS);

    /** Programs that know no more than JSON get JSON-LD. */
    private static final String JSON = "application/json";

    final String suffix;
    final String mediaType;
    private final Lang lang;

    Form(String suffix, String mediaType, Lang lang) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.lang = lang;
    }

    private record Offer(Form form, String mediaType) {}

    private static final List<Offer> OFFERS = Stream.concat(
                    Stream.of(values()).map(form -> new Offer(form, form.mediaType)),
                    Stream.of(new Offer(JSONLD, JSON)))
            .toList();

    static List<String> mediaTypes() {
        return Stream.of(values()).map(form -> form.mediaType).toList();
    }

    /** What an {@code Accept} header likes best (RFC 9110, section 12.5.1); Turtle where it does not mind. */
    static Optional<Form> accepted(String accept) {
        return MediaRange.choose(accept, OFFERS, Offer::mediaType).map(Offer::form);
    }

    static Optional<Form> ofSuffix(String path) {
        return Stream.of(values())
                .filter(form -> path.endsWith("." + form.suffix))
                .findFirst();
    }

    Lang lang() {
        return lang;
    }

    /** Whether each statement keeps the document that made it. */
    boolean tellsOrigin() {
        return this == TRIG || this == NQUADS;
    }

    String contentType() {
        boolean saysItself = mediaType.endsWith("json") || mediaType.endsWith("xml");
        return saysItself ? mediaType : mediaType + ";charset=utf-8";
    }
}
