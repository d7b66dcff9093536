package tidemark.server.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.query.QueryParseException;
import tidemark.queries.QueryException;
import tidemark.server.LimitedSource;

/** One tool: what an agent is told of it, and what it does with text arguments. */
record AgentTool(
        String name,
        String title,
        String description,
        Map<String, Object> properties,
        List<String> required,
        Function<Map<String, String>, String> use) {

    Tool described() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return Tool.builder(name, schema)
                .title(title)
                .description(description)
                .annotations(ToolAnnotations.builder()
                        .title(title)
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /** What an agent got wrong is told to it as a result, so that it can do better. */
    CallToolResult call(CallToolRequest request) {
        try {
            return result(use.apply(arguments(request)), false);
        } catch (QueryException | QueryParseException | LimitedSource.Refused | IllegalArgumentException e) {
            return result(e.getMessage(), true);
        }
    }

    private static CallToolResult result(String text, boolean error) {
        return CallToolResult.builder(List.of(TextContent.builder(text).build()))
                .isError(error)
                .build();
    }

    private static Map<String, String> arguments(CallToolRequest request) {
        Map<String, String> arguments = new LinkedHashMap<>();
        if (request.arguments() != null) {
            request.arguments().forEach((name, value) -> {
                if (value != null) {
                    arguments.put(name, value instanceof Double number ? plain(number) : value.toString());
                }
            });
        }
        return arguments;
    }

    private static String plain(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(Double.toString(number)).toPlainString()
                : Double.toString(number);
    }
}
