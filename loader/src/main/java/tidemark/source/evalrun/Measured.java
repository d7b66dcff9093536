package tidemark.source.evalrun;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.source.json.Json;

/**
 * What an evaluation measured. Its name is, by turns, the benchmark's, the benchmark's with a part of it in brackets, the
 * same behind the name of a leaderboard, or the metric's.
 *
 * @param ofDataset whether the benchmark is the dataset that the evaluation names, and not one found in its name
 */
record Measured(String benchmark, Optional<String> subset, Optional<String> metric, boolean ofDataset) {

    private static final Pattern PART = Pattern.compile("(.*\\S)\\s+\\(([^()]+)\\)");
    private static final Pattern DESCRIBED = Pattern.compile("([A-Z][\\w@ -]{1,30}) on (.+)");

    static Optional<Measured> of(Optional<String> evaluation, Optional<String> dataset, Json config) {
        Optional<String> kind = config.get("metric_kind").text();
        Optional<String> named = config.get("metric_name")
                .text()
                // Some repeat the evaluation's name here.
                .filter(name -> !Optional.of(name).equals(evaluation));
        Optional<String> metric = named.or(() -> kind)
                .or(() -> config.get("evaluation_description").text().flatMap(words -> described(words, evaluation)));
        boolean evaluationIsMetric = evaluation
                .filter(name -> Shares.isShare(name) || same(name, named) || same(name, kind))
                .isPresent();
        if (evaluationIsMetric) {
            return dataset.map(name -> new Measured(name, Optional.empty(), evaluation, true));
        }
        boolean dotted = dataset.isPresent()
                && evaluation.filter(name -> name.endsWith("." + dataset.get())).isPresent();
        if (evaluation.isEmpty() || dotted || evaluation.equals(dataset)) {
            return dataset.map(name -> new Measured(name, Optional.empty(), metric, true));
        }
        Matcher part = PART.matcher(evaluation.get());
        if (!part.matches()) {
            return Optional.of(new Measured(evaluation.get(), Optional.empty(), metric, false));
        }
        boolean whole = part.group(2).toLowerCase(Locale.ROOT).matches("overall|all|average|total");
        return Optional.of(
                new Measured(part.group(1), whole ? Optional.empty() : Optional.of(part.group(2)), metric, false));
    }

    /** Schema 0.2 knew no metric; its descriptions read "Accuracy on X". */
    private static Optional<String> described(String words, Optional<String> evaluation) {
        Matcher description = DESCRIBED.matcher(words);
        return description.matches() && evaluation.equals(Optional.of(description.group(2)))
                ? Optional.of(description.group(1))
                : Optional.empty();
    }

    private static boolean same(String name, Optional<String> other) {
        return other.filter(name::equalsIgnoreCase).isPresent();
    }
}
