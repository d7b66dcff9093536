package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    private static final int NUMBERS = 2000;
    private static final String HUNDRED_THOUSAND = "{ ?a :value ?x . ?b :value ?y FILTER(?x < 50) }";
    private static final String CROSS = "{ ?a :value ?x . ?b :value ?y . ?c :value ?z }";

    @TempDir
    static Path database;

    private static TidemarkServer server;
    private static URI url;

    @BeforeAll
    static void start() {
        server = Servers.withNumbers(database, Servers.SMALL.withQueryTimeout(Duration.ofMinutes(2)), NUMBERS);
        url = server.url();
    }

    @AfterEach
    void theServerGoesOnServing() {
        assertEquals(
                "n\r\n" + NUMBERS + "\r\n",
                csv("SELECT (COUNT(*) AS ?n) { ?s :value ?v }").body());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Stream<String> hungry() {
        String text = "x".repeat(100_000);
        String fewer = "x".repeat(3_000);
        return Stream.of(
                "SELECT * " + CROSS + " ORDER BY ?z ?y",
                "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * " + CROSS + " }",
                "SELECT ?a ?b ?c (COUNT(*) AS ?n) " + CROSS + " GROUP BY ?a ?b ?c",
                "SELECT ?a ?b ?c " + CROSS + " GROUP BY ?a ?b ?c",
                "SELECT (COUNT(DISTINCT *) AS ?n) " + CROSS,
                "SELECT (COUNT(DISTINCT (?x * 10000000 + ?y * 3000 + ?z)) AS ?n) " + CROSS,
                "SELECT (GROUP_CONCAT(STR(?a)) AS ?all) " + CROSS,
                "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?x), ' ', STR(?y))) AS ?all) { ?a :value ?x . ?b :value ?y }",
                "SELECT * { { SELECT * " + CROSS + " } { SELECT ?x { ?d :value ?x } LIMIT 5 } }",
                "SELECT * { ?d :value ?w MINUS " + CROSS.replace("?c", "?d") + " }",
                "SELECT * { ?d :value ?w OPTIONAL { SELECT ?d ?x ?y { ?d :value ?x . ?b :value ?y } } }",
                "SELECT * { ?d :value ?w FILTER NOT EXISTS { { SELECT (COUNT(*) AS ?n) " + CROSS
                        + " GROUP BY ?x ?y ?z } FILTER(?n > 5) } }",
                "SELECT (COUNT(*) AS ?n) { ?x (:next|^:next|:value)* ?y }",
                "CONSTRUCT { ?a :with [ :x ?b ; :y ?c ] } " + CROSS,
                "SELECT (CONCAT(" + "?t, ".repeat(1000) + "?t) AS ?long) { BIND('" + text + "' AS ?t) }",
                "SELECT (REPLACE(REPLACE('" + fewer + "', 'x', '" + fewer + "'), 'x', '" + fewer + "') AS ?long) {}",
                "SELECT (REPLACE('" + text + "', 'x', '" + text + "') AS ?long) {}",
                "SELECT (REPLACE(?t, '^(.*)$', '" + "$1".repeat(1000) + "') AS ?long) { BIND('" + text + "' AS ?t) }",
                "SELECT ?long { BIND('" + text + "' AS ?t0) " + doublings(20) + " BIND(?t20 AS ?long) }");
    }

    private static String doublings(int times) {
        return Stream.iterate(1, i -> i + 1)
                .limit(times)
                .map(i -> "BIND(CONCAT(?t%d, ?t%d) AS ?t%d)".formatted(i - 1, i - 1, i))
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @MethodSource("hungry")
    void aQueryThatHoldsTooMuchIsEndedWithWords(String query) {
        HttpResponse<String> answer = csv(query);
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("more memory than one request may hold"), answer.body());
    }

    private static Stream<String> modest() {
        return Stream.of(
                "SELECT (COUNT(*) AS ?n) " + HUNDRED_THOUSAND,
                "SELECT (SUM(?x + ?y) AS ?n) (MAX(?x) AS ?m) " + HUNDRED_THOUSAND,
                "SELECT (COUNT(DISTINCT ?x) AS ?n) " + HUNDRED_THOUSAND,
                "SELECT DISTINCT ?x " + HUNDRED_THOUSAND,
                "SELECT ?x " + HUNDRED_THOUSAND + " GROUP BY ?x",
                "SELECT * " + HUNDRED_THOUSAND + " ORDER BY ?x ?y LIMIT 10",
                "SELECT * { ?a :value ?x FILTER(?x < 50) FILTER EXISTS { SELECT DISTINCT ?y { ?b :value ?y } ORDER BY ?y } }",
                "SELECT ?a (COUNT(?b) AS ?n) { ?a :value ?x . ?a :next* ?b FILTER(?x > 1990) } GROUP BY ?a",
                "SELECT (COUNT(*) AS ?n) { ?a :value ?x . ?b :value ?y FILTER(?x < 50) FILTER(REGEX(STR(?y), '^19+$', 'i')) }");
    }

    @ParameterizedTest
    @MethodSource("modest")
    void aQueryThatReadsMuchAndHoldsLittleIsAnswered(String query) {
        HttpResponse<String> answer = csv(query);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void arithmeticMakesNoEndlessNumbers() {
        String squares = Stream.iterate(1, i -> i + 1)
                .limit(40)
                .map(i -> "BIND(?n%d * ?n%d AS ?n%d)".formatted(i - 1, i - 1, i))
                .reduce("", String::concat);
        assertEquals(
                "n40\r\n\r\n",
                csv("SELECT ?n40 { BIND(9 AS ?n0) " + squares + " }").body());
    }

    @Test
    void aQueryOfAnyShapeIsAnsweredNotDiedOf() {
        String open = "{ ".repeat(50_000);
        String close = "} ".repeat(50_000);
        List<String> queries = List.of(
                "ASK " + open + close,
                "ASK { FILTER(" + "!".repeat(100_000) + "true) }",
                "ASK { FILTER(1 = 1" + " || 1 = 2".repeat(80_000) + ") }",
                "ASK { ?s " + "(".repeat(50_000) + "<http://example.org/p>" + ")*".repeat(50_000) + " ?o }");
        for (String query : queries) {
            int status = Http.send(form("query=" + Http.encode(query))).statusCode();
            assertTrue(status == 200 || status == 400 || status == 413, "status " + status);
        }
    }

    @Test
    void aQueryTextThatIsTooLongIsRefusedHoweverItComes() {
        String query = "ASK { } #" + "x".repeat((int) Servers.SMALL.queryBytes());
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        assertEquals(413, Http.send(form("query=" + Http.encode(query))).statusCode());
        assertEquals(413, Http.send(body(BodyPublishers.ofByteArray(bytes))).statusCode());
        assertEquals(
                413,
                Http.send(body(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))))
                        .statusCode());
        HttpRequest.Builder unknown = Http.request(url, "/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() ->
                        new ByteArrayInputStream(("query=" + Http.encode(query)).getBytes(StandardCharsets.UTF_8))));
        assertEquals(400, Http.send(unknown).statusCode());
    }

    @Test
    void anAnswerThatEndsEarlyIsBrokenOffNotMadeToLookWhole() {
        HttpRequest distinct = Http.queryRequest(
                        url, "PREFIX : <http://example.org/> SELECT DISTINCT * " + CROSS, "Accept", "text/csv")
                .build();
        assertThrows(IOException.class, () -> Http.client().send(distinct, BodyHandlers.discarding()));
    }

    private static HttpRequest.Builder form(String text) {
        return Http.request(url, "/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(text));
    }

    private static HttpRequest.Builder body(HttpRequest.BodyPublisher publisher) {
        return Http.request(url, "/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(publisher);
    }

    private static HttpResponse<String> csv(String query) {
        return Http.send(form("query=" + Http.encode("PREFIX : <http://example.org/> " + query))
                .header("Accept", "text/csv"));
    }
}
