package tidemark.source.evalrun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidemark.source.json.Json;

/**
 * The model that the harness tested, cut out of its arguments.
 *
 * @param words what else of the arguments makes it another model: adapters and quantisation
 */
record TestedModel(Optional<String> name, Optional<String> revision, List<String> words) {

    private static final Pattern CACHED = Pattern.compile(".*/models--(.+?)--(.+?)/snapshots/([0-9a-f]{7,40})/*");
    private static final Pattern CHECKPOINT = Pattern.compile("(?:checkpoint|global_?step|step|iter)[-_]?\\d+");

    static TestedModel of(Json record) {
        Json config = record.get("config");
        Map<String, String> arguments = arguments(config.get("model_args"));
        Optional<String> named = Stream.of("pretrained", "model", "engine", "path")
                .flatMap(key -> Optional.ofNullable(arguments.get(key)).stream())
                .findFirst()
                .or(() -> record.get("model_name").text())
                .or(() -> config.get("model").text());
        Optional<String> revision = Optional.ofNullable(arguments.get("revision"))
                .filter(each -> !each.equals("main"))
                .or(() -> config.get("model_sha").text());
        List<String> words = new ArrayList<>();
        for (String adapter : List.of("peft", "delta")) {
            Optional.ofNullable(arguments.get(adapter)).ifPresent(each -> words.add(adapter + " " + each));
        }
        for (String quantised : List.of("load_in_8bit", "load_in_4bit")) {
            if ("True".equalsIgnoreCase(arguments.get(quantised))) {
                words.add(quantised.replace('_', ' '));
            }
        }
        return named.map(name -> located(name, revision, words))
                .orElse(new TestedModel(Optional.empty(), revision, words));
    }

    /** A path on somebody's disk says the name with its last step, and a checkpoint with the step behind that. */
    private static TestedModel located(String written, Optional<String> revision, List<String> words) {
        Matcher cached = CACHED.matcher(written);
        if (cached.matches()) {
            return new TestedModel(
                    Optional.of(cached.group(1) + "/" + cached.group(2)), Optional.of(cached.group(3)), words);
        } else if (!written.matches("(?:[/~\\\\]|\\.{1,2}[/\\\\]|[A-Za-z]:[/\\\\]).*")) {
            return new TestedModel(Optional.of(written), revision, words);
        }
        String[] steps = written.replaceFirst("[/\\\\]+$", "").split("[/\\\\]+");
        String last = steps[steps.length - 1];
        boolean checkpoint = steps.length > 1 && CHECKPOINT.matcher(last).matches();
        return new TestedModel(
                Optional.of(checkpoint ? steps[steps.length - 2] : last).filter(name -> !name.isBlank()),
                checkpoint ? Optional.of(last) : revision,
                words);
    }

    /** Written as {@code a=b,c=d} or, of late, as an object. */
    private static Map<String, String> arguments(Json written) {
        Map<String, String> arguments = new LinkedHashMap<>();
        if (written.isObject()) {
            written.fields().forEach((key, value) -> scalar(value).ifPresent(text -> arguments.put(key, text)));
        } else {
            written.text().stream().flatMap(text -> Stream.of(text.split(","))).forEach(pair -> {
                int equals = pair.indexOf('=');
                if (equals > 0 && !pair.substring(equals + 1).isBlank()) {
                    arguments.putIfAbsent(
                            pair.substring(0, equals).strip(),
                            pair.substring(equals + 1).strip());
                }
            });
        }
        return arguments;
    }

    private static Optional<String> scalar(Json value) {
        if (value.isNull() || value.isObject()) {
            return Optional.empty();
        }
        return value.isFlag() ? value.flag().map(flag -> flag ? "True" : "False") : value.written();
    }
}
