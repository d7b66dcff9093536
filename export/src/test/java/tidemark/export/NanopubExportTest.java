package tidemark.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanopub.MultiNanopubRdfHandler;
import org.nanopub.Nanopub;
import org.nanopub.trusty.TrustyNanopubUtils;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

class NanopubExportTest {

    @Test
    void everyResultIsAValidTrustyNanopublication() throws Exception {
        DatasetGraph record = MadeUpRecord.read();
        List<Nanopub> read = read(export(record));
        assertEquals(results(record), asserted(read));
        read.forEach(nanopub -> assertTrue(TrustyNanopubUtils.isValidTrustyNanopub(nanopub), nanopub.getUri() + ""));
        assertEquals(read.size(), read.stream().map(Nanopub::getUri).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentsOfEveryFormatGiveValidOnes(Path document) throws Exception {
        DatasetGraph record = RDFDataMgr.loadDatasetGraph(document.toString());
        List<Nanopub> read = read(export(record));
        assertEquals(results(record), asserted(read));
        read.forEach(nanopub -> assertTrue(TrustyNanopubUtils.isValidTrustyNanopub(nanopub), nanopub.getUri() + ""));
    }

    static Stream<Path> documents() throws Exception {
        Path folder = Path.of(NanopubExportTest.class.getResource("/documents").toURI());
        return Files.walk(folder).filter(Files::isRegularFile).sorted();
    }

    @Test
    void whatIsAskedOfTheLibraryIsWhatTheDocumentsSay() throws Exception {
        Nanopub nanopub = read(export(MadeUpRecord.read())).get(0);
        assertEquals(
                "2024-01-10", nanopub.getCreationTime().toInstant().toString().substring(0, 10));
        assertEquals(
                Set.of(MadeUpRecord.BASE + "extractor/text-1"),
                nanopub.getCreators().stream().map(Object::toString).collect(Collectors.toSet()));
        assertFalse(nanopub.getProvenance().stream()
                .anyMatch(statement -> statement.getPredicate().stringValue().equals(Vocabularies.text.getURI())));
    }

    @Test
    void aChangedStatementIsNoLongerWhatTheAddressSays() throws Exception {
        String text = export(MadeUpRecord.read());
        assertTrue(text.contains("\"45.1\"^^xsd:decimal"));
        List<Nanopub> read = read(text.replaceFirst("\"45.1\"\\^\\^xsd:decimal", "\"54.1\"^^xsd:decimal"));
        assertEquals(
                1,
                read.stream()
                        .filter(nanopub -> !TrustyNanopubUtils.isValidTrustyNanopub(nanopub))
                        .count());
    }

    @Test
    void strangeTextIsDigestedAsTheSpecificationAsks() throws Exception {
        DatasetGraph record = DatasetGraphFactory.createTxnMem();
        Node document = NodeFactory.createURI(MadeUpRecord.BASE + "source/digest/2024-01-01/1");
        Node result = NodeFactory.createURI(MadeUpRecord.BASE + "result/1");
        record.add(Quad.create(document, result, Vocabularies.type, TM.Result));
        for (String setting : List.of("a\\nb", "a\nb", "a\r\tb", "\uD83C\uDF0A wave", "\uFB01 ligature", "\"x\" <y>")) {
            record.add(Quad.create(document, result, TM.setting, NodeFactory.createLiteralString(setting)));
            record.add(Quad.create(document, result, TM.setting, NodeFactory.createLiteralLang(setting, "en-GB")));
        }
        List<Nanopub> read = read(export(record));
        assertEquals(13, read.get(0).getAssertion().size());
        assertTrue(TrustyNanopubUtils.isValidTrustyNanopub(read.get(0)));
    }

    @Test
    void theSameResultHasTheSameAddressWhateverElseIsInTheRecord() throws Exception {
        DatasetGraph whole = MadeUpRecord.read();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        String document = MadeUpRecord.BASE + "source/digest/2024-01-10/2401.00001";
        new NanopubExport(whole, MadeUpRecord.BASE).write(Selection.source(whole, document), part);
        DatasetGraph alone = DatasetGraphFactory.createTxnMem();
        Selection.source(whole, document).forEachRemaining(alone::add);
        assertEquals(part.toString(StandardCharsets.UTF_8), export(alone));
        assertTrue(export(whole).startsWith(part.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void aRecordWithoutResultsHasNone() throws Exception {
        assertEquals(List.of(), read(export(DatasetGraphFactory.createTxnMem())));
    }

    private static String export(DatasetGraph record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NanopubExport(record, MadeUpRecord.BASE).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Nanopub> read(String trig) throws Exception {
        List<Nanopub> read = new ArrayList<>();
        MultiNanopubRdfHandler.process(
                RDFFormat.TRIG, new ByteArrayInputStream(trig.getBytes(StandardCharsets.UTF_8)), read::add);
        return read;
    }

    private static Set<String> asserted(List<Nanopub> nanopubs) {
        return nanopubs.stream()
                .flatMap(nanopub -> nanopub.getAssertion().stream())
                .map(Statement::getSubject)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> results(DatasetGraph record) {
        Set<String> results = new TreeSet<>();
        record.find(Node.ANY, Node.ANY, Vocabularies.type, TM.Result)
                .forEachRemaining(quad -> results.add(quad.getSubject().getURI()));
        return results;
    }
}
