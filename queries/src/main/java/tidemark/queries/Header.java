package tidemark.queries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the {@code #+} lines at the top of a query file. Their keys are grlc's, so that grlc can host the file as it is
 * ({@code defaults} and {@code enumerate} hold what it understands), plus {@code title}, {@code params} and
 * {@code chart}, which it passes over.
 */
final class Header {
    private static final String MARK = "#+";
    private static final Set<String> KEYS = Set.of(
            "title",
            "summary",
            "description",
            "tags",
            "method",
            "endpoint",
            "endpoint_in_url",
            "pagination",
            "params",
            "defaults",
            "enumerate",
            "chart");
    private static final Set<String> PARAMETER_KEYS = Set.of("name", "type", "kind", "description", "required");
    private static final Set<String> CHART_KEYS = Set.of("type", "x", "y", "series", "label");

    private final Map<?, ?> entries;

    private Header(Map<?, ?> entries) {
        this.entries = entries;
    }

    static Header read(String text) {
        String yaml = text.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setLabel("header")
                    .build();
            Map<?, ?> entries = map(new Load(settings).loadFromString(yaml), "the header");
            return new Header(known(entries, KEYS, "the header"));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("the header is not YAML: " + e.getMessage(), e);
        }
    }

    String text(String key) {
        return optional(entries, key).orElseThrow(() -> new IllegalArgumentException("the header has no " + key));
    }

    List<String> tags() {
        return list(entries.get("tags"), "tags").stream().map(String::valueOf).toList();
    }

    Chart chart() {
        Map<?, ?> chart = known(map(entries.get("chart"), "chart"), CHART_KEYS, "chart");
        return new Chart(
                optional(chart, "type")
                        .flatMap(Chart.Type::of)
                        .orElseThrow(() -> new IllegalArgumentException("chart: type is table, bar, line or graph")),
                optional(chart, "x"),
                optional(chart, "y"),
                optional(chart, "series"),
                optional(chart, "label"));
    }

    List<Parameter> parameters() {
        Map<String, Object> defaults = byGrlcName("defaults");
        Map<String, Object> values = byGrlcName("enumerate");
        List<Parameter> parameters = new ArrayList<>();
        for (Object entry : list(entries.get("params"), "params")) {
            Map<?, ?> fields = known(map(entry, "params"), PARAMETER_KEYS, "params");
            String name = optional(fields, "name")
                    .orElseThrow(() -> new IllegalArgumentException("params: an entry has no name"));
            String grlcName = Parameter.grlcName(name);
            Optional<String> defaultValue =
                    Optional.ofNullable(defaults.remove(grlcName)).map(String::valueOf);
            boolean required = !defaultValue.isPresent() && !Boolean.FALSE.equals(fields.get("required"));
            parameters.add(new Parameter(
                    name,
                    optional(fields, "type")
                            .flatMap(ParameterType::of)
                            .orElseThrow(() -> new IllegalArgumentException("parameter " + name + ": no known type")),
                    optional(fields, "kind").map(word -> kind(name, word)),
                    defaultValue,
                    list(values.remove(grlcName), "enumerate").stream()
                            .map(String::valueOf)
                            .toList(),
                    optional(fields, "description").orElse(""),
                    required));
        }
        if (!defaults.isEmpty() || !values.isEmpty()) {
            throw new IllegalArgumentException(
                    "defaults or enumerate name no parameter: " + defaults.keySet() + " " + values.keySet());
        }
        return parameters;
    }

    private static Kind kind(String name, String word) {
        return Kind.of(word)
                .orElseThrow(() -> new IllegalArgumentException("parameter " + name + ": no kind of thing is " + word));
    }

    /** grlc keeps defaults and allowed values as a list of one-entry maps. */
    private Map<String, Object> byGrlcName(String key) {
        Map<String, Object> byName = new HashMap<>();
        for (Object entry : list(entries.get(key), key)) {
            map(entry, key).forEach((name, value) -> byName.put(String.valueOf(name), value));
        }
        return byName;
    }

    private static Optional<String> optional(Map<?, ?> fields, String key) {
        return Optional.ofNullable(fields.get(key)).map(String::valueOf).filter(value -> !value.isBlank());
    }

    private static Map<?, ?> known(Map<?, ?> fields, Set<String> keys, String where) {
        for (Object key : fields.keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException(where + ": unknown key " + key);
            }
        }
        return fields;
    }

    private static Map<?, ?> map(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(where + " is missing or has no keys");
    }

    private static List<?> list(Object value, String where) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(where + " is not a list");
    }
}
