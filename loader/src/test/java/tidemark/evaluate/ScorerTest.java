package tidemark.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.Shared;
import tidemark.evaluate.Evaluation.Count;
import tidemark.evaluate.Evaluation.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Our counts beside those of the scorer that the annotations came with, over claims that err in every way. */
class ScorerTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyRowIsCountedAsTheScorerOfTheAnnotationsCountsIt(@TempDir Path folder) throws Exception {
        Path gold = Shared.path("extraction/gold-dev.jsonl");
        Path scorer = Shared.path("extraction/score.py");
        assumeTrue(pythonIsThere(), "skipped: there is no python3");
        List<String> lines = new ArrayList<>();
        int seed = 0;
        for (String line : Files.readAllLines(gold)) {
            lines.add(spoiled((ObjectNode) JSON.readTree(line), seed++));
        }
        Path claims = Files.write(folder.resolve("claims.jsonl"), lines);
        Process process = new ProcessBuilder("python3", scorer.toString(), gold.toString(), claims.toString(), "--json")
                .redirectErrorStream(true)
                .start();
        JsonNode theirs = JSON.readTree(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor());
        Evaluation ours = Evaluation.of(ClaimsFile.read(gold), ClaimsFile.read(claims));
        for (Row row : Row.values()) {
            JsonNode their = theirs.path(row.title());
            Count count = new Count(
                    their.path("hits").asInt(),
                    their.path("gold").asInt(),
                    their.path("predicted").asInt());
            assertEquals(count, ours.count(row), row.title());
            assertEquals(their.path("f1").asDouble(), ours.count(row).f1(), 1e-12, row.title());
        }
    }

    /** Errs in another way from paper to paper: other spellings, lost names, exchanged models, wrong kinds, no benchmark. */
    private static String spoiled(ObjectNode paper, int seed) {
        int turn = seed;
        for (String list : List.of("models", "benchmarks", "datasets")) {
            ArrayNode names = (ArrayNode) paper.path(list);
            for (int i = names.size() - 1; i >= 0; i--) {
                turn++;
                ObjectNode name = (ObjectNode) names.get(i);
                if (turn % 5 == 0) {
                    names.remove(i);
                } else if (turn % 3 == 0) {
                    name.put(
                            "name",
                            name.path("name")
                                    .asString()
                                    .toUpperCase(Locale.ROOT)
                                    .replace('-', ' '));
                } else if (turn % 7 == 0) {
                    name.put("introduced", !name.path("introduced").asBoolean());
                }
            }
        }
        String other = paper.path("models").path(0).path("name").asString("Nothing of the Kind");
        for (JsonNode node : paper.path("results")) {
            ObjectNode result = (ObjectNode) node;
            turn++;
            switch (turn % 8) {
                case 0 -> result.put("model", other);
                case 1 -> result.putNull("benchmark");
                case 2 -> result.put("kind", "ratio");
                case 3 ->
                    result.put("metric", "average " + result.path("metric").asString("score"));
                case 4 -> result.putNull("unit");
                case 5 -> result.put("value", -result.path("value").asDouble());
                default -> {}
            }
        }
        return JSON.writeValueAsString(paper);
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
