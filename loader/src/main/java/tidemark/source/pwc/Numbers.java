package tidemark.source.pwc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.claim.PaperClaim;
import tidemark.claim.ReportedValue;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** The numbers of one row: a result for each metric that has one. */
record Numbers(
        Optional<PaperClaim> paper,
        Optional<String> model,
        Optional<String> benchmark,
        Setting setting,
        Optional<LocalDate> date) {

    /** @param metrics an object of metric to value; what is no number is set apart, an empty cell is nothing */
    List<StatedResult> of(Json metrics, Found found) {
        List<StatedResult> results = new ArrayList<>();
        if (metrics.isNull()) {
            return results;
        }
        Optional<ModelName> name = model.map(written -> ModelName.read(written, setting));
        for (Map.Entry<String, Json> entry : metrics.fields().entrySet()) {
            Optional<String> written = entry.getValue().isNull()
                    ? Optional.empty()
                    : entry.getValue().written();
            Optional<String> junk = Junk.words(entry.getKey());
            ReportedValue value = ReportedValue.read(written.orElse(""), entry.getKey());
            if (value.saying() == ReportedValue.Saying.NOTHING) {
                continue;
            }
            if (!value.isNumber() || junk.isPresent() || entry.getKey().isBlank()) {
                found.reject(
                        entry.getValue(),
                        junk.orElse(value.isNumber() ? "a metric without a name" : value.status()),
                        model.orElse("") + " | " + entry.getKey() + " | " + value.text());
            } else {
                results.add(result(
                        name, entry.getKey().strip(), value, entry.getValue().pointer()));
            }
        }
        return results;
    }

    private StatedResult result(Optional<ModelName> name, String metric, ReportedValue value, String pointer) {
        return new StatedResult(
                paper,
                name.map(ModelName::name),
                benchmark,
                Optional.of(metric),
                value.measure(),
                value.uncertainty(),
                Optional.of(value.status()),
                name.map(ModelName::setting).orElse(setting),
                // The tables were filled from papers; a row without one is whoever's who filled it.
                paper.isPresent() ? Reporter.AUTHORS : Reporter.THIRD_PARTY,
                Optional.empty(),
                date,
                Optional.of(pointer));
    }
}
