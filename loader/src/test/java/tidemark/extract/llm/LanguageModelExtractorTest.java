package tidemark.extract.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;
import tidemark.extract.ExtractionFailed;

class LanguageModelExtractorTest {

    private static final PaperText TEXT = new PaperText(
            "FernNet: A Model of Ferns",
            "The paper introduces FernNet. On ShoreBench, FernNet reaches an accuracy of 71.5%, and training takes 12k steps less.");

    private static final String RIGHT = """
            {"models": [{"name": "FernNet", "aliases": [], "introduced": true, "kind": "model"}],
             "benchmarks": [{"name": "ShoreBench", "aliases": [], "introduced": false}], "datasets": [],
             "results": [{"model": "FernNet", "benchmark": "ShoreBench", "metric": "accuracy", "value": 71.5, "value_text": "71.5",
                          "unit": "%", "kind": "score", "versus": [], "setting": null, "evidence": "FernNet reaches an accuracy of 71.5%"}]}
            """;

    @TempDir
    private Path folder;

    private StubEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = new StubEndpoint();
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void whatTheTextBearsOutIsClaimedWithItsPlace() {
        endpoint.claims(RIGHT);
        Reading reading = extractor(10).read(TEXT);
        assertEquals("FernNet", reading.mentions().get(0).name());
        ResultClaim result = reading.results().get(0);
        assertEquals(Optional.of("ShoreBench"), result.benchmark());
        assertEquals(
                result.evidence().quote(),
                TEXT.whole()
                        .substring(result.evidence().start(), result.evidence().end()));
    }

    @Test
    void whatTheTextDoesNotBearOutIsThrownAway() {
        endpoint.claims(RIGHT.replace("FernNet reaches an accuracy of 71.5%", "FernNet attains an accuracy of 71.5%"))
                .claims(RIGHT.replace("\"value\": 71.5", "\"value\": 81.5"))
                .claims(RIGHT.replace(
                        "\"value\": 71.5, \"value_text\": \"71.5\"", "\"value\": 12, \"value_text\": \"12\""))
                .claims(RIGHT.replace("\"model\": \"FernNet\"", "\"model\": \"MossNet\""))
                .claims(RIGHT.replace("\"name\": \"FernNet\"", "\"name\": \"MossNet\""));
        for (int i = 0; i < 5; i++) {
            Reading reading = extractor(10, folder.resolve("cache" + i)).read(TEXT);
            assertEquals(List.of(), reading.results(), "answer " + i);
        }
    }

    @Test
    void thousandsMayBeWrittenShort() {
        endpoint.claims(
                RIGHT.replace("\"value\": 71.5, \"value_text\": \"71.5\"", "\"value\": 12000, \"value_text\": \"12k\"")
                        .replace("FernNet reaches an accuracy of 71.5%", "training takes 12k steps less"));
        assertEquals(1, extractor(10).read(TEXT).results().size());
    }

    @Test
    void theSameTextIsAskedAboutOnce() {
        endpoint.claims(RIGHT);
        LanguageModelExtractor extractor = extractor(1);
        assertEquals(extractor.read(TEXT), extractor.read(TEXT));
        assertEquals(extractor.read(TEXT), extractor(0).read(TEXT), "another run finds the kept answer");
        assertEquals(1, endpoint.requests().size());
        assertTrue(endpoint.requests().get(0).contains("json_schema"));
        assertEquals(List.of("Bearer secret"), endpoint.credentials());
    }

    @Test
    void aBusyEndpointIsAskedAgain() {
        endpoint.reply(429, "{\"error\": {\"message\": \"slow down\"}}", 0)
                .reply(503, "", 0)
                .claims(RIGHT);
        assertEquals(1, extractor(10).read(TEXT).results().size());
        assertEquals(3, endpoint.requests().size());
    }

    @Test
    void aSlowEndpointIsGivenUpAndAskedAgain() {
        endpoint.reply(200, StubEndpoint.completion(RIGHT), 3000).claims(RIGHT);
        assertEquals(1, extractor(10).read(TEXT).results().size());
        assertEquals(2, endpoint.requests().size());
    }

    @Test
    void halfAnAnswerIsNoneAndIsNotKept() throws IOException {
        String half = RIGHT.substring(0, RIGHT.length() / 2);
        endpoint.claims(half).claims("Here you are!").claims("[]").claims(half);
        ExtractionFailed failed =
                assertThrows(ExtractionFailed.class, () -> extractor(10).read(TEXT));
        assertTrue(failed.getMessage().contains("not the JSON"), failed.getMessage());
        assertFalse(Files.exists(folder.resolve("cache")), "nothing is kept");
    }

    @Test
    void aRefusalIsNotTriedAgainAndTheKeyIsNotTold() {
        endpoint.reply(401, "{\"error\": {\"message\": \"no such key\"}}", 0);
        ExtractionFailed failed =
                assertThrows(ExtractionFailed.class, () -> extractor(10).read(TEXT));
        assertTrue(failed.getMessage().contains("no such key"), failed.getMessage());
        assertFalse(failed.getMessage().contains("secret"));
        assertEquals(1, endpoint.requests().size());
    }

    @Test
    void theBoundOnRequestsCountsTriesToo() {
        endpoint.reply(503, "", 0).reply(503, "", 0).reply(503, "", 0);
        ExtractionFailed failed =
                assertThrows(ExtractionFailed.class, () -> extractor(2).read(TEXT));
        assertTrue(failed.getMessage().contains("bound of 2 requests"), failed.getMessage());
        assertEquals(2, endpoint.requests().size());
    }

    @Test
    void theVersionNamesModelAndPrompt() {
        String version = extractor(1).version();
        assertTrue(version.matches("qwen-3-14b-[0-9a-f]{8}"), version);
        assertNotEquals(version, new LanguageModelExtractor(settings("other", 1, folder)).version());
    }

    private LanguageModelExtractor extractor(int maxRequests) {
        return extractor(maxRequests, folder.resolve("cache"));
    }

    private LanguageModelExtractor extractor(int maxRequests, Path cache) {
        return new LanguageModelExtractor(settings("qwen/3:14b", maxRequests, cache));
    }

    private LanguageModelSettings settings(String model, int maxRequests, Path cache) {
        return new LanguageModelSettings(
                endpoint.url(), model, "secret", cache, maxRequests, Duration.ofSeconds(1), Duration.ofMillis(5));
    }
}
