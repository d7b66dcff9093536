package tidemark.server.linked;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import tidemark.server.page.Link;

/** Terms as a page shows them: things by their labels. */
record Terms(Map<Node, String> labels, String base) {

    Optional<String> label(Node node) {
        return Optional.ofNullable(labels.get(node));
    }

    Link link(Node node) {
        return Link.to(node, labels.getOrDefault(node, ""), base);
    }

    List<Link> links(Collection<Node> nodes) {
        return nodes.stream()
                .distinct()
                .map(this::link)
                .sorted((a, b) -> a.words().compareTo(b.words()))
                .toList();
    }

    /** The name of a property or class in plain words: "higher is better". */
    static String words(Node property) {
        String iri = property.toString();
        String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }
}
