package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A result that a source states as data. {@code paper} is the paper that reports it, {@code status} how the number was read
 * from its text, {@code pointer} the place within the source's file (a JSON pointer, or whatever its format has).
 */
public record StatedResult(
        Optional<PaperClaim> paper,
        Optional<String> model,
        Optional<String> benchmark,
        Optional<String> metric,
        Measure measure,
        Optional<BigDecimal> uncertainty,
        Optional<String> status,
        Setting setting,
        Reporter reporter,
        Optional<Boolean> verified,
        Optional<LocalDate> date,
        Optional<String> pointer)
        implements Shown {

    public StatedResult {
        requireNonNull(paper, "paper is null");
        requireNonNull(model, "model is null");
        requireNonNull(benchmark, "benchmark is null");
        requireNonNull(metric, "metric is null");
        requireNonNull(measure, "measure is null");
        requireNonNull(uncertainty, "uncertainty is null");
        requireNonNull(status, "status is null");
        requireNonNull(setting, "setting is null");
        requireNonNull(reporter, "reporter is null");
        requireNonNull(verified, "verified is null");
        requireNonNull(date, "date is null");
        requireNonNull(pointer, "pointer is null");
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(
                out,
                "StatedResult[paper=",
                paper,
                ", model=",
                model,
                ", benchmark=",
                benchmark,
                ", metric=",
                metric,
                ", measure=",
                measure,
                ", uncertainty=",
                uncertainty,
                ", status=",
                status,
                ", setting=",
                setting,
                ", reporter=",
                reporter,
                ", verified=",
                verified,
                ", date=",
                date,
                ", pointer=",
                pointer);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
