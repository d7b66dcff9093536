package tidemark.server.linked;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import tidemark.ontology.TM;
import tidemark.server.page.Link;
import tidemark.server.page.Templates;

/** The ontology to read: every term with its words, where it applies, what it is near to elsewhere, and how often it is used. */
record OntologyPage(List<Section> sections) {

    /** Terms of one sort. */
    record Section(String title, List<Term> terms) {}

    /** A term. */
    record Term(
            String name,
            List<Link> labels,
            List<Link> comments,
            List<Link> domains,
            List<Link> ranges,
            List<Near> elsewhere,
            long uses) {}

    /** How a term is related to one of another vocabulary. */
    record Near(String how, Link term) {}

    static String html(Graph terms, Graph alignments, Record.Counts counts) {
        Reading reading = new Reading(terms, alignments, counts);
        return Templates.page(
                "linked/ontology",
                Map.of(
                        "page",
                        new OntologyPage(List.of(
                                new Section("Classes", reading.ofKinds(List.of(OWL.Class.asNode()))),
                                new Section(
                                        "Properties",
                                        reading.ofKinds(
                                                List.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode()))),
                                new Section("Values", reading.values())))));
    }

    private record Reading(Graph terms, Graph alignments, Record.Counts counts) {

        List<Term> ofKinds(List<Node> kinds) {
            return sorted(kinds.stream()
                    .flatMap(kind -> terms.find(Node.ANY, RDF.type.asNode(), kind).toList().stream())
                    .map(triple -> triple.getSubject())
                    .filter(Reading::isOwn));
        }

        List<Term> values() {
            return sorted(terms.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                    .filter(triple -> isOwn(triple.getObject()))
                    .map(triple -> triple.getSubject()));
        }

        private List<Term> sorted(Stream<Node> found) {
            return found.distinct()
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .map(this::term)
                    .toList();
        }

        private static boolean isOwn(Node term) {
            return term.isURI() && term.getURI().startsWith(TM.NS);
        }

        private Term term(Node term) {
            return new Term(
                    term.getURI().substring(TM.NS.length()),
                    links(term, RDFS.label.asNode()),
                    links(term, RDFS.comment.asNode()),
                    links(term, RDFS.domain.asNode()),
                    links(term, RDFS.range.asNode()),
                    alignments.find(term, Node.ANY, Node.ANY).toList().stream()
                            .filter(triple -> triple.getObject().isURI())
                            .map(triple -> new Near(Terms.words(triple.getPredicate()), link(triple.getObject())))
                            .sorted((a, b) -> a.toString().compareTo(b.toString()))
                            .toList(),
                    counts.of(term.getURI()));
        }

        private List<Link> links(Node term, Node property) {
            return terms.find(term, property, Node.ANY).toList().stream()
                    .map(triple -> triple.getObject())
                    .filter(node -> !node.isBlank())
                    .map(Reading::link)
                    .sorted((a, b) -> a.words().compareTo(b.words()))
                    .toList();
        }

        /** The ontology's own terms are on the page itself. */
        private static Link link(Node node) {
            Link link = Link.to(node, "", TM.NS);
            return new Link(link.words(), link.address().replaceFirst("^/ontology(?=#)", ""));
        }
    }
}
