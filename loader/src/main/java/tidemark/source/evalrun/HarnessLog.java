package tidemark.source.evalrun;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Results of lm-evaluation-harness: old ones with bare metrics, new ones with the filter behind a comma. */
final class HarnessLog {

    /** What stands among a task's metrics and is none. */
    private static final Set<String> NO_METRICS = Set.of(
            "alias", "name", "sample_len", "sample_count", "task_name", "prompt_name", "prompt_id", "dataset_path");

    private final Json record;
    private final Run run;
    private final Setting setting;
    private final Found found;
    private final List<StatedResult> results = new ArrayList<>();

    private HarnessLog(Json record, Run run, Setting setting, Found found) {
        this.record = record;
        this.run = run;
        this.setting = setting;
        this.found = found;
    }

    static void read(Json record, Found found) {
        TestedModel model = TestedModel.of(record);
        Optional<LocalDate> day = Run.dayOfSeconds(record.get("date").written());
        Run.of(model.name(), Reporter.EVALUATION_RUN, day, record, found).ifPresent(run -> {
            HarnessLog log = new HarnessLog(record, run, setting(record, model), found);
            log.rows().forEach(log::row);
            if (!log.results.isEmpty()) {
                String key =
                        run.model() + model.revision().map(each -> "@" + each).orElse("") + "/" + found.file();
                found.document(found.distinct(key), day, new Statements(List.of(), List.of(), log.results));
            }
        });
    }

    /** The rows of tasks and groups; new files tell the groups twice. */
    private Map<String, Json> rows() {
        Map<String, Json> rows = new LinkedHashMap<>(fields(record.get("results")));
        fields(record.get("groups")).forEach(rows::putIfAbsent);
        return rows;
    }

    private void row(String task, Json row) {
        HarnessTask known = HarnessTask.of(task, record, setting);
        fields(row).forEach((key, cell) -> {
            String[] parts = key.split(",", 2);
            String metric = parts[0].strip();
            if (metric.isEmpty() || NO_METRICS.contains(metric) || metric.endsWith("_stderr")) {
                return;
            }
            String filter = parts.length > 1 ? parts[1] : "";
            Optional<BigDecimal> spread =
                    Run.spread(row.get(metric + "_stderr" + (parts.length > 1 ? "," + filter : "")));
            // SQuAD's own script counts in percent.
            boolean share = Shares.isShare(metric) && !task.startsWith("squad");
            run.result(
                            cell,
                            known.benchmark(),
                            Optional.of(metric),
                            number -> share ? Shares.fraction(number) : Optional.empty(),
                            spread,
                            filtered(known.setting(), filter),
                            found)
                    .ifPresent(results::add);
        });
    }

    private static Setting filtered(Setting setting, String filter) {
        if (filter.isEmpty() || filter.equals("none")) {
            return setting;
        }
        return setting.withWords(Optional.of(
                "filter " + filter + setting.words().map(words -> ", " + words).orElse("")));
    }

    private static Setting setting(Json record, TestedModel model) {
        List<String> words = new ArrayList<>(model.words());
        // Only a part of the examples was tried.
        record.get("config").get("limit").written().ifPresent(limit -> words.add("limit " + limit));
        if (!record.get("chat_template").isNull()) {
            words.add("chat template");
        }
        if (!record.get("system_instruction").isNull()) {
            words.add("system instruction");
        }
        return Setting.NONE
                .withWords(words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words)))
                .withRevision(model.revision())
                .withHarness(Optional.of("lm-evaluation-harness"
                        + record.get("lm_eval_version")
                                .written()
                                .map(version -> " " + version)
                                .orElse("")));
    }

    private static Map<String, Json> fields(Json object) {
        return object.isNull() ? Map.of() : object.fields();
    }
}
