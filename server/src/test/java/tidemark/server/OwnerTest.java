package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {
    private static final Credential WRITER = Credential.password("writer", "a long enough secret");
    private static final String INSERT =
            "INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/s> <http://example.org/p> 1 } }";

    @TempDir
    Path database;

    private TidemarkServer server;
    private URI url;

    @BeforeEach
    void start() {
        server = TidemarkServer.start(Servers.settings(database, Servers.SMALL).withWriter(WRITER));
        url = server.url();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theOwnerFindsTheServerAndWrites() {
        RunningServer found = RunningServer.find(database).orElseThrow();
        assertEquals(url, found.url());
        assertEquals(ProcessHandle.current().pid(), found.pid());
        assertEquals(
                204,
                Http.update(url, INSERT, "Authorization", found.authorization()).statusCode());
        assertEquals(1, count());
    }

    @Test
    void theConfiguredWriterWrites() {
        assertEquals(
                204, Http.update(url, INSERT, "Authorization", WRITER.header()).statusCode());
        assertEquals(1, count());
    }

    @Test
    void aWriterUsesTheGraphStore() {
        String graph = "/data?graph=http://example.org/h";
        String data = "<http://example.org/s> <http://example.org/p> 1, 2 .";
        assertEquals(201, graphStore("PUT", graph, data).statusCode());
        assertEquals(2, count());
        assertTrue(graphStore("GET", graph, "").body().contains("http://example.org/s"));
        assertEquals(204, graphStore("DELETE", graph, "").statusCode());
        assertEquals(0, count());
    }

    @Test
    void theOwnersTokenIsWorthNothingThroughAProxy() {
        String owner = RunningServer.find(database).orElseThrow().authorization();
        assertEquals(
                401,
                Http.update(url, INSERT, "Authorization", owner, "X-Forwarded-For", "192.0.2.1")
                        .statusCode());
        assertEquals(
                401,
                Http.update(url, INSERT, "Authorization", owner, "Forwarded", "for=192.0.2.1")
                        .statusCode());
        assertEquals(0, count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/hosts>",
                "LOAD SILENT <http://localhost:1/>",
                INSERT + "; LOAD <http://localhost:1/>",
                INSERT + "; INSERT { ?s ?p ?o } WHERE { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                INSERT + "; INSERT { ?s ?p ?o } WHERE { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }"
            })
    void evenAWriterCannotMakeTheServerFetchAnything(String update) {
        HttpResponse<String> answer = Http.update(url, update, "Authorization", WRITER.header());
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("not allowed"), answer.body());
        assertEquals(0, count());
    }

    @Test
    void anUpdateThatFailsHalfWayChangesNothing() {
        assertEquals(
                400,
                Http.update(url, INSERT + "; INSERT DATA {", "Authorization", WRITER.header())
                        .statusCode());
        assertEquals(0, count());
    }

    @Test
    void anUpdateThatIsTooLargeChangesNothing() {
        StringBuilder update = new StringBuilder("INSERT DATA {");
        while (update.length() <= Servers.SMALL.updateBytes()) {
            update.append(" <http://example.org/").append(update.length()).append("> <http://example.org/p> 1 .");
        }
        byte[] text = update.append('}').toString().getBytes(StandardCharsets.UTF_8);
        var known = updateRequest(BodyPublishers.ofByteArray(text));
        var unknown = updateRequest(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text)));
        assertEquals(413, Http.send(known).statusCode());
        assertEquals(413, Http.send(unknown).statusCode());
        assertEquals(0, count());
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws Exception {
        Path file = database.resolve("server.json");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        server.stop();
        assertFalse(Files.exists(file));
        assertEquals(Optional.empty(), RunningServer.find(database));
    }

    @Test
    void whatAKilledServerLeftBehindIsNoServer() throws Exception {
        Path file = database.resolve("server.json");
        String left = Files.readString(file);
        server.stop();
        Files.writeString(file, left);
        assertEquals(Optional.empty(), RunningServer.find(database), "nobody answers there");

        Files.writeString(file, "{ half a fi");
        assertEquals(Optional.empty(), RunningServer.find(database), "not a whole file");

        try (TidemarkServer other = TidemarkServer.start(Servers.settings(database.resolve("other"), Servers.SMALL))) {
            Files.writeString(file, left.replace(url.toString(), other.url().toString()));
            assertEquals(Optional.empty(), RunningServer.find(database), "another server has the port now");
        }
        server = TidemarkServer.start(Servers.settings(database, Servers.SMALL));
        assertEquals(server.url(), RunningServer.find(database).orElseThrow().url());
    }

    @Test
    void aSecondServerOnTheDatabaseIsToldOfTheFirst() {
        DatabaseInUse inUse = assertThrows(
                DatabaseInUse.class, () -> TidemarkServer.start(Servers.settings(database, Servers.SMALL)));
        assertTrue(inUse.getMessage().contains(url.toString()), inUse.getMessage());
        assertTrue(inUse.getMessage().contains("" + ProcessHandle.current().pid()), inUse.getMessage());
    }

    @Test
    void aPortThatIsTakenIsNamedAndTheDatabaseLetGo() {
        Path other = database.resolve("other");
        ServerSettings taken = Servers.settings(other, Servers.SMALL).listeningOn("localhost", url.getPort());
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> TidemarkServer.start(taken));
        assertTrue(failure.getMessage().contains("localhost:" + url.getPort()), failure.getMessage());
        TidemarkServer.start(Servers.settings(other, Servers.SMALL)).stop();
    }

    @Test
    void theTokenIsNotShownByAccident() {
        RunningServer found = RunningServer.find(database).orElseThrow();
        String token = found.authorization().replace("Bearer ", "");
        assertFalse((found + " " + WRITER).contains(token));
        assertFalse(Credential.token(token).toString().contains(token));
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        Http.update(url, INSERT, "Authorization", WRITER.header());
        server.stop();
        server = TidemarkServer.start(Servers.settings(database, Servers.SMALL));
        url = server.url();
        assertEquals(1, count());
    }

    private HttpRequest.Builder updateRequest(HttpRequest.BodyPublisher body) {
        return Http.request(url, "/update")
                .headers("Content-Type", "application/sparql-update", "Authorization", WRITER.header())
                .POST(body);
    }

    private HttpResponse<String> graphStore(String method, String path, String turtle) {
        return Http.send(Http.request(url, path)
                .headers("Content-Type", "text/turtle", "Authorization", WRITER.header())
                .method(method, turtle.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(turtle)));
    }

    private int count() {
        String rows = Http.query(url, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv")
                .body();
        return Integer.parseInt(rows.split("\r\n")[1]);
    }
}
