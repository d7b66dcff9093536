package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    /** The samples, loaded once; no test writes to it. */
    @TempDir
    static Path samples;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        Path digests = Command.checkout().resolve("samples/digests");
        assertEquals(Tidemark.DONE, Tidemark.run("load", "--db", database(), digests.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nq", "trig", "jsonld", "nq.gz", "nq.zst"})
    void whatIsExportedAndRestoredIsExportedByteForByte(String ending) throws IOException {
        Path first = export("first." + ending);
        String copy = folder.resolve("copy").toString();
        assertEquals(Tidemark.DONE, Tidemark.run("restore", "--db", copy, first.toString()));
        Path second = folder.resolve("second." + ending);
        assertEquals(
                Tidemark.DONE, Tidemark.run("export", "--db", copy, "--format", word(ending), "-o", second.toString()));
        assertTrue(Files.size(first) > 10_000);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "rdfxml"})
    void formatsOfTriplesHoldTheSameTriples(String ending) throws IOException {
        assertEquals(triples(export("one.nt")), triples(export(ending.equals("ttl") ? "one.ttl" : "one.rdf", ending)));
    }

    @Test
    void aDocumentIsItsGraph() throws IOException {
        String graph = "<https://w3id.org/tidemark/source/digest/2024-12-09/2412.05271> .";
        List<String> whole = Files.readAllLines(export("whole.nq"));
        List<String> one = Files.readAllLines(export("one.nq", "nq", "--source", "digest/2024-12-09/2412.05271"));
        assertEquals(whole.stream().filter(line -> line.endsWith(graph)).toList(), one);
        List<String> all = Files.readAllLines(export("all.nq", "nq", "--source", "digest"));
        assertEquals(
                whole.stream()
                        .filter(line -> line.matches(".*/source/digest/2024-12-09/2412\\.\\d{5}> \\."))
                        .toList(),
                all);
    }

    @Test
    void aThingIsDescribedWithItsResultsTheirEvidenceAndNames() throws IOException {
        String text = Files.readString(export("about.trig", "trig", "--about", "model/internvl-2.5"));
        assertTrue(text.contains("rdfs:label \"InternVL 2.5\""), text);
        assertTrue(text.contains("tm:value \"70.1\"^^xsd:decimal"), text);
        assertTrue(text.contains("oa:exact"), text);
        assertTrue(text.contains("rdfs:label \"MMMU\""), text);
        assertFalse(text.contains("CogVideoX"), text);
    }

    @Test
    void aQueryThatConstructsIsExported() throws IOException {
        Path file = export("query.nt", "nt", "--query", "thing_neighbourhood", "-p", "thing=MMMU");
        assertTrue(Files.readString(file).contains("<https://w3id.org/tidemark/dataset/mmmu>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--source nowhere",
                "--about model/nothing-of-the-kind",
                "--query benchmark_leaderboard -p benchmark=MMMU",
                "--source digest --about model/internvl-2.5",
                "--format parquetry",
                "--format ttl --unordered",
                "--format nanopub --unordered",
                "--format gexf --projection nothing",
                "--format graphml --about model/internvl-2.5"
            })
    void whatCannotBeExportedIsRefusedAndLeavesNoFile(String options) {
        Path file = folder.resolve("one.nq");
        List<String> command = new ArrayList<>(List.of("export", "--db", database(), "-o", file.toString()));
        command.addAll(List.of(options.split(" ")));
        assertNotEquals(Tidemark.DONE, Tidemark.run(command.toArray(String[]::new)));
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(folder.resolve("one.nq.part")));
    }

    @Test
    void unorderedLinesAreTheSameLines() throws IOException {
        List<String> unordered = Files.readAllLines(export("unordered.nq", "nq", "--unordered"));
        assertEquals(
                Files.readAllLines(export("ordered.nq")),
                unordered.stream().sorted().toList());
    }

    @Test
    void aFileNamedGzIsPackedWithoutTimeOrName() throws IOException {
        byte[] packed = Files.readAllBytes(export("one.nq.gz"));
        assertArrayEquals(new byte[4], Arrays.copyOfRange(packed, 4, 8));
        assertEquals(0, packed[3]);
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("one.nq.gz")))) {
            assertEquals(Files.readString(export("one.nq")), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void restoringAPartLabelsWhatItNames() throws IOException {
        Path document = export("one.nq", "nq", "--source", "digest/2024-12-09/2412.05271");
        String copy = folder.resolve("copy").toString();
        assertEquals(Tidemark.DONE, Tidemark.run("restore", "--db", copy, document.toString()));
        Path again = folder.resolve("again.nq");
        assertEquals(Tidemark.DONE, Tidemark.run("export", "--db", copy, "-o", again.toString()));
        assertTrue(Files.readString(again).contains("<http://www.w3.org/2000/01/rdf-schema#label> \"InternVL 2.5\""));
    }

    @Test
    void restoringIntoARecordThatIsThereIsRefused() throws IOException {
        Path file = export("one.nq");
        assertNotEquals(Tidemark.DONE, Tidemark.run("restore", "--db", database(), file.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.nq", "cut.trig", "cut.jsonld", "cut.nq.gz", "cut.nq.zst", "whole.ttl"})
    void aFileThatCannotBeRestoredLeavesTheDatabaseEmpty(String name) throws IOException {
        Path file = export(name, name.endsWith("ttl") ? "ttl" : word(name.substring(4)));
        if (name.startsWith("cut")) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        }
        String copy = folder.resolve("copy").toString();
        assertNotEquals(Tidemark.DONE, Tidemark.run("restore", "--db", copy, file.toString()));
        Path good = export("good.nq");
        assertEquals(Tidemark.DONE, Tidemark.run("restore", "--db", copy, good.toString()));
    }

    @Test
    void tablesAreFilesOfAFolderOrEntriesOfAnArchive() throws IOException {
        Path tables = export("tables", "csv");
        List<String> results = Files.readAllLines(tables.resolve("results.csv"));
        assertTrue(results.get(0).startsWith("iri,model,model_name,benchmark,"), results.get(0));
        assertTrue(results.stream().anyMatch(row -> row.contains(",InternVL 2.5,") && row.contains(",70.1,")));
        byte[] archive = Files.readAllBytes(export("tables.zip", "csv"));
        assertArrayEquals(archive, Files.readAllBytes(export("again.zip", "csv")));
    }

    @Test
    void croissantIsTheTablesWithTheirDescription() throws IOException {
        Path tables = export("tables", "croissant");
        String described = Files.readString(tables.resolve("croissant.json"));
        assertTrue(described.contains("\"contentUrl\" : \"results.csv\""), described);
        assertTrue(described.contains(Files.size(tables.resolve("results.csv")) + " B"), described);
        assertFalse(Files.exists(export("csv", "csv").resolve("croissant.json")));
    }

    @Test
    void theDumpsOfPapersWithCodeAreThreeFiles() throws IOException {
        Path dumps = export("dumps", "papers-with-code");
        assertTrue(Files.readString(dumps.resolve("evaluation-tables.json")).contains("\"70.1%\""));
        assertTrue(Files.exists(dumps.resolve("papers-with-abstracts.json")));
        assertTrue(Files.exists(dumps.resolve("datasets.json")));
    }

    @Test
    void everyResultOfTheSamplesIsANanopublication() throws IOException {
        long nanopublications = nanopublications(export("all.trig.gz", "nanopub"));
        assertEquals(
                Files.readAllLines(export("all.nt")).stream()
                        .filter(line -> line.endsWith("/ontology#Result> ."))
                        .count(),
                nanopublications);
        long some = nanopublications(export("some.trig", "nanopub", "--about", "model/internvl-2.5"));
        assertTrue(some > 0 && some < nanopublications);
    }

    private static long nanopublications(Path file) {
        Node type = NodeFactory.createURI("http://www.nanopub.org/nschema#Nanopublication");
        return RDFDataMgr.loadDatasetGraph(file.toUri().toString()).stream(Node.ANY, Node.ANY, RDF.Nodes.type, type)
                .count();
    }

    @Test
    void graphsAreChosenByName() throws IOException {
        assertTrue(Files.readString(export("g.graphml", "graphml")).contains("<node id=\"dataset:mmmu\">"));
        assertTrue(Files.readString(export("g.gexf", "gexf", "--projection", "co-author"))
                .contains("label=\"Yue Cao\""));
    }

    @Test
    void exportingADatabaseThatIsNotThereFails() {
        Path nowhere = folder.resolve("nowhere");
        assertNotEquals(Tidemark.DONE, Tidemark.run("export", "--db", nowhere.toString()));
        assertFalse(Files.exists(nowhere));
    }

    private static String database() {
        return samples.resolve("tdb2").toString();
    }

    private static String word(String ending) {
        return ending.replaceAll("\\..*", "");
    }

    private static List<String> triples(Path file) {
        List<String> triples = new ArrayList<>();
        RDFDataMgr.loadGraph(file.toString())
                .find(Triple.ANY)
                .forEachRemaining(triple -> triples.add(triple.toString()));
        return triples.stream().sorted().toList();
    }

    private Path export(String name) {
        return export(name, word(name.substring(name.indexOf('.') + 1)));
    }

    private Path export(String name, String format, String... options) {
        Path file = folder.resolve(name);
        List<String> command =
                new ArrayList<>(List.of("export", "--db", database(), "--format", format, "-o", file.toString()));
        command.addAll(List.of(options));
        assertEquals(Tidemark.DONE, Tidemark.run(command.toArray(String[]::new)));
        return file;
    }
}
