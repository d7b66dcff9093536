package tidemark.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.claim.Mention;
import tidemark.claim.PaperText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads annotated papers, one JSON object a line, beside the texts they were annotated on; one that was written to be learnt
 * from has its own {@code title} and {@code summary}. The words that state a result are quoted as its {@code evidence}, or,
 * where the texts are not to be copied, given as places {@code at} in the whole text.
 */
final class GoldFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldFile() {}

    /** @param texts by arXiv id and date of the digest, with a space between */
    static List<GoldPaper> read(Path gold, Map<String, PaperText> texts) throws IOException {
        List<GoldPaper> papers = new ArrayList<>();
        for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
            JsonNode o = JSON.readTree(line);
            String id = o.path("arxiv").asString() + " " + o.path("date").asString();
            boolean written = o.has("summary");
            PaperText text = written
                    ? new PaperText(
                            o.path("title").asString(), o.path("summary").asString())
                    : texts.get(id);
            if (text != null) {
                String key = o.path("arxiv").asString();
                papers.add(new GoldPaper(key, text, written, mentions(o), results(o, text.whole())));
            }
        }
        return papers;
    }

    private static List<Mention> mentions(JsonNode paper) {
        List<Mention> mentions = new ArrayList<>();
        for (String list : List.of("models", "datasets", "benchmarks")) {
            for (JsonNode e : paper.path(list)) {
                Mention.Kind kind =
                        switch (list) {
                            case "datasets" -> Mention.Kind.DATASET;
                            case "benchmarks" -> Mention.Kind.BENCHMARK;
                            default ->
                                e.path("kind").asString().equals("method") ? Mention.Kind.METHOD : Mention.Kind.MODEL;
                        };
                List<String> aliases = new ArrayList<>();
                e.path("aliases").forEach(a -> aliases.add(a.asString()));
                mentions.add(new Mention(
                        e.path("name").asString(),
                        aliases,
                        kind,
                        e.path("introduced").asBoolean()));
            }
        }
        return mentions;
    }

    private static List<GoldPaper.Result> results(JsonNode paper, String whole) {
        List<GoldPaper.Result> results = new ArrayList<>();
        for (JsonNode r : paper.path("results")) {
            JsonNode at = r.path("at");
            String quote = r.path("evidence").asString();
            int from = at.isArray() ? at.path(0).asInt() : whole.indexOf(quote);
            int to = at.isArray() ? at.path(1).asInt() : from + quote.length();
            results.add(new GoldPaper.Result(
                    word(r.path("model")),
                    word(r.path("benchmark")),
                    word(r.path("metric")),
                    r.path("value").decimalValue(),
                    r.path("kind").asString(),
                    from,
                    to));
        }
        return results;
    }

    private static Optional<String> word(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
