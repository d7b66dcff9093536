package tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tidemark.claim.Reading;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.rdf.DocumentGraph;
import tidemark.rdf.DocumentMapper;
import tidemark.rdf.Fingerprint;
import tidemark.rdf.ShapeCheck;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;
import tidemark.source.table.TableSource;

/**
 * Each folder's input becomes its expected.trig and its rejects.txt. After a change that is meant:
 * {@code mvn -pl loader -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true}, and read
 * the difference.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Extractor EXTRACTOR = new HandMadeClaims();
    private static final DocumentMapper MAPPER =
            new DocumentMapper(new Iris(Iris.DEFAULT_BASE, Registry.none()), EXTRACTOR);

    @TestFactory
    Stream<DynamicTest> inputsBecomeWhatIsCommitted() throws IOException {
        return cases().map(
                        folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @TestFactory
    Stream<DynamicTest> graphsKeepTheShapes() throws IOException {
        return cases().map(folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> mapped(folder)
                        .graphs
                        .forEach(graph -> assertEquals(List.of(), new ShapeCheck().violations(graph.triples())))));
    }

    private static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.sorted().toList().stream();
        }
    }

    private static void check(Path folder) throws IOException {
        Mapped mapped = mapped(folder);
        Path expected = folder.resolve("expected.trig");
        Path rejects = folder.resolve("rejects.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, trig(mapped.quads()));
            Files.writeString(rejects, mapped.rejects());
        }
        Set<String> missing = lines(quadsOf(expected));
        Set<String> surplus = lines(mapped.quads());
        Set<String> shared = new TreeSet<>(missing);
        shared.retainAll(surplus);
        missing.removeAll(shared);
        surplus.removeAll(shared);
        assertTrue(
                missing.isEmpty() && surplus.isEmpty(),
                () -> "missing:\n  " + String.join("\n  ", missing) + "\nsurplus:\n  " + String.join("\n  ", surplus));
        assertEquals(Files.readString(rejects), mapped.rejects());
    }

    private static Mapped mapped(Path folder) throws IOException {
        Mapped mapped = new Mapped();
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            input = files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
        Path mapping = folder.resolve("mapping.yaml");
        Source source = Files.exists(mapping)
                ? TableSource.mappedBy(mapping)
                : Formats.of(input).orElseThrow();
        source.read(input, input.getFileName().toString(), source.format(), mapped);
        return mapped;
    }

    private static List<Quad> quadsOf(Path file) {
        List<Quad> quads = new ArrayList<>();
        RDFDataMgr.loadDatasetGraph(file.toString()).find().forEachRemaining(quads::add);
        return quads;
    }

    private static Set<String> lines(List<Quad> quads) {
        return quads.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String trig(List<Quad> quads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.TRIG);
        writer.start();
        writer.prefix("tm", TM.NS);
        writer.prefix("schema", Vocabularies.SCHEMA);
        writer.prefix("dcterms", Vocabularies.DCTERMS);
        writer.prefix("prov", Vocabularies.PROV);
        writer.prefix("oa", Vocabularies.OA);
        writer.prefix("rdf", Vocabularies.RDF);
        writer.prefix("skos", Vocabularies.SKOS);
        writer.prefix("xsd", Vocabularies.XSD);
        quads.stream().sorted(Comparator.comparing(Quad::toString)).forEach(writer::quad);
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class Mapped implements Source.Sink {

        private final List<DocumentGraph> graphs = new ArrayList<>();
        private final StringBuilder rejects = new StringBuilder();

        @Override
        public void document(SourceDocument document) {
            Reading reading = document instanceof TextDocument told
                    ? EXTRACTOR.read(told.text())
                    : new Reading(List.of(), List.of());
            graphs.add(MAPPER.map(document, Fingerprint.of(document.content()), reading));
        }

        @Override
        public void reject(Reject reject) {
            rejects.append(reject.place())
                    .append(": ")
                    .append(reject.reason())
                    .append('\n')
                    .append(reject.text())
                    .append('\n');
        }

        @Override
        public void remark(Place place, String remark) {
            throw new AssertionError(place + ": " + remark);
        }

        List<Quad> quads() {
            return graphs.stream()
                    .flatMap(graph -> graph.triples().stream().map(triple -> Quad.create(graph.name(), triple)))
                    .toList();
        }

        String rejects() {
            return rejects.toString();
        }
    }
}
