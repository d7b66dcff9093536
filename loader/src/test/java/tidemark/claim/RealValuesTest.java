package tidemark.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidemark.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values as leaderboards really wrote them. */
class RealValuesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void nearlyAllAnnotatedScoresAreNumbers() throws IOException {
        Path file = Shared.path("formats/pwc-derived/clef2024_sota_annotations.jsonl");
        int[] counts = new int[2];
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(JSON::readTree).map(paper -> paper.path("leaderboard")).forEach(rows -> {
                for (JsonNode row : rows) {
                    counts[0]++;
                    String score = row.path("Score").asString();
                    counts[1] += ReportedValue.read(score, row.path("Metric").asString())
                                    .isNumber()
                            ? 1
                            : 0;
                }
            });
        }
        assertEquals(55_175, counts[0]);
        assertTrue(counts[1] >= 0.97 * counts[0], () -> counts[1] + " of 55,175 are numbers");
    }
}
