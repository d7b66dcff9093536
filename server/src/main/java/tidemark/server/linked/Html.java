package tidemark.server.linked;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import tidemark.ontology.Vocabularies;
import tidemark.server.api.Pages;

/** Terms as a page shows them; whatever comes from a source is escaped here. */
final class Html {
    private Html() {}

    /** A thing leads to its page on this server, an IRI of the web to where it says, anything else nowhere. */
    static String term(Node node, Map<Node, String> labels, String base) {
        if (node.isLiteral()) {
            return Pages.text(node.getLiteralLexicalForm());
        }
        String iri = node.toString();
        String shown = Pages.text(labels.getOrDefault(node, shortened(iri, base)));
        if (iri.startsWith(base)) {
            return "<a href=\"" + Pages.text("/" + iri.substring(base.length())) + "\">" + shown + "</a>";
        }
        boolean web = iri.startsWith("https://") || iri.startsWith("http://");
        return web ? "<a href=\"" + Pages.text(iri) + "\">" + shown + "</a>" : shown;
    }

    /** "tm:higherIsBetter", "dataset/mmmu", or the IRI itself. */
    static String shortened(String iri, String base) {
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
        return Pages.text(name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT));
    }

    static String list(List<String> items) {
        return items.size() == 1
                ? items.get(0)
                : items.stream().map(item -> "<li>" + item + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    static String amount(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
