package tidemark.queries;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;

/** A value for each parameter that queries require, all known to the made-up record. */
final class Examples {
    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("benchmark", "MMMU"),
            entry("model", "osier 2"),
            entry("against", "Larch-13B"),
            entry("author", "Ada Lindqvist"),
            entry("paper", "2404.00004"),
            entry("dataset", "mmmu"),
            entry("metric", "Accuracy"),
            entry("task", "reasoning"),
            entry("thing", "dataset/mmmu"),
            entry("words", "larch"),
            entry("source", "source/digest"),
            entry("result", "result/2401.00001-1"),
            entry("other", "osier 2"));

    private Examples() {}

    static Map<String, String> of(SavedQuery query) {
        Map<String, String> values = new HashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> values.put(parameter.name(), VALUES.get(parameter.name())));
        return values;
    }
}
