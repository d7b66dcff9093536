package tidemark.source.evalrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.Shared;
import tidemark.claim.Fact;
import tidemark.claim.Reading;
import tidemark.claim.StatedResult;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.load.Formats;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.rdf.DocumentGraph;
import tidemark.rdf.DocumentMapper;
import tidemark.rdf.ShapeCheck;
import tidemark.source.Collected;
import tidemark.source.Compressed;
import tidemark.source.Source;
import tidemark.source.SourceDocument;

/** The real files that evaluations left. */
class EvaluationRunsTest {

    private static final DocumentMapper MAPPER =
            new DocumentMapper(new Iris(Iris.DEFAULT_BASE, Registry.shipped()), new TextExtractor(Gazetteer.none()));
    private static final List<String> MTEB_MODELS =
            List.of("BAAI/bge-small-en-v1.5,", "intfloat/e5-base-v2,", "sentence-transformers/all-MiniLM-L6-v2,");

    @Test
    void everyNumberOfTheHarnessBecomesAResult() throws IOException {
        Collected old = read("formats/lm-eval/pythia-v1", "lm-eval");
        assertEquals(120, old.documents.size());
        assertEquals(0, old.rejects.size(), old.reasons());
        assertEquals(7157 + 6820 + 1848 + 1848 + 117, results(old).size());
        assertTrue(results(old).stream()
                .allMatch(result -> result.setting().revision().isPresent()
                        && result.setting().shots().isPresent()
                        && result.uncertainty().isPresent()
                        && result.model().orElseThrow().startsWith("EleutherAI/")));
        assertEquals(
                Set.of("ppl", "likelihood_difference"),
                Set.copyOf(results(old).stream()
                        .filter(result -> result.measure().unit().isEmpty())
                        .map(result -> result.metric().orElseThrow())
                        .toList()));
        Collected recent = read("formats/lm-eval/harness-0.4", "lm-eval");
        assertEquals(2, results(recent).size());
        assertEquals(
                "lm-evaluation-harness 0.4.9.2",
                results(recent).get(0).setting().harness().orElseThrow());
    }

    @Test
    void aLogThatNamesNoModelIsSetApart() throws IOException {
        Path file = Shared.path("formats/lm-eval/bigscience/bloom__bslmeval.json");
        Collected found = new Collected();
        Formats.named("lm-eval").orElseThrow().read(file, file.toString(), "lm-eval", found);
        assertEquals(List.of(), found.documents);
        assertEquals("/0: no model is named", found.reasons());
    }

    @Test
    void everyTaskOfMtebIsRead() throws IOException {
        Collected found = read("formats/mteb-results/raw", "mteb-results");
        assertEquals(0, found.rejects.size(), found.reasons());
        assertEquals(1512, found.documents.size());
        // One of the numbers is NaN.
        assertEquals(2746 - 1 + 7, results(found).size());
        assertEquals(
                5, read("formats/mteb-results/raw", "mteb-models").documents.size());
        Collected described = read("formats/mteb-results/model_meta.jsonl", "mteb-models");
        assertEquals(852, described.documents.size());
        assertEquals("", described.reasons());
        long trained = described.documents.stream()
                .filter(document -> document.says().things().stream()
                        .flatMap(thing -> thing.facts().stream())
                        .anyMatch(fact -> fact.property() == Fact.Property.TRAINED_ON))
                .count();
        assertEquals(321, trained);
    }

