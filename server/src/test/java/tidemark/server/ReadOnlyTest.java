package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyTest {
    @TempDir
    static Path database;

    private static TidemarkServer server;
    private static URI url;

    @BeforeAll
    static void start() {
        server = Servers.withNumbers(database, Servers.SMALL, 10);
        url = server.url();
    }

    @AfterEach
    void nothingHasChanged() {
        HttpResponse<String> count =
                Http.query(url, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "Accept", "text/csv");
        assertEquals("n\r\n20\r\n", count.body());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Stream<String> updates() {
        return Stream.of(
                "INSERT DATA { <http://example.org/a> <http://example.org/b> 1 }",
                "INSERT DATA { GRAPH <http://example.org/g1> { <http://example.org/a> <http://example.org/b> 1 } }",
                "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
                "INSERT { ?s <http://example.org/b> 1 } WHERE { ?s ?p ?o }",
                "LOAD <file:///etc/hosts>",
                "CLEAR ALL",
                "DROP GRAPH <http://example.org/g1>",
                "CREATE GRAPH <http://example.org/new>",
                "MOVE <http://example.org/g1> TO <http://example.org/new>");
    }

    @ParameterizedTest
    @MethodSource("updates")
    void updatesWithoutCredentialAreRefusedEverywhere(String update) {
        assertRefused(401, Http.update(url, update));
        assertRefused(401, Http.update(url, update, "Authorization", "Bearer " + "0".repeat(64)));
        assertRefused(401, Http.update(url, update, "Authorization", "Basic YWRtaW46cGFzc3dvcmQ="));
        assertRefused(401, Http.send(form("/update", "update=" + Http.encode(update))));
        assertRefused(403, Http.send(form("/sparql", "update=" + Http.encode(update))));
        assertRefused(403, Http.query(url, update));
        assertRefused(403, Http.send(form("/sparql", "query=" + Http.encode(update))));
        assertRefused(405, Http.send(form("/", "update=" + Http.encode(update))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH", "GET"})
    void theGraphStoreIsClosedWithoutCredential(String method) {
        for (String target : new String[] {"/data?default", "/data?graph=http://example.org/g1", "/data"}) {
            assertRefused(401, Http.send(turtle(method, target)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void theQueryEndpointAndTheRootTakeNoData(String method) {
        assertRefused(405, Http.send(turtle(method, "/sparql?graph=http://example.org/g1")));
        assertRefused(405, Http.send(turtle(method, "/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//update", "/update/", "/%75pdate", "/update;a=b", "/./update", "/x/../update"})
    void noSpellingOfThePathLeadsPastTheCredential(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url.toString().replaceAll("/$", "") + path))
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("CLEAR ALL"));
        int status = Http.send(request).statusCode();
        assertTrue(status >= 400 && status < 500, path + " answers " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://localhost:1/sparql> { ?s ?p ?o } }",
                "ASK { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } } }",
                "ASK { ?s <java:org.example.Anything> ?o }",
                "ASK { ?s (<java:org.example.Anything>|<http://example.org/b>)+ ?o }",
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(100000) AS ?x) {}",
                "SELECT (CALL(<http://jena.apache.org/ARQ/function#wait>, 100000) AS ?x) {}"
            })
    void aQueryReachesNothingOutsideTheDatabase(String query) {
        assertRefused(403, Http.query(url, query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM <file:///etc/hosts>", "FROM NAMED <http://localhost:1/x>"})
    void fromReadsGraphsOfTheDatabaseOnly(String from) {
        HttpResponse<String> answer = Http.query(
                url, "SELECT ?s " + from + " { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", "Accept", "text/csv");
        assertEquals("s\r\n", answer.body());
    }

    private static void assertRefused(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().split(" ").length > 5, "no words: " + answer.body());
    }

    private static HttpRequest.Builder form(String path, String body) {
        return Http.request(url, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder turtle(String method, String path) {
        return Http.request(url, path)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<http://example.org/a> <http://example.org/b> 1 ."));
    }
}
