package tidemark.source.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.claim.ReportedValue;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** {@code .eval_results/*.yaml} of a model's repository: its scores on benchmarks of the hub, which know their own metric. */
final class EvalResults {
    private EvalResults() {}

    static void read(Json rows, Found found) {
        Optional<String> model = HubId.ofFolder(found);
        if (model.isEmpty()) {
            found.reject(
                    rows,
                    "results that do not say of which model they are: put them into a folder named ACCOUNT__NAME",
                    "");
            return;
        }
        List<StatedResult> results = new ArrayList<>();
        for (Json row : rows.items()) {
            row(row, model.get(), found).ifPresent(results::add);
        }
        if (!results.isEmpty()) {
            found.document(
                    found.distinct("eval-results/" + model.get() + "/" + found.file()),
                    Optional.empty(),
                    new Statements(List.of(), List.of(), results));
        }
    }

    private static Optional<StatedResult> row(Json row, String model, Found found) {
        Json dataset = row.get("dataset");
        Optional<String> benchmark =
                dataset.isNull() ? Optional.empty() : dataset.get("id").written();
        ReportedValue value = ReportedValue.read(
                row.get("value").isNull() ? "" : row.get("value").written().orElse(""));
        if (benchmark.isEmpty() || !value.isNumber()) {
            String missing = benchmark.isEmpty() ? "a result without a dataset" : "a result without a number";
            found.reject(
                    row,
                    value.saying() == ReportedValue.Saying.WORDS && benchmark.isPresent() ? value.status() : missing,
                    model + " | " + value.text());
            return Optional.empty();
        }
        boolean signed = row.get("verifyToken").written().isPresent();
        Attribution from = Attribution.of(row.get("source"), model);
        Setting setting = Setting.NONE
                .withWords(row.get("notes").written())
                .withSubset(dataset.get("task_id").written());
        return Optional.of(new StatedResult(
                from.paper(),
                Optional.of(model),
                benchmark,
                Optional.empty(),
                value.measure(),
                value.uncertainty(),
                Optional.of(value.status()),
                setting,
                signed ? Reporter.EVALUATION_RUN : from.reporter(),
                signed ? Optional.of(true) : Optional.empty(),
                row.get("date").isNull() ? Optional.empty() : row.get("date").day(),
                Optional.of(row.get("value").pointer())));
    }
}
