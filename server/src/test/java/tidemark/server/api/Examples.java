package tidemark.server.api;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;
import tidemark.queries.Parameter;
import tidemark.queries.SavedQuery;

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

    /** As a query string. */
    static String of(SavedQuery query) {
        return Address.query(query.parameters().stream()
                .filter(Parameter::required)
                .collect(Collectors.toMap(Parameter::name, parameter -> VALUES.get(parameter.name()))));
    }
}
