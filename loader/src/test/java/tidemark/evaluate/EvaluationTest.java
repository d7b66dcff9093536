package tidemark.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.evaluate.Evaluation.Count;
import tidemark.evaluate.Evaluation.Row;
import tidemark.evaluate.Mistake.Cause;

class EvaluationTest {

    private static final String GOLD = """
            {"arxiv": "1", "models": [{"name": "FernNet 2", "aliases": ["FN2"], "introduced": true}, {"name": "MossNet"}],
             "benchmarks": [{"name": "ShoreBench"}, {"name": "DuneBench"}], "datasets": [],
             "results": [{"model": "FernNet 2", "benchmark": "ShoreBench", "metric": "accuracy", "value": 71.5, "unit": "%", "kind": "score"},
                         {"model": "FernNet 2", "benchmark": "DuneBench", "metric": null, "value": -3, "unit": "points", "kind": "gain"}]}
            """.replace("\n", " ");

    @TempDir
    private Path folder;

    @Test
    void spellingsAndAliasesOfANameAreOneName() throws IOException {
        Evaluation evaluation = against("""
                {"arxiv": "1", "models": [{"name": "fernnet-2", "introduced": true}, {"name": "Moss Net"}],
                 "benchmarks": [{"name": "Shorebench"}],
                 "results": [{"model": "fernnet-2", "benchmark": "Shorebench", "metric": "Acc", "value": 71.50, "unit": "%", "kind": "score"}]}
                """);
        assertEquals(new Count(2, 2, 2), evaluation.count(Row.MODELS));
        assertEquals(new Count(1, 2, 1), evaluation.count(Row.BENCHMARKS));
        assertEquals(new Count(1, 1, 1), evaluation.count(Row.INTRODUCED));
        assertEquals(new Count(1, 2, 1), evaluation.count(Row.LINKS));
        assertEquals(new Count(1, 2, 1), evaluation.count(Row.MEASURES));
        assertEquals(List.of(Cause.MISSING_NAME, Cause.MISSING_NUMBER), causes(evaluation));
    }

    @Test
    void aGainCountsByItsSize() throws IOException {
        Evaluation evaluation = against("""
                {"arxiv": "1", "models": [{"name": "FN2"}], "benchmarks": [{"name": "DuneBench"}],
                 "results": [{"model": "FN2", "benchmark": "DuneBench", "metric": null, "value": 3, "unit": "points", "kind": "gain"}]}
                """);
        assertEquals(new Count(1, 2, 1), evaluation.count(Row.MEASURES));
    }

    @Test
    void aResultIsWrongForTheFirstReasonThatExplainsIt() throws IOException {
        Evaluation evaluation = against("""
                {"arxiv": "1", "models": [{"name": "FernNet 2"}, {"name": "MossNet"}], "benchmarks": [{"name": "ShoreBench"}, {"name": "DuneBench"}],
                 "results": [{"model": "MossNet", "benchmark": "ShoreBench", "metric": null, "value": 71.5, "unit": "%", "kind": "score", "confidence": 0.8},
                             {"model": "FernNet 2", "benchmark": "DuneBench", "metric": null, "value": 3, "unit": "x", "kind": "ratio", "confidence": 0.95},
                             {"model": "FernNet 2", "benchmark": null, "metric": null, "value": 2048, "unit": null, "kind": "score", "confidence": 0.3}]}
                """);
        assertEquals(List.of(Cause.WRONG_MODEL, Cause.WRONG_KIND, Cause.NEEDLESS_NUMBER), causes(evaluation));
        assertEquals(new Reliability(0.9, 1.01, 1, 0), Reliability.from(evaluation.judged(), 0.9));
        assertEquals(3, Reliability.of(evaluation.judged()).size());
    }

    @Test
    void whatIsSaidTwiceIsRightOnce() throws IOException {
        String result =
                "{\"model\": \"FN2\", \"benchmark\": \"ShoreBench\", \"value\": 71.5, \"unit\": \"%\", \"kind\": \"score\"}";
        Evaluation evaluation = against("{\"arxiv\": \"1\", \"results\": [" + result + "," + result + "]}");
        assertEquals(new Count(1, 2, 2), evaluation.count(Row.RESULTS));
        assertEquals(
                1, evaluation.judged().stream().filter(Evaluation.Judged::right).count());
    }

    @Test
    void aPaperOfWhichNothingWasReadCounts() throws IOException {
        assertEquals(new Count(0, 2, 0), against("{\"arxiv\": \"2\"}").count(Row.MODELS));
    }

    @Test
    void aLineThatIsNoClaimsIsNamed() {
        IllegalArgumentException notJson = assertThrows(IllegalArgumentException.class, () -> against("{\"arxiv\": "));
        assertTrue(notJson.getMessage().contains("claims.jsonl:1: not JSON"), notJson.getMessage());
        IllegalArgumentException noValue = assertThrows(
                IllegalArgumentException.class,
                () -> against("{\"arxiv\": \"1\", \"results\": [{\"value\": \"70\"}]}"));
        assertTrue(noValue.getMessage().contains("no number"), noValue.getMessage());
    }

    private Evaluation against(String claims) throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
        Path read = Files.writeString(folder.resolve("claims.jsonl"), claims.replace("\n", " "));
        return Evaluation.of(ClaimsFile.read(gold), ClaimsFile.read(read));
    }

    private static List<Cause> causes(Evaluation evaluation) {
        return evaluation.mistakes().stream().map(Mistake::cause).toList();
    }
}
