package tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import tidemark.rdf.DocumentGraph;

/** Lines are what Jena's own writer makes of a document, whatever stands in it. */
class LinesTest {

    private static final Node THING = NodeFactory.createURI("https://example.org/thing");
    private static final Node SAYS = NodeFactory.createURI("https://example.org/says#%20~");

    @Test
    void everyCharacterStandsInAText() throws IOException {
        Graph graph = GraphFactory.createGraphMem();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            graph.add(THING, SAYS, NodeFactory.createLiteralString("a" + Character.toString(c) + "b" + c));
        }
        graph.add(THING, SAYS, NodeFactory.createLiteralString("\uD83D\uDC20 a fish, \uFEFF\uFFFD\uFFFF"));
        same(graph, THING);
    }

    @Test
    void everyCharacterStandsInAnAddress() throws IOException {
        Graph graph = GraphFactory.createGraphMem();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            Node odd = NodeFactory.createURI("https://example.org/" + Character.toString(c) + "/" + c);
            graph.add(odd, SAYS, odd);
        }
        same(graph, THING);
        same(graph, NodeFactory.createURI("https://example.org/ü <odd>"));
    }

    @Test
    void otherNodesAreWrittenToo() throws IOException {
        Graph graph = GraphFactory.createGraphMem();
        Node blank = NodeFactory.createBlankNode("b1");
        graph.add(blank, SAYS, NodeFactory.createLiteralLang("Guten Tag", "de"));
        graph.add(THING, SAYS, blank);
        graph.add(THING, SAYS, NodeFactory.createLiteralDT("12", XSDDatatype.XSDinteger));
        graph.add(THING, SAYS, NodeFactory.createLiteralDT("a \"b\"\n", XSDDatatype.XSDtoken));
        graph.add(THING, SAYS, NodeFactory.createLiteralString(""));
        graph.add(THING, SAYS, NodeFactory.createLiteralString("x".repeat(100_000) + "\t\\"));
        same(graph, THING);
    }

    private static void same(Graph graph, Node name) throws IOException {
        DocumentGraph document = new DocumentGraph(name, "hash", graph);
        for (boolean quads : new boolean[] {true, false}) {
            Lines lines = Lines.of(document, quads);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            lines.writeTo(out);
            String[] theirs = byJena(document, quads).split("\n");
            String[] ours = out.toString(StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < theirs.length; i++) {
                assertEquals(theirs[i], ours[i]);
            }
            assertEquals(theirs.length, ours.length);
            assertEquals(graph.size(), lines.count());
        }
    }

    private static String byJena(DocumentGraph document, boolean quads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, quads ? Lang.NQUADS : Lang.NTRIPLES);
        writer.start();
        for (Triple triple : document.triples().find().toList()) {
            if (quads) {
                writer.quad(Quad.create(document.name(), triple));
            } else {
                writer.triple(triple);
            }
        }
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
