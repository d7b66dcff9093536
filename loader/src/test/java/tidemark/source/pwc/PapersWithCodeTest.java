package tidemark.source.pwc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.Shared;
import tidemark.claim.Reading;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.load.Formats;
import tidemark.rdf.DocumentGraph;
import tidemark.rdf.DocumentMapper;
import tidemark.rdf.ShapeCheck;
import tidemark.source.Collected;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.json.JsonSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real files, and files in which every field has a wrong type. */
class PapersWithCodeTest {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final List<String> WRONG =
            List.of("7", "true", "\"\"", "\"words\"", "[]", "[7, null, \"x\", {}]", "{}", "{\"x\": [1]}");

    @Test
    void almostEveryRowWithAPlainNumberBecomesAResult() throws IOException {
        long rows = 0;
        long read = 0;
        try (Stream<Path> files = Files.list(Shared.path("formats/sota-extractor"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode tasks;
                try {
                    tasks = JsonMapper.shared().readTree(file.toFile());
                } catch (tools.jackson.core.JacksonException e) {
                    assertEquals("example_json_format.json", file.getFileName().toString());
                    continue;
                }
                rows += plainRows(tasks);
                read += readRows(file);
            }
        }
        assertTrue(rows > 3000, rows + " rows");
        assertTrue(read >= 0.98 * rows, read + " of " + rows + " rows with a plain number became results");
    }

    @Test
    void everyRealFileIsKnownForWhatItIs() throws IOException {
        Map<String, String> formats = new TreeMap<>();
        for (String folder : List.of("pwc-dumps", "pwc-api", "pwc-co-api", "sota-extractor")) {
            try (Stream<Path> files = Files.list(Shared.path("formats/" + folder))) {
                for (Path file : files.toList()) {
                    formats.put(
                            file.getFileName().toString(),
                            Formats.of(file).map(Source::format).orElse("unknown"));
                }
            }
        }
        assertEquals("pwc-papers", formats.get("papers-with-abstracts.sample.json"));
        assertEquals("pwc-links", formats.get("links-between-papers-and-code.sample.json"));
        assertEquals("pwc-datasets", formats.get("datasets.sample.json"));
        assertEquals("pwc-rest-results", formats.get("old_api_paper_results.sample.json"));
        assertEquals("pwc-rest-results", formats.get("paper_result_list.json"));
        assertEquals("pwc-rest-papers", formats.get("paper_get_response.json"));
        assertEquals("pwc-rest-papers", formats.get("paper_list_response.json"));
        assertEquals("pwc-rest-methods", formats.get("paper_method_list_response.json"));
        assertEquals("pwc-api-papers", formats.get("paper.fixture.json"));
        assertEquals("pwc-api-results", formats.get("evaluations.fixture.json"));
        for (String tables : List.of(
                "nlp-progress.json", "ogb.json", "squad.json", "eff.json", "snli.json", "example_json_format.json")) {
            assertEquals("pwc-tables", formats.get(tables));
        }
    }

    @Test
    void realFilesKeepTheShapes() throws IOException {
        DocumentMapper mapper = new DocumentMapper(
                new Iris(Iris.DEFAULT_BASE, Registry.shipped()), new TextExtractor(Gazetteer.none()));
        ShapeCheck shapes = new ShapeCheck();
        for (String folder : List.of("pwc-dumps", "pwc-api", "pwc-co-api", "sota-extractor")) {
            try (Stream<Path> files = Files.list(Shared.path("formats/" + folder))) {
                for (Path file : files.sorted().toList()) {
                    for (SourceDocument document : read(file).documents) {
                        DocumentGraph graph = mapper.map(document, "0".repeat(64), new Reading(List.of(), List.of()));
                        assertEquals(
                                List.of(),
                                shapes.violations(graph.triples()),
                                document.id().key());
                    }
                }
            }
        }
    }

    @Test
    void aFieldOfAnyWrongTypeIsComplainedOfAndTheNextRecordIsRead(@TempDir Path folder) throws IOException {
        Path golden = Path.of("src/test/resources/golden");
        try (Stream<Path> cases = Files.list(golden)) {
            for (Path input : cases.map(each -> each.resolve("input.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()) {
                Source source = Formats.of(input).orElseThrow();
                if (!(source instanceof JsonSource)) {
                    continue; // a file that is one record
                }
                String text = Files.readString(input).strip();
                String record = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
                Path file = folder.resolve("input.json");
                for (String field : fields(record)) {
                    for (String wrong : WRONG) {
                        String broken = record.replaceAll(
                                "\"" + Pattern.quote(field)
                                        + "\":\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[0-9.]+|null|true|false|NaN)",
                                "\"" + field + "\": " + wrong.replace("\\", "\\\\"));
                        Files.writeString(file, "[" + broken + "," + record + "]");
                        Collected found = new Collected();
                        source.read(file, "input.json", source.format(), found);
                        Collected whole = new Collected();
                        Files.writeString(file, "[" + record + "]");
                        source.read(file, "input.json", source.format(), whole);
                        assertTrue(
                                found.documents.size() >= whole.documents.size(),
                                () -> source.format() + " " + field + " " + wrong);
                    }
                }
            }
        }
    }

    private static List<String> fields(String record) {
        return Pattern.compile("\"([a-z_]+)\":")
                .matcher(record)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static Collected read(Path file) throws IOException {
        Collected found = new Collected();
        Source source = Formats.of(file).orElse(null);
        if (source != null) {
            source.read(file, file.toString(), source.format(), found);
        }
        return found;
    }

    private static long readRows(Path file) throws IOException {
        return read(file).documents.stream()
                .flatMap(document -> document.says().results().stream()
                        .map(result -> document.id().key()
                                + result.pointer().orElseThrow().replaceFirst("/metrics/.*", "")))
                .distinct()
                .count();
    }

    private static long plainRows(JsonNode node) {
        long rows = 0;
        if (node.isObject() && node.has("model_name") && node.has("metrics")) {
            for (JsonNode value : node.get("metrics")) {
                String text = value.isContainer() ? "" : value.asString().strip();
                if (PLAIN.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
                    return 1;
                }
            }
            return 0;
        }
        for (JsonNode child : node) {
            rows += plainRows(child);
        }
        return rows;
    }
}
