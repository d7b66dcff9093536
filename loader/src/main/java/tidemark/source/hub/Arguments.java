package tidemark.source.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tidemark.source.json.Json;

/** The {@code args} of a dataset or metric: what a loader or scorer was called with, as a word or as words by name. */
record Arguments(
        Optional<String> configuration, Optional<Integer> shots, Optional<String> language, List<String> words) {

    static Arguments of(Json field) {
        Optional<Integer> shots = Optional.empty();
        Optional<String> language = Optional.empty();
        List<String> words = new ArrayList<>();
        if (!field.isObject()) {
            Optional<String> alone = field.isList() || field.isFlag() ? Optional.empty() : field.written();
            return new Arguments(alone, shots, language, words);
        }
        // In the order of their names, so that two cards which say the same say it alike.
        for (var entry : new TreeMap<>(field.fields()).entrySet()) {
            Json value = entry.getValue();
            boolean simple = !value.isNull() && !value.isObject() && !value.isList();
            Optional<String> said =
                    !simple ? Optional.empty() : value.isFlag() ? value.flag().map(String::valueOf) : value.written();
            if (entry.getKey().equals("num_few_shot")) {
                shots = said.filter(n -> n.matches("\\d{1,3}")).map(Integer::valueOf);
            } else if (entry.getKey().equals("language")) {
                language = said;
            } else {
                said.ifPresent(each -> words.add(entry.getKey() + " " + each));
            }
        }
        return new Arguments(Optional.empty(), shots, language, words);
    }
}
