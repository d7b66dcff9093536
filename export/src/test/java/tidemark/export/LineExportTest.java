package tidemark.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class LineExportTest {
    @Test
    void theSameQuadsInAnyOrderGiveTheSameBytes() throws IOException {
        List<Quad> quads = quads(500);
        String first = export(quads, 1 << 20);
        Collections.shuffle(quads, new Random(7));
        assertEquals(first, export(quads, 1 << 20));
    }

    @Test
    void sortingOnDiskGivesWhatSortingInMemoryGives() throws IOException {
        List<Quad> quads = quads(500);
        assertEquals(export(quads, 1 << 20), export(quads, 200));
    }

    @Test
    void linesAreSortedAndStandOnce() throws IOException {
        List<Quad> quads = quads(50);
        quads.addAll(quads(50));
        List<String> lines = export(quads, 300).lines().toList();
        assertEquals(lines.stream().sorted().distinct().toList(), lines);
        assertEquals(50, lines.size());
    }

    @Test
    void exportLoadExportIsByteIdentical() throws IOException {
        String first = export(quads(200), 1000);
        DatasetGraph loaded = DatasetGraphFactory.createTxnMem();
        RDFDataMgr.read(loaded, new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)), Lang.NQUADS);
        List<Quad> again = new ArrayList<>();
        loaded.find().forEachRemaining(again::add);
        assertEquals(first, export(again, 1000));
    }

    @Test
    void aTripleOfTwoGraphsIsOneLineOfNTriples() throws IOException {
        Quad quad = quads(1).get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LineExport().triples(List.of(quad.asTriple(), quad.asTriple()).iterator(), out);
        assertEquals(1, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void theOrderIsThatOfTheBytes() {
        assertTrue(SortedLines.byCodePoint("\uE000", "\uD83D\uDE00") < 0, "private use before emoji");
        assertTrue(SortedLines.byCodePoint("\uD83D\uDE00", "\uD83D\uDE01") < 0);
        assertTrue(SortedLines.byCodePoint("a", "ab") < 0);
        assertEquals(0, SortedLines.byCodePoint("\uD83D\uDE00", "\uD83D\uDE00"));
    }

    @Test
    void anEmptyGraphGivesAnEmptyFile() throws IOException {
        assertTrue(export(List.of(), 10).isEmpty());
    }

    private static String export(List<Quad> quads, long held) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LineExport(held).quads(quads.iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Quad> quads(int count) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var graph = i % 5 == 0 ? Quad.defaultGraphIRI : NodeFactory.createURI("http://example.org/source/" + i % 7);
            quads.add(Quad.create(
                    graph,
                    NodeFactory.createURI("http://example.org/model/" + i),
                    NodeFactory.createURI("http://example.org/name"),
                    NodeFactory.createLiteralLang("line\nİ \"" + i + "\" \uD83C\uDF0A", "en")));
        }
        return quads;
    }
}
