package tidemark.source.evalrun;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import tidemark.claim.Measure;
import tidemark.claim.ReportedValue;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.pwc.Junk;
import tidemark.source.pwc.ModelName;

/** What the results of one run share: the model as the log names it, who ran it, and when. */
record Run(String model, Reporter reporter, Optional<LocalDate> date) {

    /** The run of a model, unless the name is none, which is then set apart. */
    static Optional<Run> of(
            Optional<String> model, Reporter reporter, Optional<LocalDate> date, Json record, Found found) {
        Optional<String> wrong = model.isEmpty() ? Optional.of("no model is named") : model.flatMap(Junk::name);
        wrong.ifPresent(reason -> found.reject(record, reason, model.orElse("")));
        return wrong.isPresent() ? Optional.empty() : model.map(name -> new Run(name, reporter, date));
    }

    /**
     * A number of this run; what is no number is set apart, a cell that says nothing is nothing.
     *
     * @param unit the unit that a bare number is certain to be in
     */
    Optional<StatedResult> result(
            Json cell,
            String benchmark,
            Optional<String> metric,
            Function<BigDecimal, Optional<String>> unit,
            Optional<BigDecimal> uncertainty,
            Setting setting,
            Found found) {
        ReportedValue value =
                ReportedValue.read(cell.isNull() ? "" : cell.written().orElse(""), metric.orElse(""));
        Optional<String> junk = Junk.name(benchmark).or(() -> metric.flatMap(Junk::words));
        if (value.saying() == ReportedValue.Saying.NOTHING) {
            return Optional.empty();
        } else if (!value.isNumber() || junk.isPresent()) {
            found.reject(
                    cell,
                    junk.orElse(value.status()),
                    model + " | " + benchmark + " | " + metric.orElse("") + " | " + value.text());
            return Optional.empty();
        }
        ModelName name = ModelName.read(model, setting);
        Measure read = value.measure();
        return Optional.of(new StatedResult(
                Optional.empty(),
                Optional.of(name.name()),
                Optional.of(benchmark),
                metric,
                new Measure(read.kind(), read.value(), read.text(), read.unit().or(() -> unit.apply(read.value()))),
                value.uncertainty().or(() -> uncertainty),
                Optional.of(value.status()),
                name.setting(),
                reporter,
                Optional.empty(),
                date,
                Optional.of(cell.pointer())));
    }

    /** The spread that a cell holds, if it holds a number. */
    static Optional<BigDecimal> spread(Json cell) {
        return cell.isNull()
                ? Optional.empty()
                : cell.written()
                        .flatMap(written -> ReportedValue.read(written).number())
                        .filter(number -> number.signum() >= 0);
    }

    /** The day, in UTC, of a time in seconds since 1970. */
    static Optional<LocalDate> dayOfSeconds(Optional<String> written) {
        return written.filter(seconds -> seconds.matches("\\d{1,11}(\\.\\d*)?")).flatMap(seconds -> {
            try {
                return Optional.of(Instant.ofEpochSecond(new BigDecimal(seconds).longValue())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
