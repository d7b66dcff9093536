package tidemark.rdf;

import org.apache.jena.graph.Node;

/** Takes triples one at a time. */
@FunctionalInterface
interface TripleSink {

    void add(Node subject, Node predicate, Node object);
}
