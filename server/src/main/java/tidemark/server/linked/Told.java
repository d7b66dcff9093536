package tidemark.server.linked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A description as RDF: with the graphs that state it, or as one graph and the list of them. */
final class Told {
    static final Node PRIMARY_TOPIC = NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic");
    private static final Node SOURCE = NodeFactory.createURI("http://purl.org/dc/terms/source");
    static final Node LICENSE = NodeFactory.createURI("http://purl.org/dc/terms/license");

    private Told() {}

    static DatasetGraph dataset(Description description) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        description.quads().forEach(dataset::add);
        return dataset;
    }

    /** @param document the address of this telling, of which its sources are said */
    static Graph graph(Description description, String document) {
        Graph graph = GraphFactory.createDefaultGraph();
        description.quads().forEach(quad -> graph.add(quad.asTriple()));
        Node here = NodeFactory.createURI(document);
        graph.add(here, PRIMARY_TOPIC, description.thing());
        graph.add(here, LICENSE, Record.LICENCE_NODE);
        description.statedIn().forEach(source -> graph.add(here, SOURCE, source));
        return graph;
    }
}
