package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeTest {
    private static final String PREFIX = "PREFIX : <http://example.org/> ";
    private static final String ENDLESS =
            PREFIX + "SELECT (COUNT(*) AS ?n) { ?a :value ?x . ?b :value ?y . ?c :value ?z . ?d :value ?w }";
    private static final Limits QUICK =
            Servers.SMALL.withQueryTimeout(Duration.ofSeconds(1)).withRequestMemory(256 << 20);
    private static final Limits SLOW = Servers.SMALL.withQueryTimeout(Duration.ofMinutes(2));

    @TempDir
    Path database;

    private TidemarkServer server;

    @BeforeEach
    void start() {
        server = Servers.withNumbers(database, QUICK, 2000);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Stream<String> endless() {
        return Stream.of(
                ENDLESS,
                PREFIX + "SELECT * { ?a :value ?x . ?b :value ?y . ?c :value ?z FILTER(?x + ?y + ?z < 0) }",
                PREFIX + "SELECT (COUNT(*) AS ?n) { ?x (:next|^:next|:value)* ?y . ?y (:next|^:next)* ?z }",
                "ASK { FILTER(REGEX('" + "a".repeat(60) + "', '^(a+)+\\\\1b$')) }",
                "SELECT (REPLACE('" + "a".repeat(60) + "', '^(a+)+\\\\1b$', 'b') AS ?x) {}");
    }

    @ParameterizedTest
    @MethodSource("endless")
    void aQueryThatTakesTooLongIsEndedWithWords(String query) {
        long start = System.nanoTime();
        HttpResponse<String> answer = Http.query(server.url(), query);
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("did not finish within 1 s"), answer.body());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 20);
    }

    @Test
    void aClientMayAskForLessTimeAndNotForMore() {
        String query = server.url() + "sparql?query=" + Http.encode(ENDLESS);
        for (String timeout : List.of("&timeout=1000", "&timeout=1")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(query + timeout));
            assertEquals(503, Http.send(request).statusCode());
        }
    }

    @Test
    void anAnswerThatTimeCutsShortIsBrokenOff() {
        HttpRequest rows = Http.queryRequest(
                        server.url(),
                        PREFIX + "SELECT * { ?a :value ?x . ?b :value ?y . ?c :value ?z }",
                        "Accept",
                        "text/csv")
                .build();
        assertThrows(IOException.class, () -> Http.client().send(rows, BodyHandlers.discarding()));
    }

    @Test
    void aCrowdIsServedOrTurnedAwayWithWordsAndPingsAreAnswered() {
        server.stop();
        server = TidemarkServer.start(Servers.settings(database, QUICK.withRequests(2, 20)));
        List<CompletableFuture<HttpResponse<String>>> crowd = IntStream.range(0, 300)
                .mapToObj(i -> Http.queryRequest(server.url(), i % 10 == 0 ? ENDLESS : "ASK {}")
                        .build())
                .map(request -> Http.client().sendAsync(request, BodyHandlers.ofString()))
                .toList();
        assertEquals(200, Http.send(Http.request(server.url(), "/$/ping")).statusCode());
        List<HttpResponse<String>> answers =
                crowd.stream().map(CompletableFuture::join).toList();
        assertTrue(answers.stream().anyMatch(a -> a.statusCode() == 200), "nobody was served");
        List<HttpResponse<String>> turnedAway =
                answers.stream().filter(a -> a.statusCode() != 200).toList();
        assertTrue(turnedAway.stream().allMatch(a -> a.statusCode() == 503), "another answer");
        assertTrue(
                turnedAway.stream()
                        .anyMatch(a -> a.headers().firstValue("Retry-After").isPresent()),
                "all waited");
        assertEquals(200, Http.query(server.url(), "ASK {}").statusCode());
    }

    @Test
    void whoIsAtWorkWhenTheServerStopsGetsAnAnswer() throws Exception {
        server.stop();
        server = TidemarkServer.start(Servers.settings(database, SLOW));
        CompletableFuture<HttpResponse<String>> longOne =
                Http.client().sendAsync(Http.queryRequest(server.url(), ENDLESS).build(), BodyHandlers.ofString());
        String shorter = PREFIX + "SELECT (COUNT(*) AS ?n) { ?a :value ?x . ?b :value ?y FILTER(?x < 50) }";
        CompletableFuture<HttpResponse<String>> shortOne =
                Http.client().sendAsync(Http.queryRequest(server.url(), shorter).build(), BodyHandlers.ofString());
        Thread.sleep(300);
        server.stop();
        assertEquals(200, shortOne.join().statusCode());
        assertEquals(503, longOne.join().statusCode());
        assertTrue(longOne.join().body().contains("stopping"), longOne.join().body());
        // The database is closed and whole: another server opens it.
        server = TidemarkServer.start(Servers.settings(database, QUICK));
        assertEquals(200, Http.query(server.url(), "ASK {}").statusCode());
    }
}
