package tidemark.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tidemark.claim.Mention;
import tidemark.claim.PaperText;

/**
 * A text with the names and results that were found in it by reading; {@code written} if it is none of the archive but was
 * written to be learnt from.
 */
record GoldPaper(String id, PaperText text, boolean written, List<Mention> mentions, List<Result> results) {

    /** A number that a text reports; {@code from} and {@code to} bound the words of the whole text that state it. */
    record Result(
            Optional<String> model,
            Optional<String> benchmark,
            Optional<String> metric,
            BigDecimal value,
            String kind,
            int from,
            int to) {

        Outcome outcome() {
            return switch (kind) {
                case "score" -> Outcome.SCORE;
                case "ratio" -> Outcome.RATIO;
                default -> value.signum() < 0 ? Outcome.FALL : Outcome.RISE;
            };
        }
    }
}
