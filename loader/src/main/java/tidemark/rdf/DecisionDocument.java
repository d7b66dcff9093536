package tidemark.rdf;

import static tidemark.ontology.Vocabularies.identifier;
import static tidemark.ontology.Vocabularies.isPartOf;
import static tidemark.ontology.Vocabularies.type;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import tidemark.identity.Iris;
import tidemark.ontology.TM;
import tidemark.source.DocumentId;

/** What people decided of names that look alike, a source document like any other: who asks the record, too, is told. */
public final class DecisionDocument {

    private DecisionDocument() {}

    /** What the document is called, whether there is one or not. */
    public static Node name(Iris iris) {
        return iris.document(new DocumentId("decisions", "names"));
    }

    /** Nothing where nothing was decided. */
    public static Optional<DocumentGraph> of(Iris iris) {
        Graph graph = iris.decisions().triples(iris.base());
        if (graph.isEmpty()) {
            return Optional.empty();
        }
        Node name = name(iris);
        Node source = iris.source("decisions");
        String hash = Fingerprint.of(graph);
        graph.add(Triple.create(name, type, TM.SourceDocument));
        graph.add(Triple.create(name, isPartOf, source));
        graph.add(Triple.create(name, identifier, Terms.string("names")));
        graph.add(Triple.create(name, TM.contentHash, Terms.string(hash)));
        graph.add(Triple.create(source, type, TM.Source));
        return Optional.of(new DocumentGraph(name, hash, graph));
    }
}
