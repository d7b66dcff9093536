package tidemark.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.queries.SavedQueries;
import tidemark.server.Limits;
import tidemark.server.api.RecordServer;

class AgentRouteTest {
    @TempDir
    static Path database;

    private static RecordServer server;
    private static McpSyncClient client;

    @BeforeAll
    static void start() {
        server = new RecordServer(database, Limits.standard().withQueryTimeout(Duration.ofSeconds(8)));
        client = McpClient.sync(
                        HttpClientStreamableHttpTransport.builder(server.url().toString())
                                .endpoint("/mcp")
                                .build())
                .build();
        client.initialize();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void everySavedQueryIsAQuestionOfItsFamilysTool() {
        Set<Object> questions = new HashSet<>();
        for (Tool tool : client.listTools().tools()) {
            if (tool.inputSchema().get("properties") instanceof Map<?, ?> properties
                    && properties.get("question") instanceof Map<?, ?> question) {
                questions.addAll((List<?>) question.get("enum"));
            }
            assertTrue(tool.annotations().readOnlyHint(), tool.name());
        }
        assertEquals(
                SavedQueries.library().all().stream().map(query -> query.name()).collect(Collectors.toSet()),
                questions);
    }

    @Test
    void thingsAreFoundByAPartOfTheirName() {
        String found = text(call("search_things", Map.of("words", "larch")));
        assertTrue(found.contains("<model/larch-13b>"), found);
    }

    @Test
    void aThingIsDescribedWithWhoSaysSo() {
        String told = text(call("describe_thing", Map.of("thing", "dataset/mmmu")));
        assertTrue(told.contains("documents: ") && told.contains("<source/digest/"), told);
    }

    @Test
    void answersCiteEvidenceAndKeys() {
        String board = text(call(
                "ask_benchmark",
                Map.of("question", "benchmark_leaderboard", "benchmark", "MMMU", "min-confidence", 0.5, "limit", 2)));
        assertTrue(board.contains("evidence: \"") && board.contains("<result/") && board.contains("<paper/"), board);
        assertTrue(board.contains("rows 1 to 2 of "), board);
        assertTrue(board.contains("offset=2"), board);
    }

    @Test
    void sparqlReadsAndDoesNotWrite() {
        String rows = text(call("sparql", Map.of("query", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")));
        assertTrue(rows.contains("n: "), rows);
        assertWrong(call("sparql", Map.of("query", "INSERT DATA { <urn:a> <urn:b> <urn:c> }")), "");
        assertWrong(
                call("sparql", Map.of("query", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }")),
                "SERVICE is not allowed");
        assertWrong(
                call(
                        "sparql",
                        Map.of(
                                "query",
                                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?f ?k LIMIT 1")),
                "8 s");
    }

    @Test
    void aMistakeIsAnsweredWithWhatIsRight() {
        assertWrong(call("ask_benchmark", Map.of("question", "benchmark_leaderboard", "benchmark", "MMMMU")), "MMMU");
        assertWrong(call("ask_benchmark", Map.of("question", "benchmark_leaderboard")), "benchmark");
        assertWrong(call("ask_model", Map.of("question", "benchmark_leaderbord")), "");
    }

    @Test
    void ontologyAndLibraryCanBeRead() {
        Set<String> addresses = client.listResources().resources().stream()
                .map(one -> one.uri())
                .collect(Collectors.toSet());
        assertTrue(addresses.contains("tidemark://queries/benchmark_leaderboard"));
        TextResourceContents ontology = (TextResourceContents) client.readResource(
                        ReadResourceRequest.builder("tidemark://ontology").build())
                .contents()
                .get(0);
        assertTrue(ontology.text().contains("tm:Result"));
    }

    @Test
    void aStreamThatStaysOpenIsNotOffered() {
        HttpRequest.Builder get =
                HttpRequest.newBuilder(server.url().resolve("/mcp")).header("Accept", "text/event-stream");
        assertEquals(405, RecordServer.send(get).statusCode());
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static void assertWrong(CallToolResult result, String hint) {
        assertTrue(result.isError(), text(result));
        assertTrue(text(result).contains(hint), text(result));
    }

    private static String text(CallToolResult result) {
        assertFalse(result.content().isEmpty());
        return ((TextContent) result.content().get(0)).text();
    }
}
