package tidemark.server.linked;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import tidemark.ontology.TM;
import tidemark.server.api.Pages;

/** The ontology to read: every term with its words, where it applies, what it is near to elsewhere, and how often it is used. */
final class OntologyPage {
    private static final List<Node> KINDS =
            List.of(OWL.Class.asNode(), OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode());

    private OntologyPage() {}

    static String html(Graph terms, Graph alignments, Record.Counts counts) {
        String classes = table(terms, alignments, counts, KINDS.subList(0, 1));
        String properties = table(terms, alignments, counts, KINDS.subList(1, 3));
        String things = terms
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI()
                        && triple.getObject().getURI().startsWith(TM.NS))
                .mapWith(triple -> row(triple.getSubject(), terms, alignments, counts))
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining());
        return Pages.page(
                "The ontology",
                "<p>Also as <a href=\"/ontology.ttl\">Turtle</a>, <a href=\"/ontology.jsonld\">JSON-LD</a>,"
                        + " <a href=\"/ontology.rdf\">RDF/XML</a> and <a href=\"/ontology.nt\">N-Triples</a>."
                        + " Uses are counted in this record.</p>\n<h2>Classes</h2>\n" + classes
                        + "<h2>Properties</h2>\n" + properties + "<h2>Values</h2>\n" + framed(things));
    }

    private static String table(Graph terms, Graph alignments, Record.Counts counts, List<Node> kinds) {
        return framed(kinds.stream()
                .flatMap(kind -> terms.find(Node.ANY, RDF.type.asNode(), kind).toList().stream())
                .map(triple -> triple.getSubject())
                .filter(term -> term.isURI() && term.getURI().startsWith(TM.NS))
                .distinct()
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .map(term -> row(term, terms, alignments, counts))
                .collect(Collectors.joining()));
    }

    private static String framed(String rows) {
        return "<table>\n<thead><tr><th>term</th><th>what it means</th><th>of</th><th>to</th><th>elsewhere</th>"
                + "<th>uses</th></tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n";
    }

    private static String row(Node term, Graph terms, Graph alignments, Record.Counts counts) {
        String name = term.getURI().substring(TM.NS.length());
        return "<tr id=\"" + Pages.text(name) + "\"><th><a href=\"#" + Pages.text(name) + "\"><code>tm:"
                + Pages.text(name) + "</code></a><br>" + all(terms, term, RDFS.label.asNode()) + "</th><td>"
                + all(terms, term, RDFS.comment.asNode()) + "</td><td>" + all(terms, term, RDFS.domain.asNode())
                + "</td><td>" + all(terms, term, RDFS.range.asNode()) + "</td><td>" + elsewhere(alignments, term)
                + "</td><td class=\"number\">" + Html.amount(counts.of(term.getURI())) + "</td></tr>\n";
    }

    private static String all(Graph graph, Node term, Node property) {
        return graph.find(term, property, Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .filter(node -> !node.isBlank())
                .map(node -> node.isURI() && node.getURI().startsWith(TM.NS)
                        ? "<a href=\"#" + Pages.text(node.getURI().substring(TM.NS.length())) + "\">"
                                + Pages.text(Html.shortened(node.getURI(), TM.NS)) + "</a>"
                        : Html.term(node, Map.of(), TM.NS))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String elsewhere(Graph alignments, Node term) {
        return alignments.find(term, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> triple.getObject().isURI())
                .map(triple -> Html.words(triple.getPredicate()) + " " + Html.term(triple.getObject(), Map.of(), TM.NS))
                .sorted()
                .collect(Collectors.joining("<br>"));
    }
}
