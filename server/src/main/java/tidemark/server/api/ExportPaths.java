package tidemark.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.export.RecordFile;
import tidemark.export.RecordFiles;

/** The routes on which the record leaves as files, as OpenAPI tells them. */
final class ExportPaths {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private ExportPaths() {}

    static Map<String, Object> all() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/export",
                Map.of(
                        "get",
                        Map.of(
                                "operationId",
                                "exports",
                                "summary",
                                "The files that the record can be had as",
                                "tags",
                                List.of("exports"),
                                "responses",
                                Map.of(
                                        "200",
                                        answer("The list", Map.of("application/json", any(), "text/html", any()))))));
        paths.put("/export/{file}", Map.of("get", file()));
        return paths;
    }

    private static Map<String, Object> file() {
        Map<String, Object> content = new LinkedHashMap<>();
        RecordFiles.list().forEach(file -> content.put(file.mediaType(), any()));
        content.put("application/gzip", any());
        content.put("application/zstd", any());
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "export");
        operation.put("summary", "The record, or a part of it, as a file");
        operation.put("tags", List.of("exports"));
        operation.put(
                "parameters",
                List.of(
                        Map.of(
                                "name",
                                "file",
                                "in",
                                "path",
                                "required",
                                true,
                                "description",
                                "One of "
                                        + String.join(
                                                ", ",
                                                RecordFiles.list().stream()
                                                        .map(RecordFile::name)
                                                        .toList())
                                        + "; add .gz or .zst to have it packed",
                                "schema",
                                TEXT),
                        parameter(
                                "about",
                                "Only this thing's whole description: an IRI, or a key such as model/larch-7b"),
                        parameter("source", "Only what this source or document said, such as digest")));
        operation.put(
                "responses",
                Map.of(
                        "200",
                        answer("The file", content),
                        "304",
                        Map.of("description", "Nothing has changed since the version in If-None-Match"),
                        "400",
                        Map.of("description", "This file cannot be had of a part"),
                        "404",
                        Map.of("description", "There is no such file, thing or source"),
                        "503",
                        Map.of("description", "The server is writing as many exports as it can")));
        return operation;
    }

    private static Map<String, Object> parameter(String name, String says) {
        return Map.of("name", name, "in", "query", "description", says, "schema", TEXT);
    }

    private static Map<String, Object> answer(String says, Map<String, Object> content) {
        return Map.of("description", says, "content", content);
    }

    private static Map<String, Object> any() {
        return Map.of("schema", Map.of());
    }
}
