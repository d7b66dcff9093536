package tidemark.server.api;

import java.util.Map;
import java.util.stream.Collectors;
import tidemark.queries.Parameter;
import tidemark.queries.SavedQuery;

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

    /** As a query string. */
    static String of(SavedQuery query) {
        return Address.query(query.parameters().stream()
                .filter(Parameter::required)
                .collect(Collectors.toMap(Parameter::name, parameter -> VALUES.get(parameter.name()))));
    }
}
