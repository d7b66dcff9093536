package tidemark.server.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.shared.JenaException;
import tidemark.queries.QueryException;
import tidemark.server.DatabaseInUse;
import tidemark.server.LimitedSource;

/** One tool: what an agent is told of it, and what it does with text arguments. */
record AgentTool(
        String name,
        String title,
        String description,
        Map<String, Object> properties,
        List<String> required,
        Function<Map<String, String>, String> use) {

    private static final String TOO_DEEP = "The query is nested too deep.";
    private static final int LONGEST_ECHO = 60;

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
        } catch (QueryException | JenaException | LimitedSource.Refused | DatabaseInUse | IllegalArgumentException e) {
            // A parser that runs out of stack has no words for it.
            return result(e.getMessage() == null ? TOO_DEEP : e.getMessage(), true);
        } catch (StackOverflowError e) {
            return result(TOO_DEEP, true);
        }
    }

    private static CallToolResult result(String text, boolean error) {
        return CallToolResult.builder(List.of(TextContent.builder(text).build()))
                .isError(error)
                .build();
    }

    private Map<String, String> arguments(CallToolRequest request) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Map<String, Object> given = request.arguments() == null ? Map.of() : request.arguments();
        given.forEach((argument, value) -> {
            if (!properties.containsKey(argument)) {
                String shown = argument.substring(0, Math.min(LONGEST_ECHO, argument.length()));
                throw new IllegalArgumentException(
                        name + " has no argument \"" + shown + "\"; it takes " + takes() + ".");
            }
            if (value != null) {
                arguments.put(argument, text(argument, value));
            }
        });
        for (String argument : required) {
            if (arguments.getOrDefault(argument, "").isBlank()) {
                throw new IllegalArgumentException(
                        name + " needs the argument " + argument + "; it takes " + takes() + ".");
            }
        }
        return arguments;
    }

    private String takes() {
        return String.join(", ", new TreeSet<>(properties.keySet()));
    }

    /** Agents write numbers as text and text as numbers; what has parts is no value. */
    private static String text(String argument, Object value) {
        if (value instanceof Collection || value instanceof Map) {
            throw new IllegalArgumentException(argument + " is one value, not a list or an object.");
        }
        return value instanceof Double number ? plain(number) : value.toString();
    }

    private static String plain(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(Double.toString(number)).toPlainString()
                : Double.toString(number);
    }
}
