package tidemark.extract.llm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.claim.Evidence;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;
import tools.jackson.databind.JsonNode;

/**
 * What of a language model's answer the text bears out. A name that the text does not hold, a quote that is not in it, a
 * number that is not in the quote, and a result of a thing that was not named are thrown away.
 */
final class CheckedAnswer {

    /** Until it has been measured, no answer of a language model counts as certain. */
    private static final double CONFIDENCE = 0.8;

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+");

    private final String whole;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    private CheckedAnswer(PaperText text) {
        this.whole = text.whole();
    }

    static Reading of(JsonNode answer, PaperText text) {
        CheckedAnswer checked = new CheckedAnswer(text);
        for (JsonNode node : answer.path("models")) {
            boolean method = node.path("kind").asString("").equals("method");
            checked.name(node, method ? Mention.Kind.METHOD : Mention.Kind.MODEL);
        }
        answer.path("benchmarks").forEach(node -> checked.name(node, Mention.Kind.BENCHMARK));
        answer.path("datasets").forEach(node -> checked.name(node, Mention.Kind.DATASET));
        List<ResultClaim> results = new ArrayList<>();
        for (JsonNode node : answer.path("results")) {
            checked.result(node).ifPresent(results::add);
        }
        return new Reading(checked.mentions, results);
    }

    private void name(JsonNode node, Mention.Kind kind) {
        String name = node.path("name").asString("").strip();
        if (!name.isEmpty() && whole.contains(name) && named.add(name)) {
            List<String> aliases = new ArrayList<>();
            for (JsonNode alias : node.path("aliases")) {
                String spelling = alias.asString("").strip();
                if (!spelling.isEmpty() && !spelling.equals(name) && whole.contains(spelling)) {
                    aliases.add(spelling);
                }
            }
            mentions.add(
                    new Mention(name, aliases, kind, node.path("introduced").asBoolean(false)));
        }
    }

    private Optional<ResultClaim> result(JsonNode node) {
        String quote = node.path("evidence").asString("").strip();
        String written = node.path("value_text").asString("").strip();
        int start = whole.indexOf(quote);
        Optional<String> model = word(node, "model");
        Optional<String> benchmark = word(node, "benchmark");
        boolean borneOut = !quote.isEmpty()
                && start >= 0
                && !written.isEmpty()
                && quote.contains(written)
                && node.path("value").isNumber()
                && says(written, node.path("value").decimalValue())
                && model.stream().allMatch(named::contains)
                && benchmark.stream().allMatch(named::contains);
        Optional<Measure.Kind> kind = kind(node.path("kind").asString(""));
        if (!borneOut || kind.isEmpty()) {
            return Optional.empty();
        }
        List<String> against = new ArrayList<>();
        for (JsonNode name : node.path("versus")) {
            if (named.contains(name.asString(""))) {
                against.add(name.asString());
            }
        }
        return Optional.of(new ResultClaim(
                model,
                benchmark,
                word(node, "metric"),
                new Measure(kind.get(), node.path("value").decimalValue(), written, word(node, "unit")),
                against,
                word(node, "setting"),
                new Evidence(start, start + quote.length(), quote),
                CONFIDENCE));
    }

    /** Whether the number as written is the value: up to its sign, and with k or M for thousands and millions. */
    private static boolean says(String written, BigDecimal value) {
        Matcher number = NUMBER.matcher(written);
        if (!number.find()) {
            return false;
        }
        BigDecimal read = new BigDecimal(number.group().replace(",", ""));
        String rest = written.substring(number.end()).strip().toLowerCase(Locale.ROOT);
        int scale = rest.startsWith("k") ? 3 : rest.startsWith("m") && !rest.startsWith("ms") ? 6 : 0;
        BigDecimal size = value.abs();
        return size.compareTo(read) == 0 || size.compareTo(read.movePointRight(scale)) == 0;
    }

    private static Optional<Measure.Kind> kind(String word) {
        return switch (word) {
            case "score" -> Optional.of(Measure.Kind.SCORE);
            case "gain" -> Optional.of(Measure.Kind.GAIN);
            case "ratio" -> Optional.of(Measure.Kind.RATIO);
            default -> Optional.empty();
        };
    }

    private static Optional<String> word(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isString)
                .map(value -> value.asString().strip())
                .filter(value -> !value.isEmpty());
    }
}
