package tidemark.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfExportTest {
    private static final String BASE = "http://example.org/";

    @ParameterizedTest
    @EnumSource
    void theSameQuadsInAnyOrderGiveTheSameBytes(RdfFormat format) throws IOException {
        List<Quad> quads = quads(500);
        String first = export(format, quads, 1 << 20);
        Collections.shuffle(quads, new Random(7));
        assertEquals(first, export(format, quads, 1 << 20));
    }

    @ParameterizedTest
    @EnumSource
    void sortingOnDiskGivesWhatSortingInMemoryGives(RdfFormat format) throws IOException {
        List<Quad> quads = quads(500);
        assertEquals(export(format, quads, 1 << 20), export(format, quads, 200));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadAgainIsWhatWasWritten(RdfFormat format) throws IOException {
        List<Quad> quads = quads(200);
        assertEquals(set(format, quads), set(format, read(format, export(format, quads, 1000))));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadAgainIsExportedByteForByte(RdfFormat format) throws IOException {
        String first = export(format, quads(200), 1000);
        assertEquals(first, export(format, read(format, first), 1000));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyGraphIsReadAgainAsEmpty(RdfFormat format) throws IOException {
        assertEquals(List.of(), read(format, export(format, List.of(), 10)));
    }

    @Test
    void linesAreSortedAndStandOnce() throws IOException {
        List<Quad> quads = quads(50);
        quads.addAll(quads(50));
        List<String> lines = export(RdfFormat.NQ, quads, 300).lines().toList();
        assertEquals(lines.stream().sorted().distinct().toList(), lines);
        assertEquals(set(RdfFormat.NQ, quads).size(), lines.size());
    }

    @Test
    void aTripleOfTwoGraphsIsOneLineOfNTriples() throws IOException {
        Quad quad = quads(2).get(1);
        Quad other = Quad.create(NodeFactory.createURI("http://example.org/other"), quad.asTriple());
        assertEquals(1, export(RdfFormat.NT, List.of(quad, other), 10).lines().count());
        assertEquals(2, export(RdfFormat.NQ, List.of(quad, other), 10).lines().count());
    }

    @Test
    void turtleIsShortWhereAPrefixAllows() throws IOException {
        Quad quad = Quad.create(
                Quad.defaultGraphIRI,
                NodeFactory.createURI("http://example.org/model/larch-7.5b"),
                NodeFactory.createURI("https://w3id.org/tidemark/ontology#value"),
                NodeFactory.createLiteralDT("7.10", XSDDatatype.XSDdecimal));
        assertTrue(export(RdfFormat.TTL, List.of(quad), 10)
                .endsWith("\nmodel:larch-7.5b tm:value \"7.10\"^^xsd:decimal .\n"));
    }

    @Test
    void whatXmlCannotHoldIsRefused() {
        Quad quad = Quad.create(
                Quad.defaultGraphIRI,
                NodeFactory.createURI("http://example.org/a"),
                NodeFactory.createURI("http://example.org/p"),
                NodeFactory.createLiteralString("\u0002"));
        assertThrows(IllegalArgumentException.class, () -> export(RdfFormat.RDFXML, List.of(quad), 10));
    }

    @Test
    void theOrderIsThatOfTheBytes() {
        assertTrue(SortedLines.byCodePoint("\uE000", "\uD83D\uDE00") < 0, "private use before emoji");
        assertTrue(SortedLines.byCodePoint("\uD83D\uDE00", "\uD83D\uDE01") < 0);
        assertTrue(SortedLines.byCodePoint("a", "ab") < 0);
        assertEquals(0, SortedLines.byCodePoint("\uD83D\uDE00", "\uD83D\uDE00"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPackedIsUnpackedAndPackedTheSameTwice(Compression compression) throws IOException {
        byte[] plain = "seven tides\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] packed = packed(compression, plain);
        assertArrayEquals(packed, packed(compression, plain));
        assertArrayEquals(
                plain, compression.unpack(new ByteArrayInputStream(packed)).readAllBytes());
    }

    private static byte[] packed(Compression compression, byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = compression.pack(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static String export(RdfFormat format, List<Quad> quads, long held) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RdfExport(format, BASE, held).write(quads.iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Quad> read(RdfFormat format, String text) {
        Lang lang =
                switch (format) {
                    case NQ -> Lang.NQUADS;
                    case TRIG -> Lang.TRIG;
                    case JSONLD -> Lang.JSONLD11;
                    case NT -> Lang.NTRIPLES;
                    case TTL -> Lang.TURTLE;
                    case RDFXML -> Lang.RDFXML;
                };
        DatasetGraph read = DatasetGraphFactory.createTxnMem();
        RDFDataMgr.read(read, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lang);
        List<Quad> quads = new ArrayList<>();
        read.find().forEachRemaining(quads::add);
        return quads;
    }

    private static Set<Object> set(RdfFormat format, List<Quad> quads) {
        Set<Object> set = new HashSet<>();
        quads.forEach(quad -> set.add(
                !format.holdsGraphs()
                        ? quad.asTriple()
                        : quad.isDefaultGraph() ? Quad.create(Quad.defaultGraphIRI, quad.asTriple()) : quad));
        return set;
    }

    private static List<Quad> quads(int count) {
        Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node graph =
                    i % 5 == 0 ? Quad.defaultGraphIRI : NodeFactory.createURI("http://example.org/source/" + i % 7);
            Node thing = NodeFactory.createURI("http://example.org/model/" + i / 4 + (i % 3 == 0 ? "#char=8,9" : ""));
            quads.add(Quad.create(
                    graph,
                    thing,
                    NodeFactory.createURI("http://example.org/name" + i % 2),
                    switch (i % 4) {
                        case 0 -> NodeFactory.createLiteralLang("line\r\n\tİ \"" + i + "\" \uD83C\uDF0A \\u0041", "en");
                        case 1 -> NodeFactory.createLiteralDT(i + ".10", XSDDatatype.XSDdecimal);
                        case 2 -> NodeFactory.createLiteralString(" <&]]> ^^<a> @en" + i + " ");
                        default -> thing;
                    }));
            quads.add(Quad.create(graph, thing, type, NodeFactory.createURI("https://schema.org/Thing" + i % 2)));
        }
        return quads;
    }
}
