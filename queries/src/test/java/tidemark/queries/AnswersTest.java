package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the queries promise in words, asked of the made-up record. */
class AnswersTest {
    private static final QuerySource SAMPLE = QuerySource.dataset(Records.sample());

    @Test
    void lowerIsFirstWhereLowerIsBetter() {
        assertEquals(
                List.of("Willow 2 lower 1.92", "DiT lower 2.27", "Willow lower 2.31"),
                rows("benchmark_leaderboard", Map.of("benchmark", "ImageNet-256"), "modelLabel", "direction", "value"));
    }

    @Test
    void unknownDirectionIsSaidAndNotGuessed() {
        Map<String, String> tidepool = Map.of("benchmark", "Tidepool");
        assertEquals(
                List.of("Osier 2 unknown 33", "Larch 7B unknown 30.2"),
                rows("benchmark_leaderboard", tidepool, "modelLabel", "direction", "value"));
        assertEquals(List.of(), rows("benchmark_record-progression", tidepool, "modelLabel"));
        assertEquals(
                List.of("Larch 7B unknown"),
                rows(
                        "benchmark_record-progression",
                        Map.of("benchmark", "Tidepool", "assume", "lower"),
                        "modelLabel",
                        "direction"));
        assertEquals(
                List.of("Osier 2 unknown"),
                rows(
                        "benchmark_record-progression",
                        Map.of("benchmark", "Tidepool", "assume", "higher"),
                        "modelLabel",
                        "direction"));
    }

    @Test
    void unitsAreNotRankedTogether() {
        assertEquals(
                List.of("null 0.731 Larch 13B", "% 71.4 Larch 13B", "% 62.0 Larch 7B", "% 60.5 Osier 2"),
                rows("benchmark_leaderboard", Map.of("benchmark", "GSM8K"), "unit", "value", "modelLabel"));
    }

    @Test
    void gainsAreNotRanked() {
        assertTrue(rows("benchmark_leaderboard", Map.of("benchmark", "GSM8K"), "value").stream()
                .noneMatch("9.4"::equals));
    }

    @Test
    void doubtfulResultsAreLeftOutUnlessAskedFor() {
        assertTrue(rows("benchmark_leaderboard", Map.of("benchmark", "MMMU"), "value").stream()
                .noneMatch("99.0"::equals));
        assertEquals(
                "99.0 Osier 2 leaked",
                rows(
                                "benchmark_leaderboard",
                                Map.of("benchmark", "MMMU", "min-confidence", "0"),
                                "value",
                                "modelLabel",
                                "setting")
                        .get(0));
        assertEquals(
                List.of("Larch 13B"),
                rows("benchmark_models", Map.of("benchmark", "MMMU", "min-confidence", "0.97"), "modelLabel"));
    }

    @Test
    void recordIsWhatBeatEveryEarlierScore() {
        assertEquals(
                List.of("2024-01-10 Larch 7B 45.1", "2024-02-05 Osier 2 51.3", "2024-12-31 Sedge 58.9"),
                rows("benchmark_record-progression", Map.of("benchmark", "MMMU"), "date", "modelLabel", "value"));
        assertEquals(
                List.of("2024-04-20 DiT 2.27", "2024-05-03 Willow 2 1.92"),
                rows(
                        "benchmark_record-progression",
                        Map.of("benchmark", "ImageNet 256"),
                        "date",
                        "modelLabel",
                        "value"));
    }

    @Test
    void headToHeadKnowsTheDirection() {
        assertEquals(
                List.of("ImageNet 256 1.92 2.27 Willow 2"),
                rows(
                        "model_head-to-head",
                        Map.of("model", "DiT", "against", "Willow 2"),
                        "benchmarkLabel",
                        "againstValue",
                        "value",
                        "winnerLabel"));
        assertEquals(
                List.of("GSM8K -1.5 Larch 7B", "MMMU 6.2 Osier 2", "Tidepool 2.8 unknown"),
                rows(
                        "model_head-to-head",
                        Map.of("model", "Osier 2", "against", "Larch 7B"),
                        "benchmarkLabel",
                        "difference",
                        "winnerLabel"));
    }

    @Test
    void periodsBoundTheAnswer() {
        assertEquals(
                List.of("2024-04-20", "2024-04-02"),
                rows("paper_by-date", Map.of("from", "2024-04-01", "to", "2024-04-30"), "date"));
        assertEquals(
                List.of("ImageNet 256"),
                rows("benchmark_most-results", Map.of("from", "2024-04-03", "to", "2024-05-31"), "benchmarkLabel"));
    }

    @Test
    void optionalThingNarrowsTheAnswer() {
        assertEquals(
                List.of("MMMU Shoreline", "MMMU GSM8K", "MMMU Tidepool").stream()
                        .sorted()
                        .toList(),
                rows("dataset_used-together", Map.of("dataset", "MMMU"), "datasetLabel", "otherLabel").stream()
                        .sorted()
                        .toList());
        assertEquals(List.of("GSM8K"), rows("benchmark_evaluated-together", Map.of("benchmark", "MMMU"), "otherLabel"));
        assertEquals(List.of("Larch 7B"), rows("model_compared-against", Map.of("model", "Osier 2"), "baselineLabel"));
        assertEquals(List.of(), rows("result_contradicting", Map.of("benchmark", "GSM8K"), "result"));
    }

    @Test
    void contradictionNeedsTheSameSettingUnitAndKind() {
        assertEquals(
                List.of("Osier 2 MMMU 49.8 1.5", "Osier 2 MMMU 51.3 1.5"),
                rows(
                        "result_contradicting",
                        Map.of("min-confidence", "0"),
                        "modelLabel",
                        "benchmarkLabel",
                        "value",
                        "spread"));
    }

    @Test
    void oneResultToldTwiceIsOneResult() {
        assertEquals(
                List.of("Sedge 2024-12-31"),
                rows("model_results", Map.of("model", "Sedge"), "paperLabel", "date").stream()
                        .map(row -> row.replace(": thinking in reeds", ""))
                        .toList());
        assertEquals(
                2,
                rows("result_evidence", Map.of("thing", "model/sedge"), "evidence")
                        .size());
        assertEquals(
                List.of(),
                rows("result_confirmed", Map.of("min-papers", "2"), "modelLabel").stream()
                        .filter("Sedge"::equals)
                        .toList());
    }

    /** The named columns of each row, in lexical form, joined by blanks. */
    private static List<String> rows(String name, Map<String, String> values, String... columns) {
        BoundQuery bound = SavedQueries.library().named(name).bind(values, SAMPLE);
        bound.write(SAMPLE, Format.TABLE, 80, new ByteArrayOutputStream());
        return SAMPLE.ask(bound.query(), execution -> {
            java.util.ArrayList<String> rows = new java.util.ArrayList<>();
            execution.select().forEachRemaining(row -> {
                java.util.StringJoiner joined = new java.util.StringJoiner(" ");
                for (String column : columns) {
                    var node = row.get(column);
                    joined.add(node == null || node.toString().equals("\"\"") ? "null" : Cells.text(node, ""));
                }
                rows.add(joined.toString());
            });
            return rows;
        });
    }
}
