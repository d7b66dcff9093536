package tidemark.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.server.api.RecordServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchRouteTest {
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

    private static List<String> found(String asked, String more) {
        HttpResponse<String> answer = server.get(
                "/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + more, "Accept", "application/json");
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonMapper.shared()
                .readTree(answer.body())
                .get("found")
                .valueStream()
                .map(thing -> thing.get("address").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "larch-7b, /model/larch-7b",
        "LARCH 7B, /model/larch-7b",
        "larch7, /model/larch-7b",
        "osiet 2, /model/osier-2",
        "MMUM, /dataset/mmmu",
        "bending without braking, /paper/2402.00002",
        "lindqvist, /author/ada-lindqvist",
        "2402.00002, /paper/2402.00002"
    })
    void whatIsMeantIsFoundFirst(String asked, String address) {
        assertTrue(found(asked, "").stream().limit(3).toList().contains(address), asked + ": " + found(asked, ""));
    }

    @Test
    void aSentenceLeadsToItsResult() {
        assertTrue(
                found("holds 58.9 Sedge", "&kind=result").stream().allMatch(address -> address.startsWith("/result/")));
        assertTrue(!found("58.9% on MMMU for Sedge", "&kind=result").isEmpty());
    }

    @Test
    void oneKindCanBeAskedForAlone() {
        assertTrue(found("larch", "&kind=paper").stream().allMatch(address -> address.startsWith("/paper/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "(((", "\"", "AND OR NOT", "a:b", "\\", "~~~", "😀", "%%%", "x OR 1=1 --"})
    void nothingThatIsTypedBreaksIt(String asked) {
        found(asked, "");
        found(asked.repeat(500), "&kind=nothing");
    }

    @Test
    void whatIsLoadedWhileTheServerRunsIsFoundSoon() throws InterruptedException {
        server.change();
        List<String> found = List.of();
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            found = found("larch", "");
            Thread.sleep(20);
        }
        assertTrue(!found.isEmpty());
    }

    @Test
    void aPageListsWhatIsFoundAndEscapesWhatIsAsked() {
        String page =
                server.get("/search?q=%3Cscript%3Elarch", "Accept", "text/html").body();
        assertTrue(!page.contains("<script>larch") && page.contains("&lt;script>larch"), page);
        JsonNode empty = JsonMapper.shared()
                .readTree(server.get("/search?q=larch&limit=1", "Accept", "application/json")
                        .body());
        assertEquals(1, empty.get("found").size());
        assertEquals(
                400,
                server.get("/search?q=a&limit=0", "Accept", "application/json").statusCode());
        assertEquals(406, server.get("/search?q=a", "Accept", "image/png").statusCode());
    }

    @Test
    void aServerThatStopsAtOnceWaitsForTheIndexToLetGo(@TempDir Path another) {
        for (int i = 0; i < 5; i++) {
            try (RecordServer brief = RecordServer.empty(another)) {
                assertEquals(200, brief.get("/$/ping").statusCode());
            }
        }
    }
}
