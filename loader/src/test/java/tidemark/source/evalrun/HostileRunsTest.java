package tidemark.source.evalrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.source.Collected;
import tidemark.source.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** No log, however broken, ends the reading: the good record behind it is read, and what is lost is told. */
class HostileRunsTest {

    private static final List<String> WRONG = List.of(
            "null", "7", "-1e99", "true", "\"\"", "\"words\"", "[]", "[7, null, \"x\", {}, []]", "{}", "{\"x\": [1]}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @TempDir
    private Path folder;

    @Test
    void anyValueMayBeOfAnyWrongType() throws IOException {
        for (String golden : List.of(
                "lm-eval-old",
                "lm-eval-new",
                "mteb-results",
                "mteb-results-old",
                "every-eval-ever",
                "every-eval-ever-old")) {
            String good = Files.readString(Path.of("src/test/resources/golden", golden, "input.json"))
                    .strip();
            int places = count(JSON.readTree(good));
            for (int place = 0; place < places; place++) {
                for (String wrong : WRONG) {
                    JsonNode broken = JSON.readTree(good);
                    replace(broken, new int[] {place}, JSON.readTree(wrong));
                    Collected found = read(golden, ("[" + broken + "," + good + "]").getBytes(StandardCharsets.UTF_8));
                    assertTrue(!found.documents.isEmpty(), golden + " " + place + " " + wrong);
                }
            }
        }
    }

    @Test
    void aBrokenRecordIsSetApartAndTheNextIsRead() throws IOException {
        for (String golden : List.of("lm-eval-new", "mteb-results", "every-eval-ever")) {
            String good = Files.readString(Path.of("src/test/resources/golden", golden, "input.json"))
                    .strip();
            String twice = good.replaceFirst("\\{", "{\"scores\": 1, \"scores\": 2, \"results\": 3,");
            String deep = "{\"results\": " + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}";
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(("[" + twice + "," + deep + ",{\"model_name\": \"").getBytes(StandardCharsets.UTF_8));
            bytes.write(0xC3);
            bytes.writeBytes(("\"}," + good + "]").getBytes(StandardCharsets.UTF_8));
            Collected found = read(golden, bytes.toByteArray());
            assertEquals(1, found.documents.size(), golden);
            assertTrue(found.reasons().contains("stands twice in one object"), found.reasons());
            assertTrue(found.reasons().contains("nested deeper than"), found.reasons());
            assertTrue(found.reasons().contains("not valid UTF-8"), found.reasons());
        }
    }

    @Test
    void aGroupWithinItselfIsSeenOnce() throws IOException {
        Collected found = read(
                "lm-eval",
                ("{\"results\": {\"a\": {\"acc,none\": 0.5}}, \"group_subtasks\": {\"a\": [\"b\"], \"b\": [\"a\"]},"
                                + " \"model_name\": \"brook/moss\"}")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(1, found.documents.size());
    }

    @Test
    void aFileOfMtebOutsideItsFoldersIsSetApart() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("a/b")).resolve("PebbleSorting.json");
        Files.writeString(
                alone,
                "{\"dataset_revision\": \"7\", \"mteb_version\": \"1.2.3\", \"task_name\": \"PebbleSorting\","
                        + " \"scores\": {\"test\": [{\"main_score\": 0.5}]}}");
        Collected found = new Collected();
        new MtebResults().read(alone, "PebbleSorting.json", "mteb-results", found);
        assertEquals(List.of(), found.documents);
        assertTrue(found.reasons().contains("which model"), found.reasons());
    }

    @Test
    void anIndexOfModelsMayHoldAnythingAnywhere() throws IOException {
        String good = Files.readString(Path.of("src/test/resources/golden/model-index/input.yml"));
        List<String> lines = good.lines().toList();
        Path file = folder.resolve("metafile.yml");
        Source index = EvaluationRuns.SOURCES.get(EvaluationRuns.SOURCES.size() - 1);
        for (int i = 0; i < lines.size(); i++) {
            for (String wrong : WRONG) {
                List<String> broken = new ArrayList<>(lines);
                broken.set(i, lines.get(i).replaceFirst(":( .*)?$", ": " + wrong));
                Files.write(file, broken);
                Collected found = new Collected();
                index.read(file, "metafile.yml", "model-index", found);
                assertTrue(!found.documents.isEmpty() || !found.rejects.isEmpty() || i < 1, lines.get(i) + wrong);
            }
        }
        for (String bad : List.of("Models: [", "Models: [{Name: a, Name: b}]", "Models: " + "[".repeat(500))) {
            Files.writeString(file, bad);
            Collected found = new Collected();
            index.read(file, "metafile.yml", "model-index", found);
            assertEquals(1, found.rejects.size(), bad);
        }
    }

    private Collected read(String golden, byte[] bytes) throws IOException {
        Path file = Files.createDirectories(folder.resolve("brook__moss/1")).resolve("input.json");
        Files.write(file, bytes);
        String format = golden.replaceFirst("-(old|new)$", "");
        Source source = EvaluationRuns.SOURCES.stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow();
        Collected found = new Collected();
        source.read(file, "input.json", format, found);
        return found;
    }

    private static int count(JsonNode node) {
        int places = 0;
        for (JsonNode child : node) {
            places += 1 + count(child);
        }
        return places;
    }

    /** Puts {@code with} into the place whose number, in the order of the text, is left in {@code place}. */
    private static void replace(JsonNode node, int[] place, JsonNode with) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (place[0]-- == 0) {
                    object.set(name, with);
                }
                if (place[0] < 0) {
                    return;
                }
                replace(object.get(name), place, with);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (place[0]-- == 0) {
                    array.set(i, with);
                }
                if (place[0] < 0) {
                    return;
                }
                replace(array.get(i), place, with);
            }
        }
    }
}
