package tidemark.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.evaluate.PaperClaims.Name;
import tidemark.evaluate.PaperClaims.NameList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads claims that are kept as one JSON object a line, as annotations are and as {@code tidemark extract} writes them. */
public final class ClaimsFile {

    private static final JsonMapper JSON = new JsonMapper();

    private ClaimsFile() {}

    /**
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException naming the line, if one is not claims
     */
    public static List<PaperClaims> read(Path file) throws IOException {
        List<PaperClaims> papers = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) {
                papers.add(paper(line, file + ":" + number));
            }
        }
        return papers;
    }

    private static PaperClaims paper(String line, String place) {
        try {
            JsonNode node = JSON.readTree(line);
            String id = text(node, "arxiv").orElseThrow(() -> new IllegalArgumentException("no \"arxiv\""));
            List<PaperClaims.Result> results = new ArrayList<>();
            for (JsonNode result : node.path("results")) {
                results.add(result(result));
            }
            return new PaperClaims(
                    id,
                    Map.of(
                            NameList.MODELS, names(node.path("models")),
                            NameList.BENCHMARKS, names(node.path("benchmarks")),
                            NameList.DATASETS, names(node.path("datasets"))),
                    List.copyOf(results));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(place + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static List<Name> names(JsonNode entries) {
        List<Name> names = new ArrayList<>();
        for (JsonNode entry : entries) {
            List<String> aliases = new ArrayList<>();
            entry.path("aliases").forEach(alias -> aliases.add(alias.asString()));
            String name =
                    text(entry, "name").orElseThrow(() -> new IllegalArgumentException("a thing without \"name\""));
            names.add(new Name(name, aliases, entry.path("introduced").asBoolean(false)));
        }
        return names;
    }

    private static PaperClaims.Result result(JsonNode node) {
        if (!node.path("value").isNumber()) {
            throw new IllegalArgumentException("a result whose \"value\" is no number");
        }
        return new PaperClaims.Result(
                text(node, "model"),
                text(node, "benchmark"),
                text(node, "metric"),
                node.path("value").decimalValue(),
                text(node, "unit"),
                text(node, "kind").orElseThrow(() -> new IllegalArgumentException("a result without \"kind\"")),
                text(node, "evidence").orElse(""),
                node.path("confidence").asDouble(1));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }
}
