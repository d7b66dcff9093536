package tidemark.rdf;

import static tidemark.ontology.Vocabularies.identifier;
import static tidemark.ontology.Vocabularies.isPartOf;
import static tidemark.ontology.Vocabularies.type;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import tidemark.identity.Iris;
import tidemark.ontology.Ontology;
import tidemark.ontology.TM;
import tidemark.source.DocumentId;

/** The registries that ship with the ontology, each a source document like any other. */
public final class RegistryDocuments {

    private RegistryDocuments() {}

    public static List<DocumentGraph> all(Iris iris) {
        return Ontology.REGISTRIES.stream().map(name -> document(name, iris)).toList();
    }

    private static DocumentGraph document(String registry, Iris iris) {
        Graph graph = Ontology.registry(registry, iris.base());
        Node name = iris.document(new DocumentId("registry", registry));
        Node source = iris.source("registry");
        String hash = Fingerprint.of(graph);
        graph.add(Triple.create(name, type, TM.SourceDocument));
        graph.add(Triple.create(name, isPartOf, source));
        graph.add(Triple.create(name, identifier, Terms.string(registry)));
        graph.add(Triple.create(name, TM.contentHash, Terms.string(hash)));
        graph.add(Triple.create(source, type, TM.Source));
        return new DocumentGraph(name, hash, graph);
    }
}
