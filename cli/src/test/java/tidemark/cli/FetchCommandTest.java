package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class FetchCommandTest {
    private static final Map<String, String> HELD = Map.of(
            "/api/daily_papers",
            """
            [{"paper": {"id": "2701.00001", "title": "Sandpipers", "summary": "Small birds.", "authors": [{"name": "Bo Marsh"}],
              "publishedAt": "2027-01-02T00:00:00.000Z"}}]""",
            "/api/datasets/pwc-archive/files/tree/main",
            "[]",
            "/api/models/marshlab/sandpiper-7b",
            """
            {"id": "marshlab/sandpiper-7b", "modelId": "marshlab/sandpiper-7b", "tags": ["base_model:lab/heron-7b"],
             "siblings": [{"rfilename": ".eval_results/pools.yaml"}]}""",
            "/marshlab/sandpiper-7b/raw/main/README.md",
            "---\nlibrary_name: birds\nlicense: mit\n---\n# Sandpiper\n",
            "/marshlab/sandpiper-7b/raw/main/.eval_results/pools.yaml",
            "- dataset:\n    id: marshlab/tidepool\n  value: 61.25\n");

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String held = HELD.get(exchange.getRequestURI().getPath());
            byte[] body = (held == null ? "nothing" : held).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(held == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Test
    void theDailyPapersOfSomeDaysAreFetchedAndLoaded() throws Exception {
        Command.Outcome done = Command.run(
                folder, "fetch", "hf-daily", "--since", "2027-01-03", "--until", "2027-01-04", "--from", url());
        assertEquals(0, done.exit(), done.output());
        assertTrue(done.output().contains("2 files fetched"), done.output());
        Command.Outcome asked = Command.run(folder, "query", "paper_overview", "-p", "paper=2701.00001");
        assertTrue(asked.output().contains("Bo Marsh"), asked.output());
    }

    @Test
    void aModelComesWithItsCardAndItsResults() throws Exception {
        Command.Outcome done = Command.run(folder, "fetch", "hf-model", "marshlab/sandpiper-7b", "--from", url());
        assertEquals(0, done.exit(), done.output());
        Command.Outcome asked =
                Command.run(folder, "query", "model_results", "-p", "model=marshlab/sandpiper-7b", "--format", "csv");
        assertTrue(asked.output().contains("61.25"), asked.output());
    }

    @Test
    void whatIsMissingIsSaidAndTheRestIsThere() throws Exception {
        Command.Outcome done = Command.run(
                folder, "fetch", "hf-model", "marshlab/sandpiper-7b", "nobody/nothing", "--from", url(), "--no-load");
        assertEquals(3, done.exit(), done.output());
        assertTrue(done.output().contains("2 missing"), done.output());
        assertTrue(Files.isRegularFile(folder.resolve("data/cache/hf-model/marshlab__sandpiper-7b/README.md")));
    }

    @Test
    void anArchiveThatListsNothingIsNoSuccess() throws Exception {
        Command.Outcome done = Command.run(folder, "fetch", "pwc-archive", "--from", url(), "--no-load");
        assertEquals(1, done.exit(), done.output());
        assertTrue(done.output().contains("0 of the 5 dumps"), done.output());
    }

    @Test
    void wrongUsageIsSaidBeforeAnythingIsAsked() throws Exception {
        assertEquals(
                1,
                Command.run(folder, "fetch", "hf-model", "../etc", "--from", url())
                        .exit());
        assertEquals(
                2, Command.run(folder, "fetch", "hf-daily", "--from", url()).exit());
        assertEquals(
                1,
                Command.run(
                                folder,
                                "fetch",
                                "hf-daily",
                                "--since",
                                "2027-01-05",
                                "--until",
                                "2027-01-01",
                                "--from",
                                url())
                        .exit());
    }
}
