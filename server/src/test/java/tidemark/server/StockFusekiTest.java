package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped configuration in a Fuseki that knows nothing of this project. */
class StockFusekiTest {
    private static final int START_SECONDS = 120;

    @TempDir
    static Path checkout;

    private static Process fuseki;
    private static URI url;

    @BeforeAll
    static void start() throws Exception {
        Path database = checkout.resolve("data/tdb2");
        Servers.withNumbers(database, Servers.SMALL, 10).stop();
        Path config = Files.createDirectories(checkout.resolve("fuseki-config")).resolve("config.ttl");
        try (InputStream shipped = StockFusekiTest.class.getResourceAsStream("/tidemark/fuseki/config.ttl")) {
            Files.copy(shipped, config);
        }
        int port = freePort();
        url = URI.create("http://localhost:" + port + "/");
        fuseki = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        // Fuseki's command sets up Log4j, which is not on this class path, unless that is done already.
                        "-Dlog4j2.configurationFile=none",
                        "-Dlog4j.configurationFile=none",
                        "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                        "--port=" + port,
                        "--config=fuseki-config/config.ttl")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(checkout.resolve("log").toFile())
                .start();
        awaitStart();
    }

    @AfterAll
    static void stop() throws Exception {
        fuseki.destroyForcibly().waitFor(START_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void itServesTheSameDatabase() {
        assertEquals(
                "n\r\n20\r\n",
                Http.query(url, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv")
                        .body());
        assertEquals(200, Http.send(Http.request(url, "/$/ping")).statusCode());
    }

    @Test
    void itTakesNoChangesAndCallsNobody() throws IOException {
        for (String path : new String[] {"/update", "/sparql", "/"}) {
            assertRefused(send("POST", path, "application/sparql-update", "CLEAR ALL"));
        }
        for (String path : new String[] {"/data?default", "/?default", "/sparql?default", "/upload"}) {
            assertRefused(send("PUT", path, "text/turtle", "<urn:uuid:a> <urn:uuid:b> 1 ."));
        }
        assertRefused(Http.query(url, "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }")
                .statusCode());
        assertEquals(
                "n\r\n20\r\n",
                Http.query(url, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv")
                        .body());
    }

    @Test
    void ourServerOnItsDatabaseIsToldWhichProcessHasIt() {
        ServerSettings settings = Servers.settings(checkout.resolve("data/tdb2"), Servers.SMALL);
        DatabaseInUse inUse = assertThrows(DatabaseInUse.class, () -> TidemarkServer.start(settings));
        assertTrue(inUse.getMessage().contains("process " + fuseki.pid()), inUse.getMessage());
    }

    private static void assertRefused(int status) {
        assertTrue(status >= 400 && status < 500, "status " + status);
    }

    /**
     * Head and body go out at once, on a connection of their own: whoever refuses a request closes the connection on what he
     * has not read of it, and the client that is still sending, or that takes the same connection again, gets no answer.
     */
    private static int send(String method, String path, String type, String body) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) url.resolve(path).toURL().openConnection();
        request.setRequestMethod(method);
        request.setRequestProperty("Content-Type", type);
        request.setRequestProperty("Connection", "close");
        request.setDoOutput(true);
        try (OutputStream out = request.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.getResponseCode();
    }

    private static void awaitStart() throws Exception {
        for (int i = 0; i < START_SECONDS * 10 && fuseki.isAlive(); i++) {
            try {
                HttpRequest ping = Http.request(url, "/$/ping").build();
                if (Http.client().send(ping, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("did not start: " + Files.readString(checkout.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
