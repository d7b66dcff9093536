package tidemark.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tidemark.server.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QueriesRouteTest {
    private static final String BOARD = "/queries/benchmark_leaderboard?benchmark=MMMU";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path database;

    private static RecordServer server;

    @BeforeAll
    static void start() {
        server = new RecordServer(database);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void libraryIsListedForProgramsAndPeople() {
        JsonNode listed = JSON.readTree(server.get("/queries").body());
        assertEquals(SavedQueries.library().all().size(), listed.size());
        HttpResponse<String> page = server.get("/queries", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        SavedQueries.library()
                .all()
                .forEach(query -> assertTrue(page.body().contains("/queries/" + query.name() + "\""), query.name()));
        assertFalse(page.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .contains("unsafe"));
    }

    @Test
    void libraryIsTurtleInTheVocabularyOfExampleQueries() {
        HttpResponse<String> turtle = server.get("/queries", "Accept", "text/turtle");
        Graph graph = parse(turtle);
        String ask = """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                SELECT ?q { ?q a sh:SPARQLExecutable ; sh:select|sh:construct ?text ; <https://schema.org/target> ?target }""";
        long found = QueryExec.graph(graph).query(ask).select().stream().count();
        assertEquals(SavedQueries.library().all().size(), found);
    }

    @Test
    void everyQueryAnswersInItsUsualForm() {
        for (SavedQuery query : SavedQueries.library().all()) {
            HttpResponse<String> answer = server.get("/queries/" + query.name() + "?" + Examples.of(query));
            assertEquals(200, answer.statusCode(), query.name() + answer.body());
            assertTrue(answer.headers().firstValue("X-Total-Count").isPresent(), query.name());
            HttpResponse<String> page =
                    server.get("/queries/" + query.name() + "?" + Examples.of(query), "Accept", "text/html");
            assertTrue(page.body().contains("<table>"), query.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, \"bindings\"",
        "application/sparql-results+xml, <sparql",
        "text/csv, 'metric,metricLabel'",
        "text/tab-separated-values, ?metric",
        "text/plain, model",
        "text/html, <table>",
        "'application/json;q=0.1, text/csv', 'metric,metricLabel'",
        "'text/*, text/html;q=0', model"
    })
    void formIsChosenByAccept(String accept, String expected) {
        HttpResponse<String> answer = server.get(BOARD, "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains(expected), answer.body());
        assertEquals("Accept", answer.headers().firstValue("Vary").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "tsv", "sparql-json", "sparql-xml", "table", "html"})
    void formIsChosenByParameter(String format) {
        assertEquals(200, server.get(BOARD + "&format=" + format).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"ttl", "nt", "jsonld", "rdfxml"})
    void aGraphComesInEveryFormOfRdf(String format) {
        HttpResponse<String> answer = server.get("/queries/thing_neighbourhood?thing=dataset/mmmu&format=" + format);
        assertEquals(
                Long.parseLong(answer.headers().firstValue("X-Total-Count").orElseThrow()),
                parse(answer).size());
    }

    @Test
    void recordsHaveNativeNumbers() {
        JsonNode rows = JSON.readTree(server.get(BOARD).body());
        assertTrue(rows.get(0).get("value").isNumber());
        assertTrue(rows.get(0).get("evidence").isString());
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        int whole = JSON.readTree(server.get("/queries/paper_by-date").body()).size();
        String next = "/queries/paper_by-date?limit=2";
        int rows = 0;
        while (next != null) {
            HttpResponse<String> page = server.get(next);
            assertEquals(
                    Integer.toString(whole),
                    page.headers().firstValue("X-Total-Count").orElse(""));
            rows += JSON.readTree(page.body()).size();
            next = page.headers().allValues("Link").stream()
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .findFirst()
                    .orElse(null);
        }
        assertEquals(whole, rows);
    }

    @Test
    void sameVersionOfTheRecordIsNotSentTwice() {
        String tag = server.get(BOARD).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, server.get(BOARD, "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                server.get(BOARD, "If-None-Match", tag, "Accept", "text/csv").statusCode());
        server.change();
        assertEquals(200, server.get(BOARD, "If-None-Match", tag).statusCode());
    }

    @Test
    void explanationIsTheQueryThatIsAsked() {
        HttpResponse<String> text = server.get(BOARD + "&explain");
        assertTrue(text.body().contains("https://w3id.org/tidemark/dataset/mmmu"), text.body());
        assertTrue(QueryFactory.create(text.body()).isSelectType());
        String page = server.get(BOARD + "&explain", "Accept", "text/html").body();
        assertTrue(page.contains("href=\"/sparql?query="), page);
    }

    @Test
    void fileOfAQueryCanBeHad() {
        String file = server.get("/queries/benchmark_leaderboard.rq").body();
        assertEquals(SavedQueries.library().named("benchmark_leaderboard").text(), file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/queries/benchmark_leaderbord?benchmark=MMMU | 404 | benchmark_leaderboard",
                "/queries/benchmark_leaderboard?benchmark=MMMMU | 404 | MMMU",
                "/queries/benchmark_leaderboard | 400 | benchmark",
                "/queries/benchmark_leaderboard?benchmark=MMMU&minconf=1 | 400 | min-confidence",
                "/queries/benchmark_leaderboard?benchmark=MMMU&min-confidence=high | 400 | decimal",
                "/queries/benchmark_leaderboard?benchmark=MMMU&benchmark=MMLU | 400 | more than once",
                "/queries/benchmark_leaderboard?benchmark=MMMU&limit=0 | 400 | limit",
                "/queries/benchmark_leaderboard?benchmark=MMMU&offset=-1 | 400 | offset",
                "/queries/benchmark_leaderboard?benchmark=MMMU&format=xlsx | 400 | csv",
                "/queries/benchmark_leaderboard?benchmark=MMMU&format=ttl | 400 | csv",
                "/queries/thing_neighbourhood?thing=dataset/mmmu&limit=3 | 400 | limit",
                "/queries/a/b | 404 | no saved query",
            })
    void whatIsWrongIsAnsweredWithWhatIsRight(String path, int status, String hint) {
        for (String accept : new String[] {"*/*", "application/json", "text/html"}) {
            HttpResponse<String> answer = server.get(path, "Accept", accept);
            boolean form = path.endsWith("leaderboard") && accept.equals("text/html");
            assertEquals(form ? 200 : status, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains(hint), answer.body());
        }
    }

    @Test
    void whatNobodyOffersIsNotAcceptable() {
        assertEquals(406, server.get(BOARD, "Accept", "image/png").statusCode());
    }

    @Test
    void queriesAreForReading() {
        HttpRequest.Builder post =
                HttpRequest.newBuilder(server.url().resolve(BOARD)).POST(HttpRequest.BodyPublishers.ofString("x"));
        assertEquals(405, RecordServer.send(post).statusCode());
        HttpRequest.Builder head =
                HttpRequest.newBuilder(server.url().resolve(BOARD)).method("HEAD", HttpRequest.BodyPublishers.noBody());
        assertEquals(200, RecordServer.send(head).statusCode());
    }

    @Test
    void limitsOfTheEndpointHold(@TempDir Path other) {
        Limits tight = Limits.standard().withRequestMemory(2_000);
        try (RecordServer small = new RecordServer(other, tight)) {
            assertEquals(413, small.get(BOARD).statusCode());
        }
        Limits hurried = Limits.standard().withQueryTimeout(Duration.ofMillis(1));
        try (RecordServer quick = new RecordServer(other, hurried)) {
            assertEquals(503, quick.get(BOARD).statusCode());
        }
    }

    private static Graph parse(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
        Lang lang = RDFLanguages.contentTypeToLang(type);
        return RDFParser.create()
                .source(new StringReader(answer.body()))
                .lang(lang)
                .toGraph();
    }
}
