package tidemark.source.evalrun;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.pwc.Junk;

/** Evaluations in the schema of Every Eval Ever: one model on one or more benchmarks, run or copied from elsewhere. */
final class EveryEval {

    private EveryEval() {}

    static void read(Json record, Found found) {
        Json model = record.get("model_info");
        Optional<String> id = model.get("id").text().or(() -> model.get("name").text());
        Optional<LocalDate> day = day(record);
        Run.of(id, reporter(record.get("source_metadata")), day, record, found).ifPresent(run -> {
            Setting setting = Setting.NONE.withHarness(harness(record.get("eval_library")));
            List<StatedResult> results = new ArrayList<>();
            Json all = record.get("evaluation_results");
            for (Json each : all.isNull() ? List.<Json>of() : all.items()) {
                result(each, run, setting, found).ifPresent(results::add);
            }
            List<String> names = model.get("name").text().stream()
                    .filter(name -> !name.equals(run.model()) && Junk.name(name).isEmpty())
                    .toList();
            ThingClaim spelled = new ThingClaim(new Thing(Thing.Kind.MODEL, run.model()), names, List.of());
            if (!results.isEmpty()) {
                String key = record.get("evaluation_id").text().orElse(run.model() + "/" + found.file());
                found.document(found.distinct(key), day, new Statements(List.of(), List.of(spelled), results));
            }
        });
    }

    private static Optional<StatedResult> result(Json each, Run run, Setting shared, Found found) {
        Json source = each.get("source_data");
        Json metric = each.get("metric_config");
        Optional<Measured> measured = Measured.of(
                each.get("evaluation_name").text(), source.get("dataset_name").text(), metric);
        if (measured.isEmpty()) {
            found.reject(each, "no benchmark is named", run.model());
            return Optional.empty();
        }
        Json score = each.get("score_details");
        if (score.get("score").written().filter("-1"::equals).isPresent()
                && metric.get("has_unknown_level").flag().orElse(false)) {
            return Optional.empty(); // the schema's word for "not known"
        }
        Optional<LocalDate> own = day(each);
        Run dated = own.isPresent() ? new Run(run.model(), run.reporter(), own) : run;
        Json generation = each.get("generation_config");
        return dated.result(
                score.get("score"),
                measured.get().benchmark(),
                measured.get().metric(),
                unit(metric, measured.get().metric()),
                // A standard deviation over samples is not how far the score may be off, and is left alone.
                Run.spread(score.get("uncertainty").get("standard_error").get("value")),
                shared.withSubset(measured.get().subset())
                        .withSplit(
                                measured.get().ofDataset()
                                        ? source.get("hf_split").text()
                                        : Optional.empty())
                        .withShots(shots(generation.get("additional_details")))
                        .withWords(generated(generation.get("generation_args"))),
                found);
    }

    /** Copied numbers are the authors' where the source says that they measured their own model. */
    private static Reporter reporter(Json source) {
        if (source.get("source_type").text().filter("evaluation_run"::equals).isPresent()) {
            return Reporter.EVALUATION_RUN;
        }
        return source.get("evaluator_relationship")
                        .text()
                        .filter("first_party"::equals)
                        .isPresent()
                ? Reporter.AUTHORS
                : Reporter.THIRD_PARTY;
    }

    /** As the source says it; else a fraction only where scale and metric both make it one. */
    private static Function<BigDecimal, Optional<String>> unit(Json metric, Optional<String> name) {
        String said = metric.get("metric_unit").text().orElse("");
        boolean toOne = metric.get("max_score")
                .written()
                .filter(most -> most.matches("1(\\.0*)?"))
                .isPresent();
        boolean share = said.isEmpty()
                && toOne
                && Stream.of(name, metric.get("metric_kind").text())
                        .anyMatch(each -> each.filter(Shares::isShare).isPresent());
        return number -> switch (said) {
            // Marked as a share and yet above 1: rescaled without a mark, and so of no certain unit.
            case "proportion", "fraction" -> Shares.fraction(number);
            case "percent", "percentage", "%" -> Optional.of("%");
            case "points", "ms", "s" -> Optional.of(said);
            case "seconds" -> Optional.of("s");
            default -> share ? Shares.fraction(number) : Optional.empty();
        };
    }

    private static Optional<String> harness(Json library) {
        return known(library.get("name"))
                .map(name -> name
                        + known(library.get("version"))
                                .map(version -> " " + version)
                                .orElse(""));
    }

    private static Optional<String> known(Json field) {
        return field.written().filter(words -> !words.equalsIgnoreCase("unknown"));
    }

    private static Optional<LocalDate> day(Json holder) {
        return Run.dayOfSeconds(holder.get("evaluation_timestamp").written())
                .or(() -> holder.get("evaluation_timestamp")
                        .text()
                        .filter(written -> written.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                        .flatMap(written -> holder.get("evaluation_timestamp").day()));
    }

    private static Optional<Integer> shots(Json details) {
        return details.get("num_fewshot")
                .written()
                .or(() -> details.get("n_shot").written())
                .filter(shots -> shots.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    private static Optional<String> generated(Json arguments) {
        return Optional.of(Stream.of("temperature", "top_p", "top_k", "max_tokens", "reasoning")
                        .flatMap(name -> said(arguments.get(name)).map(value -> Map.entry(name, value)).stream())
                        .map(each -> each.getKey().replace('_', '-') + " " + each.getValue())
                        .collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty());
    }

    private static Optional<String> said(Json value) {
        return value.isFlag() ? value.flag().map(String::valueOf) : value.written();
    }
}
