package tidemark.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tidemark.claim.Mention;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;
import tidemark.source.TextDocument;
import tools.jackson.databind.json.JsonMapper;

/** Claims as one line of JSON, in the shape in which gold annotations are kept. */
final class ClaimsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ClaimsJson() {}

    static String line(TextDocument document, Reading reading) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("arxiv", document.paper().id().key());
        line.put("date", document.date().toString());
        line.put("models", mentions(reading, Set.of(Mention.Kind.MODEL, Mention.Kind.METHOD)));
        line.put("datasets", mentions(reading, Set.of(Mention.Kind.DATASET)));
        line.put("benchmarks", mentions(reading, Set.of(Mention.Kind.BENCHMARK)));
        line.put("results", reading.results().stream().map(ClaimsJson::result).toList());
        return JSON.writeValueAsString(line);
    }

    private static List<Map<String, Object>> mentions(Reading reading, Set<Mention.Kind> kinds) {
        return reading.mentions().stream()
                .filter(mention -> kinds.contains(mention.kind()))
                .map(ClaimsJson::mention)
                .toList();
    }

    private static Map<String, Object> mention(Mention mention) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", mention.name());
        entry.put("aliases", mention.aliases());
        entry.put("introduced", mention.introduced());
        if (mention.kind() == Mention.Kind.MODEL || mention.kind() == Mention.Kind.METHOD) {
            entry.put("kind", lower(mention.kind()));
        }
        return entry;
    }

    private static Map<String, Object> result(ResultClaim claim) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("model", claim.model().orElse(null));
        entry.put("benchmark", claim.benchmark().orElse(null));
        entry.put("metric", claim.metric().orElse(null));
        entry.put("value", claim.measure().value());
        entry.put("valueText", claim.measure().text());
        entry.put("unit", claim.measure().unit().orElse(null));
        entry.put("kind", lower(claim.measure().kind()));
        entry.put("versus", claim.comparedWith().isEmpty() ? null : String.join(", ", claim.comparedWith()));
        entry.put("setting", claim.setting().orElse(null));
        entry.put("evidence", claim.evidence().quote());
        entry.put("start", claim.evidence().start());
        entry.put("end", claim.evidence().end());
        entry.put("confidence", claim.confidence());
        return entry;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
