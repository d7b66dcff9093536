package tidemark.rdf;

import org.apache.jena.graph.Node;

/** What has to hold of one value of a property, or of a thing itself; false where it would have to be found out otherwise. */
@FunctionalInterface
interface ValueRule {

    /** Nothing is known to hold. */
    ValueRule NEVER = (value, triples) -> false;

    boolean holds(Node value, DocumentTriples triples);
}
