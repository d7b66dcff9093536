package tidemark.server.linked;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import tidemark.ontology.Vocabularies;
import tidemark.server.page.Link;

/** Terms as a page shows them: things by their labels. */
record Terms(Map<Node, String> labels, String base) {

    Optional<String> label(Node node) {
        return Optional.ofNullable(labels.get(node));
    }

    /** A thing leads to its page on this server, an IRI of the web to where it says, anything else nowhere. */
    Link link(Node node) {
        if (node.isLiteral()) {
            return Link.nowhere(node.getLiteralLexicalForm());
        }
        String iri = node.toString();
        String words = labels.getOrDefault(node, shortened(iri));
        if (iri.startsWith(base)) {
            return new Link(words, "/" + iri.substring(base.length()));
        }
        boolean web = iri.startsWith("https://") || iri.startsWith("http://");
        return new Link(words, web ? iri : "");
    }

    List<Link> links(Collection<Node> nodes) {
        return nodes.stream()
                .distinct()
                .map(this::link)
                .sorted((a, b) -> a.words().compareTo(b.words()))
                .toList();
    }

    /** "tm:higherIsBetter", "dataset/mmmu", or the IRI itself. */
    String shortened(String iri) {
        for (Map.Entry<String, String> prefix : Vocabularies.PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    /** The name of a property or class in plain words: "higher is better". */
    static String words(Node property) {
        String iri = property.toString();
        String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }
}
