package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class McpCommandTest {

    // A new process on a busy machine.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @BeforeEach
    void load() throws IOException, InterruptedException {
        Command.Outcome loaded = Command.run(
                folder, "load", Command.checkout().resolve("samples").toString(), "--db", "db");
        assertEquals(0, loaded.exit(), loaded.output());
    }

    @Test
    void anAgentAsksWhileLoadsAndServersComeAndGo() throws Exception {
        try (McpSyncClient client = client("mcp", "--db", folder.resolve("db").toString())) {
            client.initialize();
            asksForALeaderboard(client);
            assertFalse(client.listResources().resources().isEmpty());
            Command.Outcome load = Command.run(
                    folder, "load", Command.checkout().resolve("samples").toString(), "--db", "db");
            assertEquals(0, load.exit(), load.output());

            Path log = folder.resolve("serve.txt");
            Process server = Command.start(folder, log, "serve", "--db", "db", "--port", "0");
            try {
                Command.awaitLine(log, "SPARQL:");
                asksForALeaderboard(client);
                mistakesAreToldSo(client);
            } finally {
                server.destroy();
                server.waitFor();
            }
            asksForALeaderboard(client);
            mistakesAreToldSo(client);
        }
    }

    @Test
    void anAgentAsksAnEndpointThatIsNamed() throws Exception {
        Path log = folder.resolve("serve.txt");
        Process server = Command.start(folder, log, "serve", "--db", "db", "--port", "0");
        try {
            Command.awaitLine(log, "SPARQL:");
            String line = Files.readString(log)
                    .lines()
                    .filter(one -> one.contains("SPARQL:"))
                    .findFirst()
                    .orElseThrow();
            String url = line.substring(line.indexOf("http")).strip();
            try (McpSyncClient client = client("mcp", "--endpoint", url)) {
                client.initialize();
                asksForALeaderboard(client);
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void nothingButProtocolIsPrintedAndWhatIsNoMessageIsAnErrorInIt() throws Exception {
        Path in = Files.write(
                folder.resolve("in.txt"),
                List.of(
                        "no protocol",
                        "[]",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                                + "\"2024-11-05\",\"capabilities\":{},\"clientInfo\":{\"name\":\"a\",\"version\":\"1\"}}}",
                        "x".repeat(3 << 20),
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":"
                                + "\"search_things\",\"arguments\":{\"words\":\"StoryBench\"}}}"));
        Path out = folder.resolve("out.txt");
        Process process = Command.builder(folder, "mcp", "--db", "db")
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(90, TimeUnit.SECONDS), "the command ends with its input");
        assertEquals(0, process.exitValue());
        List<String> answers = Files.readAllLines(out);
        assertEquals(5, answers.size(), answers.toString());
        answers.forEach(answer -> assertTrue(answer.startsWith("{\"jsonrpc\":\"2.0\""), answer));
        assertEquals(
                3, answers.stream().filter(one -> one.contains("\"error\"")).count());
        assertTrue(answers.stream().anyMatch(one -> one.contains("dataset/storybench")), answers.toString());
    }

    @Test
    void whereThereIsNoDatabaseItIsSaidHowToMakeOne() throws Exception {
        Command.Outcome asked = Command.run(folder, "mcp", "--db", "nowhere");
        assertEquals(1, asked.exit());
        assertTrue(asked.output().contains("tidemark load"), asked.output());
    }

    private static void asksForALeaderboard(McpSyncClient client) {
        CallToolResult answer =
                call(client, "ask_benchmark", "question", "benchmark_leaderboard", "benchmark", "StoryBench");
        assertTrue(text(answer).contains("MinT <model/mint>") && text(answer).contains("evidence: \""), text(answer));
    }

    private static void mistakesAreToldSo(McpSyncClient client) {
        CallToolResult name =
                call(client, "ask_benchmark", "question", "benchmark_leaderboard", "benchmark", "StoryBensh");
        assertTrue(name.isError() && text(name).contains("StoryBench"), text(name));
        CallToolResult update = call(client, "sparql", "query", "DELETE WHERE { ?s ?p ?o }");
        assertTrue(update.isError(), text(update));
        CallToolResult service =
                call(client, "sparql", "query", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }");
        assertTrue(service.isError() && text(service).contains("SERVICE is not allowed"), text(service));
    }

    private static CallToolResult call(McpSyncClient client, String tool, String... arguments) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        return client.callTool(CallToolRequest.builder(tool).arguments(given).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    private static McpSyncClient client(String... arguments) {
        List<String> command = Command.line(arguments);
        ServerParameters parameters = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        return McpClient.sync(new StdioClientTransport(parameters, McpJsonDefaults.getMapper()))
                .initializationTimeout(PATIENCE)
                .requestTimeout(PATIENCE)
                .build();
    }
}
