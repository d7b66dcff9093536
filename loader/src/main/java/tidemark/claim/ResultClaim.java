package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One number that a text reports as a measured outcome. Names are those of the {@link Mention}s beside it; what the text
 * does not name is empty. {@code confidence} runs from 0 to 1.
 */
public record ResultClaim(
        Optional<String> model,
        Optional<String> benchmark,
        Optional<String> metric,
        Measure measure,
        List<String> comparedWith,
        Optional<String> setting,
        Evidence evidence,
        double confidence) {

    public ResultClaim {
        requireNonNull(model, "model is null");
        requireNonNull(benchmark, "benchmark is null");
        requireNonNull(metric, "metric is null");
        requireNonNull(measure, "measure is null");
        comparedWith = List.copyOf(comparedWith);
        requireNonNull(setting, "setting is null");
        requireNonNull(evidence, "evidence is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is not in 0..1: " + confidence);
        }
    }
}
