package tidemark.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A registry as its file has it, before it is known where the record lives. Each start needs it under two bases, and reading
 * it is much of what a start takes.
 */
record RegistryFile(List<Triple> triples, Map<String, String> prefixes) {

    private static final String NOWHERE = "https://registry.invalid/";

    static RegistryFile read(String file) {
        List<Triple> triples = new ArrayList<>();
        Map<String, String> prefixes = new HashMap<>();
        try (InputStream in = Ontology.open(file)) {
            RDFParser.source(in).lang(Lang.TURTLE).base(NOWHERE).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    triples.add(triple);
                }

                @Override
                public void prefix(String prefix, String iri) {
                    prefixes.put(prefix, iri);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RegistryFile(List.copyOf(triples), Map.copyOf(prefixes));
    }

    Graph graph(String base) {
        Graph graph = GraphFactory.createDefaultGraph();
        Map<Node, Node> moved = new HashMap<>();
        for (Triple triple : triples) {
            graph.add(
                    moved.computeIfAbsent(triple.getSubject(), node -> moved(node, base)),
                    moved.computeIfAbsent(triple.getPredicate(), node -> moved(node, base)),
                    moved.computeIfAbsent(triple.getObject(), node -> moved(node, base)));
        }
        prefixes.forEach((prefix, iri) -> graph.getPrefixMapping().setNsPrefix(prefix, moved(iri, base)));
        return graph;
    }

    private static Node moved(Node node, String base) {
        return node.isURI() && node.getURI().startsWith(NOWHERE)
                ? NodeFactory.createURI(moved(node.getURI(), base))
                : node;
    }

    private static String moved(String iri, String base) {
        return iri.startsWith(NOWHERE) ? base + iri.substring(NOWHERE.length()) : iri;
    }
}
