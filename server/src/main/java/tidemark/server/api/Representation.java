package tidemark.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.queries.Format;

/** A form in which something is sent: by which word and by which media type it is asked for. */
record Representation(String word, String mediaType, Optional<Format> format) {
    static final Representation HTML = new Representation("html", "text/html", Optional.empty());
    static final Representation LIBRARY_JSON = new Representation("json", "application/json", Optional.empty());
    static final Representation LIBRARY_TURTLE = new Representation("ttl", "text/turtle", Optional.empty());
    static final Representation QUERY_TEXT = new Representation("rq", "application/sparql-query", Optional.empty());
    static final Representation PLAIN = new Representation("text", "text/plain", Optional.empty());
    static final Representation PROBLEM = new Representation("json", "application/problem+json", Optional.empty());

    static final List<Representation> OF_LIBRARY = List.of(LIBRARY_JSON, HTML, LIBRARY_TURTLE);
    static final List<Representation> OF_EXPLANATION = List.of(QUERY_TEXT, HTML, PLAIN);
    static final List<Representation> OF_TABLE = answers(false, Format.JSON);
    static final List<Representation> OF_GRAPH = answers(true, Format.TURTLE);

    private static Representation of(Format format) {
        return new Representation(format.word(), format.mediaType(), Optional.of(format));
    }

    private static List<Representation> answers(boolean graph, Format favourite) {
        Stream<Representation> formats = Stream.concat(Stream.of(favourite), Arrays.stream(Format.values()))
                .distinct()
                .filter(format -> graph || !format.forGraphs())
                .map(Representation::of);
        return Stream.concat(formats, Stream.of(HTML)).toList();
    }

    /** By {@code ?format=}, or else by {@code Accept}; what cannot be had is answered with what can. */
    static Representation choose(String word, String accept, List<Representation> offers) {
        List<String> words = offers.stream().map(Representation::word).toList();
        if (word != null) {
            return offers.stream()
                    .filter(offer -> offer.word.equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Problem(
                            400,
                            "unsuitable-format",
                            "This cannot be had in the format asked for, but as " + String.join(", ", words) + ".",
                            words));
        }
        return MediaRange.choose(accept, offers, Representation::mediaType)
                .orElseThrow(() -> new Problem(
                        406,
                        "unsuitable-format",
                        "Nothing that the Accept header asks for can be had here, but "
                                + String.join(
                                        ", ",
                                        offers.stream()
                                                .map(Representation::mediaType)
                                                .toList())
                                + ".",
                        words));
    }

    String contentType() {
        boolean saysItself = mediaType.endsWith("json") || mediaType.endsWith("xml");
        return saysItself ? mediaType : mediaType + ";charset=utf-8";
    }
}
