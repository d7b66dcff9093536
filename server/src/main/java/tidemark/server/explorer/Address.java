package tidemark.server.explorer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.server.page.Link;

/** Where things have their pages, and where a question is asked. */
final class Address {
    private Address() {}

    /** Things of the record lead to their page on this server, the web's to where they say, other schemes nowhere. */
    static Link link(Node node, String label, String base) {
        if (node.isLiteral()) {
            return Link.nowhere(node.getLiteralLexicalForm());
        }
        String iri = node.toString();
        String words = label.isBlank() ? shortened(iri, base) : label;
        if (iri.startsWith(base)) {
            return new Link(words, "/" + iri.substring(base.length()));
        }
        if (iri.startsWith(TM.NS)) {
            return new Link(Facts.words(iri), "/ontology#" + iri.substring(TM.NS.length()));
        }
        boolean web = Stream.of("https://", "http://").anyMatch(iri::startsWith);
        return new Link(words, web ? iri : "");
    }

    /** "tm:Score", "dataset/mmmu", or the IRI itself. */
    private static String shortened(String iri, String base) {
        return Vocabularies.PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElseGet(() -> iri.startsWith(base) ? iri.substring(base.length()) : iri);
    }

    /** The address of a saved query's answer. */
    static String query(String name, Map<String, String> parameters) {
        return "/queries/" + name + asked(parameters);
    }

    /** The part of an address that asks, with its question mark; parameters without a value are left out. */
    static String asked(Map<String, String> parameters) {
        String all = new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
