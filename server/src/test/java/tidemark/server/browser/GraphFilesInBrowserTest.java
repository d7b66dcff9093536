package tidemark.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** What the graph is saved as: the same things, links and names as in the picture, and nothing else. */
class GraphFilesInBrowserTest extends InBrowser {
    @BeforeEach
    void aGraphIsDrawn() {
        browser.open("/explore?iri=dataset/mmmu");
        browser.find("#graph[data-ready]");
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertEquals(List.of(), browser.complaints());
    }

    private static long seen(String parts) {
        return browser.number("return tidemarkGraph.seen()." + parts + "().length");
    }

    @Test
    void theFilesAreWellFormedAndHoldWhatIsSeen() throws Exception {
        for (String form : List.of("png", "svg", "graphml")) {
            browser.find("#" + form).click();
            browser.awaitText("#says", "Saved as tidemark-graph." + form);
        }
        Document graphml = parsed((String) browser.run("return tidemarkGraphFiles.graphml(tidemarkGraph)"));
        assertEquals(seen("nodes"), graphml.getElementsByTagName("node").getLength());
        assertEquals(seen("edges"), graphml.getElementsByTagName("edge").getLength());
        Set<String> ids = new TreeSet<>();
        IntStream.range(0, (int) seen("nodes"))
                .forEach(i -> ids.add(graphml.getElementsByTagName("node")
                        .item(i)
                        .getAttributes()
                        .getNamedItem("id")
                        .getNodeValue()));
        assertTrue(ids.contains("https://w3id.org/tidemark/dataset/mmmu"), ids.toString());
        Document svg = parsed((String) browser.run("return tidemarkGraphFiles.svg(tidemarkGraph)"));
        assertEquals(seen("edges"), svg.getElementsByTagName("line").getLength());
        assertEquals(seen("nodes"), svg.getElementsByTagName("a").getLength());
    }

    @Test
    void hostileNamesStayTextInEveryFile() throws Exception {
        browser.run("tidemarkGraph.cy.nodes()[0].data('name', '<script>&\\u0000\\u0008\"\\'\\uD800]]>')");
        Document graphml = parsed((String) browser.run("return tidemarkGraphFiles.graphml(tidemarkGraph)"));
        assertEquals(
                "<script>&\"']]>", graphml.getElementsByTagName("data").item(0).getTextContent());
        assertEquals(
                0,
                parsed((String) browser.run("return tidemarkGraphFiles.svg(tidemarkGraph)"))
                        .getElementsByTagName("script")
                        .getLength());
    }

    @Test
    void namesStandInTheFileWhereTheyDoInThePicture() throws Exception {
        browser.run("""
                const node = tidemarkGraph.cy.nodes('.named')[0];
                node.position({x: 50, y: 70}).data({size: 20, side: [-1, 0]}).style('font-size', 12);""");
        NodeList names = parsed((String) browser.run("return tidemarkGraphFiles.svg(tidemarkGraph)"))
                .getElementsByTagName("text");
        assertEquals(browser.number("return tidemarkGraph.cy.nodes('.named').length"), names.getLength());
        NamedNodeMap beside = names.item(0).getAttributes();
        assertEquals("end", beside.getNamedItem("text-anchor").getNodeValue());
        assertEquals("37", beside.getNamedItem("x").getNodeValue(), "3 left of the thing's edge");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
