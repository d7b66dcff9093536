package tidemark.source.pwc;

import java.util.Arrays;
import java.util.Optional;
import tidemark.claim.Measure;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.source.json.Json;

/**
 * What Tidemark's own dumps say beside what the site's shape has a place for: a row's model without its setting, the
 * setting by its parts, units, and who reports.
 */
final class OwnWords {
    private final Json said;

    private OwnWords(Json said) {
        this.said = said;
    }

    static OwnWords in(Json record) {
        return new OwnWords(record.get("tidemark"));
    }

    /** Tables of no known task stand under a name that is none. */
    boolean hasTask() {
        return said.isNull() || said.get("task").flag().orElse(true);
    }

    Optional<String> model() {
        return text("model");
    }

    Setting setting(Setting plain) {
        return said.isNull()
                ? plain
                : new Setting(
                        text("setting"),
                        text("split"),
                        plain.subset(),
                        text("shots").filter(shots -> shots.matches("\\d{1,6}")).map(Integer::valueOf),
                        text("language"),
                        text("revision"),
                        text("harness"),
                        plain.extraTrainingData());
    }

    StatedResult result(StatedResult plain) {
        if (said.isNull()) {
            return plain;
        }
        Json units = said.get("units");
        Optional<String> unit = plain.metric().filter(metric -> !units.isNull()).flatMap(metric -> units.get(metric)
                .text());
        Measure measure = plain.measure();
        return new StatedResult(
                plain.paper(),
                plain.model(),
                plain.benchmark(),
                plain.metric(),
                new Measure(measure.kind(), measure.value(), measure.text(), unit.or(measure::unit)),
                plain.uncertainty(),
                plain.status(),
                plain.setting(),
                text("reported_by").flatMap(OwnWords::reporter).orElse(plain.reporter()),
                plain.verified(),
                plain.date(),
                plain.pointer());
    }

    private Optional<String> text(String field) {
        return said.isNull() ? Optional.empty() : said.get(field).text();
    }

    private static Optional<Reporter> reporter(String word) {
        return Arrays.stream(Reporter.values())
                .filter(reporter -> reporter.name().replace("_", "").equalsIgnoreCase(word))
                .findFirst();
    }
}
