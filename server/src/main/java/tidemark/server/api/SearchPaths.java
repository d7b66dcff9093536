package tidemark.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Search and paths, as OpenAPI tells them. */
final class SearchPaths {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private SearchPaths() {}

    static Map<String, Object> all() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/search",
                get(
                        "search",
                        "Things by their names, and results by the sentences that state them; slips are forgiven",
                        List.of(
                                parameter("q", true, "What is looked for", TEXT),
                                parameter(
                                        "kind", false, "One kind of thing alone, such as model, paper or result", TEXT),
                                parameter(
                                        "limit",
                                        false,
                                        "At most so many",
                                        Map.of("type", "integer", "minimum", 1, "maximum", 200))),
                        Map.of("application/json", any(), "text/html", any())));
        paths.put(
                "/explore/path",
                get(
                        "path",
                        "The shortest way between two things, among the nearest; null where there is none",
                        List.of(
                                parameter("from", true, "A thing: an IRI, or a key such as model/larch-7b", TEXT),
                                parameter("to", true, "The other thing", TEXT)),
                        Map.of("application/json", any())));
        return paths;
    }

    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, Map<String, Object> content) {
        return Map.of(
                "get",
                Map.of(
                        "operationId",
                        id,
                        "summary",
                        summary,
                        "tags",
                        List.of("search"),
                        "parameters",
                        parameters,
                        "responses",
                        Map.of(
                                "200",
                                Map.of("description", "What was found", "content", content),
                                "400",
                                Map.of("description", "A parameter is missing or malformed"))));
    }

    private static Map<String, Object> parameter(
            String name, boolean required, String says, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "required", required, "description", says, "schema", schema);
    }

    private static Map<String, Object> any() {
        return Map.of("schema", Map.of());
    }
}
