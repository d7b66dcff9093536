package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McpCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void load() throws IOException, InterruptedException {
        Command.Outcome loaded = Command.run(
                folder, "load", Command.checkout().resolve("samples").toString(), "--db", "db");
        assertEquals(0, loaded.exit(), loaded.output());
    }

    @Test
    void anAgentAsksADatabaseThatNoServerRunsOnAndOtherCommandsWorkMeanwhile() throws Exception {
        try (McpSyncClient client = client("mcp", "--db", folder.resolve("db").toString())) {
            client.initialize();
            asksForALeaderboard(client);
            Command.Outcome asked = Command.run(folder, "query", "benchmark_most-results", "--db", "db");
            assertEquals(0, asked.exit(), asked.output());
        }
    }

    @Test
    void anAgentAsksTheServerThatRunsOnTheDatabase() throws Exception {
        Path log = folder.resolve("serve.txt");
        Process server = Command.start(folder, log, "serve", "--db", "db", "--port", "0");
        try (McpSyncClient client = client("mcp", "--db", folder.resolve("db").toString())) {
            Command.awaitLine(log, "SPARQL:");
            client.initialize();
            asksForALeaderboard(client);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void theCommandEndsWithItsInputAndPrintsNothingButTheProtocol() throws Exception {
        Path out = folder.resolve("out.txt");
        Process process = Command.builder(folder, "mcp", "--db", "db")
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write("no protocol\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertEquals("", Files.readString(out));
    }

    @Test
    void whereThereIsNoDatabaseItIsSaidHowToMakeOne() throws Exception {
        Command.Outcome asked = Command.run(folder, "mcp", "--db", "nowhere");
        assertEquals(1, asked.exit());
        assertTrue(asked.output().contains("tidemark load"), asked.output());
    }

    private static void asksForALeaderboard(McpSyncClient client) {
        CallToolResult answer = client.callTool(CallToolRequest.builder("ask_benchmark")
                .arguments(Map.of("question", "benchmark_leaderboard", "benchmark", "StoryBench"))
                .build());
        String text = ((TextContent) answer.content().get(0)).text();
        assertTrue(text.contains("MinT <model/mint>") && text.contains("evidence: \""), text);
    }

    private static McpSyncClient client(String... arguments) {
        List<String> command = Command.line(arguments);
        ServerParameters parameters = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        return McpClient.sync(new StdioClientTransport(parameters, McpJsonDefaults.getMapper()))
                .build();
    }
}