    @Test
    void whatTheFlatTableTellsTooIsTheSameResult(@TempDir Path folder) throws IOException {
        Path rows = folder.resolve("mteb_flat.csv");
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                        Compressed.open(Shared.path("formats/mteb-results/mteb_flat.csv.gz")),
                        StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(rows)) {
            out.write(table.readLine() + "\n");
            for (String row = table.readLine(); row != null; row = table.readLine()) {
                if (MTEB_MODELS.stream().anyMatch(row::startsWith)) {
                    out.write(row + "\n");
                }
            }
        }
        Collected flat = new Collected();
        Formats.named("mteb-flat").orElseThrow().read(rows, "mteb_flat.csv", "mteb-flat", flat);
        Set<Node> told = resultNodes(flat.documents);
        Set<Node> toldHere = resultNodes(read("formats/mteb-results/raw", "mteb-results").documents);
        long all = toldHere.size();
        toldHere.retainAll(told);
        assertEquals(21760, told.size());
        assertEquals(2746 - 1, toldHere.size(), "of " + all + " results, those that the table has");
    }

    @Test
    void everyEvaluationOfEitherSchemaIsRead() throws IOException {
        Collected found = read("formats/every-eval-ever", "every-eval-ever");
        Map<String, Long> byReporter = new TreeMap<>();
        results(found).forEach(result -> byReporter.merge(result.reporter().name(), 1L, Long::sum));
        assertEquals(0, found.rejects.size(), found.reasons());
        assertEquals(3, found.documents.size());
        assertEquals(Map.of("THIRD_PARTY", 22L), byReporter);
        assertEquals(
                Set.of(Optional.of("fraction")),
                Set.copyOf(results(found).stream()
                        .map(result -> result.measure().unit())
                        .toList()));
        assertTrue(results(found).stream()
                .anyMatch(result -> result.benchmark().equals(Optional.of("MMLU-Pro"))
                        && result.setting().subset().equals(Optional.of("Biology"))));
    }

    @Test
    void everyModelOfAnIndexIsRead() throws IOException {
        Collected found = read("formats/model-index/mmpretrain-metafiles", "model-index");
        assertEquals(0, found.rejects.size(), found.reasons());
        assertEquals(222, found.documents.size());
        assertEquals(187 + 170 + 3 + 2 + 2 + 1 + 1, results(found).size());
        assertTrue(found.documents.stream()
                .allMatch(document -> document.says().papers().size() == 1));
    }

    @Test
    void noFileOfAnotherFormatIsTakenForARun() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Shared.path("formats"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Formats.of(file)
                        .filter(EvaluationRuns.SOURCES::contains)
                        .ifPresent(source -> files.merge(source.format(), 1, Integer::sum));
            }
        }
        assertEquals(
                Map.of(
                        "lm-eval", 120 + 2,
                        "mteb-results", 1512,
                        "mteb-models", 5 + 1,
                        "every-eval-ever", 3,
                        "model-index", 42),
                files);
    }

    @Test
    void realFilesKeepTheShapes() throws IOException {
        ShapeCheck shapes = new ShapeCheck();
        for (String format : List.of("lm-eval", "mteb-models", "every-eval-ever", "model-index")) {
            String folder = format.equals("mteb-models") ? "mteb-results/raw" : format;
            List<SourceDocument> documents = read("formats/" + folder, format).documents;
            for (SourceDocument document : documents.subList(0, Math.min(10, documents.size()))) {
                assertEquals(
                        List.of(),
                        shapes.violations(mapped(document).triples()),
                        document.id().key());
            }
        }
    }

    private static Collected read(String path, String format) throws IOException {
        Collected found = new Collected();
        try (Stream<Path> files = Files.walk(Shared.path(path))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Optional<Source> source =
                        Formats.of(file).filter(each -> each.format().equals(format));
                if (source.isPresent()) {
                    source.get().read(file, file.toString(), format, found);
                }
            }
        }
        return found;
    }

    private static List<StatedResult> results(Collected found) {
        return found.documents.stream()
                .flatMap(document -> document.says().results().stream())
                .toList();
    }

    private static Set<Node> resultNodes(Collection<SourceDocument> documents) {
        Set<Node> nodes = new HashSet<>();
        documents.forEach(document -> mapped(document)
                .triples()
                .find(Node.ANY, Vocabularies.type, TM.Result)
                .forEach(triple -> nodes.add(triple.getSubject())));
        return nodes;
    }

    private static DocumentGraph mapped(SourceDocument document) {
        return MAPPER.map(document, "0".repeat(64), new Reading(List.of(), List.of()));
    }
}
