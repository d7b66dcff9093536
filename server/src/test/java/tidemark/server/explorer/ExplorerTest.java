package tidemark.server.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.server.RunningServer;
import tidemark.server.api.RecordServer;
import tools.jackson.databind.json.JsonMapper;

class ExplorerTest {
    private static final String BASE = "https://w3id.org/tidemark/";

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

    private static String page(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** The page and the saved query are two readings of one rule: they must not drift apart. */
    @ParameterizedTest
    @ValueSource(strings = {"mmmu", "gsm8k", "imagenet-256", "tidepool"})
    void theBoardIsTheLeaderboardOfTheSavedQuery(String benchmark) {
        String page = page("/dataset/" + benchmark);
        String metric =
                all("<h2 id=\"board\">.*?href=\"/metric/([^\"]+)\"", page).get(0);
        List<String> units = all("</a>, in ([^;<]+);", page);
        String unit = units.isEmpty() ? "" : units.get(0);
        List<String> expected = JsonMapper.shared()
                .readTree(server.get("/queries/benchmark_leaderboard?format=json&benchmark=dataset/" + benchmark)
                        .body())
                .valueStream()
                .filter(row -> row.get("metric").asString().endsWith("/" + metric)
                        && row.path("unit").asString("").equals(unit))
                .map(row -> row.get("modelLabel").asString())
                .toList();
        String board = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
        assertEquals(expected, all("<th scope=\"row\"><a href=\"/model/[^\"]+\">([^<]+)</a>", board));
    }

    @Test
    void theLineIsTheRecordOfTheSavedQuery() {
        String page = page("/dataset/mmmu");
        List<String> expected = JsonMapper.shared()
                .readTree(server.get("/queries/benchmark_record-progression?format=json&benchmark=dataset/mmmu")
                        .body())
                .valueStream()
                .map(row -> row.get("modelLabel").asString() + ": "
                        + row.get("valueText").asString() + " on "
                        + row.get("date").asString())
                .toList();
        assertEquals(expected, all("aria-label=\"([^\"]+)\"><circle class=\"record\"", page));
    }

    @Test
    void everyNumberStandsBesideTheSentenceThatStatesIt() {
        String page = page("/dataset/mmmu");
        assertTrue(page.contains("<mark>58.9</mark>% on MMMU for Sedge"), page);
    }

    @Test
    void aContradictionIsShown() {
        String page = page("/dataset/mmmu");
        assertTrue(page.contains("id=\"contradictions\"") && page.contains("contradicted</a>"), page);
    }

    @Test
    void anotherMetricAndEveryScoreAreAtAddressesOfTheirOwn() {
        assertTrue(all("<tbody>(.*?)</tbody>", page("/dataset/mmmu?rows=all"))
                .get(0)
                .contains("49.8"));
        assertFalse(all("<tbody>(.*?)</tbody>", page("/dataset/mmmu")).get(0).contains("49.8"));
        assertTrue(page("/dataset/mmmu?min-confidence=0.95").contains("value=\"0.95\""));
        assertEquals(
                400,
                server.get("/dataset/mmmu?min-confidence=much", "Accept", "text/html")
                        .statusCode());
    }

    @Test
    void aModelIsToldWithItsRankAndItsRivals() {
        String page = page("/model/osier-2");
        assertTrue(page.contains("Where it stands") && page.contains("Meets most often"), page);
        assertTrue(page.contains("2 <span class=\"quiet\">of 4</span>"), page);
    }

    @Test
    void modelsAreComparedWhereTheyMeet() {
        String page = page("/compare?model=osier+2&model=Larch-13B");
        assertTrue(page.contains("<mark class=\"value\">71.4</mark>"), page);
        assertTrue(page("/compare?model=osier+2&model=nobody").contains("nobody"));
        assertTrue(page("/compare").contains("Compare models"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, Newest papers",
        "/trends, Near the ceiling",
        "/paper/2402.00002, Introduces",
        "/author/ada-lindqvist, Wrote with",
        "/metric/accuracy, Benchmarks measured by it",
        "/task/reasoning, Its parts",
        "/source/digest, Newest documents",
        "/result/2401.00001-1, Who says so"
    })
    void everyKindHasItsPage(String path, String heading) {
        assertTrue(page(path).contains(heading), page(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/trends", "/compare?model=osier+2&model=Larch-13B", "/dataset/mmmu", "/model/osier-2",
                "/paper/2402.00002", "/queries", "/queries/benchmark_leaderboard?benchmark=mmmu", "/export", "/ontology"
            })
    void everyAddressOfThisServerOnAPageAnswers(String path) {
        for (String address : all("(?:href|src)=\"(/[^\"]*)\"", page(path))) {
            if (!address.startsWith("/export/")) {
                HttpResponse<String> answer = server.get(
                        address.replace("&amp;", "&").replace(" ", "%20").replace(",", "%2C"),
                        "Accept",
                        "text/html, */*;q=0.5");
                assertTrue(answer.statusCode() < 400, path + " leads to " + address + ": " + answer.statusCode());
            }
        }
    }

    @Test
    void whatSourcesSayIsNeverMarkup() {
        RunningServer running = RunningServer.find(database).orElseThrow();
        String evil = "\\\"><img src=x onerror=alert(1)>'</script><svg onload=alert(2)>";
        RecordServer.send(HttpRequest.newBuilder(running.update())
                .header("Authorization", running.authorization())
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        PREFIX tm: <https://w3id.org/tidemark/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX schema: <https://schema.org/> PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        INSERT DATA { GRAPH <%1$ssource/evil/1> {
                          <%1$smodel/evil-model> a tm:Model ; rdfs:label "%2$s" ; skos:altLabel "two %2$s" ;
                            schema:sameAs <javascript:alert(3)> .
                          <%1$sdataset/evil-data> a tm:Dataset, tm:Benchmark ; rdfs:label "data %2$s" .
                          <%1$spaper/evil-paper> a tm:Paper ; rdfs:label "paper %2$s" ; schema:name "paper %2$s" ;
                            tm:introduces <%1$smodel/evil-model> ; tm:reports <%1$sresult/evil-1> ;
                            schema:author <%1$sauthor/evil> .
                          <%1$sauthor/evil> a tm:Author ; rdfs:label "author %2$s" ; schema:name "author %2$s" .
                          <%1$sresult/evil-1> a tm:Result ; tm:model <%1$smodel/evil-model> ; tm:resultKind tm:Score ;
                            tm:benchmark <%1$sdataset/evil-data> ; tm:value 1 ; tm:valueText "1%2$s" ; tm:unit "%2$s" ;
                            tm:setting "%2$s" ; tm:reportedIn <%1$spaper/evil-paper> ; dcterms:date "2024-02-02"^^xsd:date ;
                            prov:wasDerivedFrom <%1$ssource/evil/1> ; tm:evidence <%1$ssource/evil/1#char=0,9> .
                          <%1$ssource/evil/1#char=0,9> oa:exact "says 1%2$s" ; oa:prefix "%2$s" ; oa:suffix "%2$s" .
                          <%1$ssource/evil/1> a tm:SourceDocument ; schema:about <%1$spaper/evil-paper> ;
                            schema:text "says 1%2$s" ; schema:isPartOf <%1$ssource/evil> .
                        } }""".formatted(BASE, evil))));
        for (String path : List.of(
                "/model/evil-model",
                "/dataset/evil-data",
                "/paper/evil-paper",
                "/author/evil",
                "/result/evil-1",
                "/",
                "/model/evil-model?view=statements",
                "/queries/model_results?model=model/evil-model",
                "/compare?model=model/evil-model&model=osier+2",
                "/search?q=onerror",
                "/trends")) {
            String page = page(path);
            assertFalse(page.contains("<img") || page.contains("<svg onload"), path + ": " + page);
            assertFalse(page.contains("href=\"javascript:"), path);
            assertEquals(page.split("<script", -1).length, page.split("</script>", -1).length, path);
        }
    }

    @Test
    void pagesTravelPackedAndAssetsAreKeptForEver() {
        HttpResponse<String> packed = server.get("/dataset/mmmu", "Accept", "text/html", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        String style = all("href=\"(/assets/[^\"]+\\.css)\"", page("/")).get(0);
        HttpResponse<String> asset = server.get(style);
        assertEquals(200, asset.statusCode());
        assertTrue(asset.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(404, server.get("/assets/000000000000/tidemark.css").statusCode());
        assertEquals(404, server.get("/assets/x/../tidemark.css").statusCode());
    }

    @Test
    void theOneLineOfTheHomePageIsOfThisServer() {
        assertTrue(page("/").contains("curl '" + server.url() + "queries/"), page("/"));
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        String tag = server.get("/trends", "Accept", "text/html")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertEquals(
                304,
                server.get("/trends", "Accept", "text/html", "If-None-Match", tag)
                        .statusCode());
    }

    @Test
    void anEmptyRecordSaysHowToFillIt(@TempDir Path empty) {
        try (RecordServer nothing = RecordServer.empty(empty)) {
            assertTrue(nothing.get("/", "Accept", "text/html").body().contains("./tidemark load samples"));
            for (String path : List.of("/trends", "/search?q=anything", "/compare")) {
                assertEquals(200, nothing.get(path, "Accept", "text/html").statusCode(), path);
            }
        }
    }
}
