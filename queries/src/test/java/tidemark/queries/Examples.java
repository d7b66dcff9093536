package tidemark.queries;

import java.util.HashMap;
import java.util.Map;

/** A value for each parameter that queries require, all known to the made-up record. */
final class Examples {
    private static final Map<String, String> VALUES = Map.of(
            "benchmark", "MMMU",
            "model", "osier 2",
            "against", "Larch-13B",
            "author", "Ada Lindqvist",
            "paper", "2404.00004",
            "dataset", "mmmu",
            "metric", "Accuracy",
            "task", "reasoning",
            "thing", "dataset/mmmu",
            "words", "larch");

    private Examples() {}

    static Map<String, String> of(SavedQuery query) {
        Map<String, String> values = new HashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> values.put(parameter.name(), VALUES.get(parameter.name())));
        return values;
    }
}
