package tidemark.source.evalrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.json.JsonSource;

/**
 * Result files of MTEB, one task of one model each. Which model, only the folders say; what is read agrees with the rows of
 * the flat table, so that a result told by both is one.
 */
final class MtebResults implements Source {

    private static final Set<String> NO_REVISION = Set.of("no_revision_available", "external");
    private static final Set<String> NO_SPLIT =
            Set.of("dataset_revision", "mteb_dataset_name", "mteb_version", "dataset_version");

    @Override
    public String format() {
        return "mteb-results";
    }

    @Override
    public String description() {
        return "MTEB: the results of a model on a task, in folders ORG__MODEL/REVISION";
    }

    @Override
    public boolean recognises(Path file, String head) {
        return json(Optional.empty()).recognises(file, head);
    }

    @Override
    public void read(Path file, String name, String source, Sink sink) throws IOException {
        json(Tested.by(file)).read(file, name, source, sink);
    }

    private JsonSource json(Optional<Tested> tested) {
        return new JsonSource(
                format(),
                description(),
                List.of(
                        Set.of("dataset_revision", "mteb_version", "scores"),
                        Set.of("mteb_dataset_name", "mteb_version")),
                (record, found) -> record(record, tested, found));
    }

    private static void record(Json record, Optional<Tested> tested, Found found) {
        Optional<String> task = record.get("task_name").text().or(() -> record.get("mteb_dataset_name")
                .text());
        if (tested.isEmpty() || task.isEmpty()) {
            found.reject(
                    record,
                    task.isEmpty() ? "no task is named" : "neither folders nor a model_meta.json say which model it is",
                    task.orElse(""));
            return;
        }
        Setting setting = Setting.NONE
                .withRevision(tested.get().revision().filter(each -> !NO_REVISION.contains(each)))
                .withHarness(record.get("mteb_version").text().map(version -> "mteb " + version));
        Run.of(
                        Optional.of(tested.get().model()),
                        Reporter.EVALUATION_RUN,
                        Run.dayOfSeconds(record.get("date").written()),
                        record,
                        found)
                .ifPresent(run -> {
                    List<StatedResult> results = new ArrayList<>();
                    for (Scored scored : record.get("scores").isNull() ? oldScores(record) : scores(record)) {
                        run.result(
                                        scored.cell,
                                        task.get(),
                                        Optional.of("main score"),
                                        number -> Optional.empty(),
                                        Optional.empty(),
                                        setting.withSplit(Optional.of(scored.split))
                                                .withSubset(scored.subset.filter(each -> !each.equals("default")))
                                                .withLanguage(scored.language),
                                        found)
                                .ifPresent(results::add);
                    }
                    if (!results.isEmpty()) {
                        String key = tested.get().key() + "/" + task.get();
                        found.document(found.distinct(key), run.date(), new Statements(List.of(), List.of(), results));
                    }
                });
    }

    private record Scored(String split, Optional<String> subset, Optional<String> language, Json cell) {}

    private static List<Scored> scores(Json record) {
        List<Scored> scores = new ArrayList<>();
        record.get("scores").fields().forEach((split, list) -> {
            for (Json part : list.items()) {
                // Joined as the flat table joins them.
                Optional<String> languages = Optional.of(part.get("languages"))
                        .filter(each -> !each.isNull())
                        .map(each -> each.items().stream()
                                .flatMap(language -> language.text().stream())
                                .collect(Collectors.joining("|")))
                        .filter(joined -> !joined.isEmpty());
                scores.add(new Scored(split, part.get("hf_subset").text(), languages, part.get("main_score")));
            }
        });
        return scores;
    }

    /** Before 1.11: a field for each split, with the scores in it or one step below, by subset. */
    private static List<Scored> oldScores(Json record) {
        List<Scored> scores = new ArrayList<>();
        for (Map.Entry<String, Json> split : record.fields().entrySet()) {
            if (NO_SPLIT.contains(split.getKey()) || !split.getValue().isObject()) {
                continue;
            }
            scores.add(new Scored(
                    split.getKey(),
                    Optional.empty(),
                    Optional.empty(),
                    split.getValue().get("main_score")));
            split.getValue().fields().forEach((subset, part) -> {
                if (part.isObject()) {
                    scores.add(
                            new Scored(split.getKey(), Optional.of(subset), Optional.empty(), part.get("main_score")));
                }
            });
        }
        return scores;
    }

    /** The model and revision whose folder a file lies in. */
    private record Tested(String model, Optional<String> revision) {

        static Optional<Tested> by(Path file) throws IOException {
            Path folder = file.toAbsolutePath().normalize().getParent();
            Path above = folder == null ? null : folder.getParent();
            String name = above == null || above.getFileName() == null
                    ? ""
                    : above.getFileName().toString();
            if (name.matches(".+?__.+")) {
                return Optional.of(new Tested(
                        name.replaceFirst("__", "/"),
                        Optional.of(folder.getFileName().toString())));
            }
            Path meta = file.toAbsolutePath().resolveSibling("model_meta.json");
            return Files.isRegularFile(meta) ? described(meta) : Optional.empty();
        }

        private static Optional<Tested> described(Path meta) throws IOException {
            List<Tested> found = new ArrayList<>();
            new JsonSource("", "", List.of(), (record, at) -> record.get("name")
                            .text()
                            .ifPresent(name -> found.add(
                                    new Tested(name, record.get("revision").text()))))
                    .read(meta, "model_meta.json", "", new Ignored());
            return found.stream().findFirst();
        }

        String key() {
            return model + revision.map(each -> "@" + each).orElse("");
        }
    }

    /** Whatever is wrong with a model's description is told where that is read for itself. */
    private static final class Ignored implements Sink {
        @Override
        public void document(SourceDocument document) {}

        @Override
        public void reject(Reject reject) {}

        @Override
        public void remark(Place place, String remark) {}
    }
}
