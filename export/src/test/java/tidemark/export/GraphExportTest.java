package tidemark.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphExportTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyEdgeOfGraphMlJoinsNodesThatStandBeforeIt(Projection projection) throws Exception {
        Document graph = parsed(graphMl(projection));
        assertEquals(
                "http://graphml.graphdrawing.org/xmlns",
                graph.getDocumentElement().getNamespaceURI());
        check(graph);
        NodeList nodes = graph.getElementsByTagName("node");
        for (int i = 0; i < nodes.getLength(); i++) {
            String id = ((Element) nodes.item(i)).getAttribute("id");
            assertTrue(id.matches("[\\p{L}\\p{N}.:_-]+"), id + " is no name token");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEdgeOfGexfJoinsNodesThatStandBeforeIt(Projection projection) throws Exception {
        Document graph = parsed(gexf(projection));
        assertEquals("http://www.gexf.net/1.2draft", graph.getDocumentElement().getNamespaceURI());
        check(graph);
    }

    @Test
    void weightsCountWhatMakesAnEdge() throws IOException {
        String graph = gexf(Projection.MODEL_BENCHMARK);
        assertTrue(
                graph.contains("source=\"model:larch-7b\" target=\"dataset:mmmu\" weight=\"2\" start=\"2024-01-10\""),
                graph);
    }

    @Test
    void whatIsMoreLikelyWrongThanRightMakesNoEdge() throws IOException {
        String edge = "source=\"model:larch-7b\" target=\"dataset:mmmu\" weight=";
        assertTrue(gexf(MadeUpRecord.doubting("2401.00001-1", "0.5"), Projection.MODEL_BENCHMARK)
                .contains(edge + "\"2\""));
        assertTrue(gexf(MadeUpRecord.doubting("2401.00001-1", "0.49"), Projection.MODEL_BENCHMARK)
                .contains(edge + "\"1\""));
    }

    @ParameterizedTest
    @EnumSource
    void networkxReadsBoth(Projection projection) throws Exception {
        assumeTrue(python("import networkx").exit() == 0, "python3 with networkx is not here, so it reads nothing");
        Files.writeString(folder.resolve("g.graphml"), graphMl(projection));
        Files.writeString(folder.resolve("g.gexf"), gexf(projection));
        Document graph = parsed(gexf(projection));
        int nodes = graph.getElementsByTagName("node").getLength();
        Outcome outcome = python("""
                import networkx as nx
                for g in (nx.read_graphml("g.graphml"), nx.read_gexf("g.gexf")):
                    assert g.number_of_nodes() == %d, g
                    assert all(d["label"] and d["type"] and d["iri"] for _, d in g.nodes(data=True))
                    assert all(d["weight"] >= 1 and d["kind"] for *_, d in g.edges(data=True))
                    print(g)
                """.formatted(nodes));
        assertEquals(0, outcome.exit(), outcome.text());
    }

    private static void check(Document graph) {
        Set<String> ids = new HashSet<>();
        NodeList nodes = graph.getElementsByTagName("node");
        for (int i = 0; i < nodes.getLength(); i++) {
            assertTrue(ids.add(((Element) nodes.item(i)).getAttribute("id")), "an id stands once");
        }
        NodeList edges = graph.getElementsByTagName("edge");
        assertTrue(edges.getLength() > 0);
        for (int i = 0; i < edges.getLength(); i++) {
            Element edge = (Element) edges.item(i);
            assertTrue(ids.contains(edge.getAttribute("source")) && ids.contains(edge.getAttribute("target")));
        }
    }

    private record Outcome(int exit, String text) {}

    private Outcome python(String script) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process python;
        try {
            python = new ProcessBuilder("python3", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            return new Outcome(127, "there is no python3");
        }
        assertTrue(python.waitFor(60, TimeUnit.SECONDS));
        return new Outcome(python.exitValue(), Files.readString(log));
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String graphMl(Projection projection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExport(MadeUpRecord.read(), MadeUpRecord.BASE).graphMl(projection, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String gexf(Projection projection) throws IOException {
        return gexf(MadeUpRecord.read(), projection);
    }

    private static String gexf(DatasetGraph record, Projection projection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExport(record, MadeUpRecord.BASE).gexf(projection, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
