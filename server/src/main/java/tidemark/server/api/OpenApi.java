package tidemark.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.queries.Parameter;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API in OpenAPI 3.1, made from the headers of the query files. */
final class OpenApi {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private OpenApi() {}

    static String json(SavedQueries queries) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Tidemark",
                        "version", "0.1.0",
                        "summary", "The open record of the state of the art in AI",
                        "description",
                                "Which model reached what on which benchmark, when, and which sentence says so. Every"
                                        + " saved query of the library is a route; GET only."));
        document.put("servers", List.of(Map.of("url", "/")));
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/queries", Map.of("get", libraryOperation()));
        queries.all().forEach(query -> paths.put("/queries/" + query.name(), Map.of("get", operation(query))));
        paths.putAll(SearchPaths.all());
        paths.putAll(ExportPaths.all());
        document.put("paths", paths);
        document.put("components", components());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Map<String, Object> libraryOperation() {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "queries");
        operation.put("summary", "The library of saved queries");
        operation.put("tags", List.of("library"));
        operation.put("parameters", List.of(format(Representation.OF_LIBRARY)));
        operation.put(
                "responses",
                Map.of(
                        "200",
                        Map.of("description", "The library", "content", content(Representation.OF_LIBRARY, null))));
        return operation;
    }

    private static Map<String, Object> operation(SavedQuery query) {
        boolean graph = Library.isGraph(query);
        List<Representation> forms = graph ? Representation.OF_GRAPH : Representation.OF_TABLE;
        List<Object> parameters = new ArrayList<>();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(format(forms));
        if (!graph) {
            parameters.add(Map.of("$ref", "#/components/parameters/limit"));
            parameters.add(Map.of("$ref", "#/components/parameters/offset"));
        }
        parameters.add(Map.of("$ref", "#/components/parameters/explain"));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", query.name());
        operation.put("summary", query.summary());
        operation.put("description", query.description());
        operation.put("tags", List.of(query.name().substring(0, query.name().indexOf('_'))));
        operation.put("parameters", parameters);
        operation.put("responses", responses(query, forms));
        return operation;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", parameter.name());
        told.put("in", "query");
        told.put("required", parameter.required());
        told.put("description", parameter.description() + " (" + parameter.typeInWords() + ")");
        told.put("schema", ParameterSchema.of(parameter));
        return told;
    }

    private static Map<String, Object> format(List<Representation> forms) {
        return Map.of(
                "name", "format",
                "in", "query",
                "description", "The form of the answer; without it, the Accept header decides",
                "schema",
                        Map.of(
                                "type",
                                "string",
                                "enum",
                                forms.stream().map(Representation::word).toList()));
    }

    private static Map<String, Object> responses(SavedQuery query, List<Representation> forms) {
        Map<String, Object> ok = new LinkedHashMap<>();
        ok.put("description", query.title());
        ok.put(
                "headers",
                Map.of(
                        "X-Total-Count", header("integer", "How many rows, or triples, there are in all"),
                        "Link", header("string", "The next and the previous part, where there are such"),
                        "ETag", header("string", "The version of the record and of this form of the answer")));
        ok.put("content", content(forms, rows(query)));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", ok);
        responses.put("304", Map.of("description", "Nothing has changed since the version in If-None-Match"));
        Map.of(
                        "400", "A parameter is wrong or missing; the answer lists the right ones",
                        "404", "A name is unknown; the answer gives the nearest ones",
                        "406", "The answer cannot be had in any form that the Accept header asks for",
                        "413", "The answer needs more memory than one request may hold",
                        "503", "The query did not finish in time, or the server is busy")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> responses.put(
                        entry.getKey(),
                        Map.of(
                                "description", entry.getValue(),
                                "content",
                                        Map.of(
                                                "application/problem+json",
                                                Map.of("schema", Map.of("$ref", "#/components/schemas/problem"))))));
        return responses;
    }

    private static Map<String, Object> header(String type, String description) {
        return Map.of("description", description, "schema", Map.of("type", type));
    }

    /** Any column may be empty, so every value may be null. */
    private static Map<String, Object> rows(SavedQuery query) {
        List<String> columns = Library.isGraph(query)
                ? List.of("subject", "predicate", "object")
                : query.query().getResultVars();
        Map<String, Object> properties = new LinkedHashMap<>();
        columns.forEach(
                column -> properties.put(column, Map.of("type", List.of("string", "number", "boolean", "null"))));
        return Map.of("type", "array", "items", Map.of("type", "object", "properties", properties));
    }

    private static Map<String, Object> content(List<Representation> forms, Map<String, Object> json) {
        Map<String, Object> content = new LinkedHashMap<>();
        forms.forEach(form -> content.put(
                form.mediaType(),
                form.mediaType().equals("application/json") && json != null
                        ? Map.of("schema", json)
                        : Map.of("schema", Map.of())));
        return content;
    }

    private static Map<String, Object> components() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(
                "limit",
                Map.of(
                        "name",
                        "limit",
                        "in",
                        "query",
                        "description",
                        "How many rows to send: %d where not given, or %d on a page for people"
                                .formatted(RunRequest.USUAL, RunRequest.PAGE),
                        "schema",
                        Map.of("type", "integer", "minimum", 1, "maximum", RunRequest.MOST)));
        parameters.put(
                "offset",
                Map.of(
                        "name", "offset",
                        "in", "query",
                        "description", "How many rows to leave out first",
                        "schema", Map.of("type", "integer", "minimum", 0, "default", 0)));
        parameters.put(
                "explain",
                Map.of(
                        "name", "explain",
                        "in", "query",
                        "description", "Send the SPARQL text that would be asked, not its answer",
                        "schema", Map.of("type", "boolean", "default", false)));
        Map<String, Object> problem = Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "title", Map.of("type", "string"),
                        "status", Map.of("type", "integer"),
                        "detail", Map.of("type", "string"),
                        "suggestions", Map.of("type", "array", "items", Map.of("type", "string"))));
        return Map.of("parameters", parameters, "schemas", Map.of("problem", problem));
    }
}
