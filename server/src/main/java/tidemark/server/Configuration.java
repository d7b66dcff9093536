package tidemark.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.assembler.JA;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.tdb2.assembler.VocabTDB2;

/** The file that a stock Fuseki is started on, with this server's database and timeout in place of the file's own. */
final class Configuration {
    private static final String FILE = "/tidemark/fuseki/config.ttl";
    private static final Node CONTEXT_VALUE = NodeFactory.createURI(JA.getURI() + "cxtValue");
    private static final Node CONTEXT_NAME = NodeFactory.createURI(JA.getURI() + "cxtName");

    private Configuration() {}

    static Graph of(ServerSettings settings) {
        Graph graph = read();
        replace(
                graph,
                only(graph, VocabTDB2.pLocation.asNode(), Node.ANY),
                settings.database().toAbsolutePath().toString());
        Node timeout = only(graph, CONTEXT_NAME, NodeFactory.createLiteralString("arq:queryTimeout"))
                .getSubject();
        replace(
                graph,
                only(graph, timeout, CONTEXT_VALUE, Node.ANY),
                Long.toString(settings.limits().queryTimeout().toMillis()));
        return graph;
    }

    private static Graph read() {
        try (InputStream file = Configuration.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return RDFParser.source(file)
                    .lang(Lang.TURTLE)
                    .base("urn:tidemark:config")
                    .toGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Triple only(Graph graph, Node property, Node value) {
        return only(graph, Node.ANY, property, value);
    }

    private static Triple only(Graph graph, Node subject, Node property, Node value) {
        List<Triple> found = graph.find(subject, property, value).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(FILE + " says " + property + " " + found.size() + " times instead of once");
        }
        return found.get(0);
    }

    private static void replace(Graph graph, Triple old, String value) {
        graph.delete(old);
        graph.add(old.getSubject(), old.getPredicate(), NodeFactory.createLiteralString(value));
    }
}
