package tidemark.rdf;

import static java.util.Objects.requireNonNull;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** One document as RDF: the graph that its IRI names, and the hash that says when it has to be written anew. */
public record DocumentGraph(Node name, String contentHash, Graph triples) {

    public DocumentGraph {
        requireNonNull(name, "name is null");
        requireNonNull(contentHash, "contentHash is null");
        requireNonNull(triples, "triples is null");
    }
}
