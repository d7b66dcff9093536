package tidemark.source.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.claim.Fact;
import tidemark.claim.ReportedValue;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.pwc.ModelName;

/** The results of a card, as its {@code model-index} lists them. */
final class ModelIndex {
    private final String model;
    private final Optional<LocalDate> day;
    private final Found found;
    private final List<StatedResult> results = new ArrayList<>();
    private final List<ThingClaim> things = new ArrayList<>();

    private ModelIndex(String model, Optional<LocalDate> day, Found found) {
        this.model = model;
        this.day = day;
        this.found = found;
    }

    /** Results, and the benchmarks that they are on with the tasks that those test. */
    record Listed(List<StatedResult> results, List<ThingClaim> things) {}

    static Listed read(Json index, String model, Optional<LocalDate> day, Found found) {
        ModelIndex listed = new ModelIndex(model, day, found);
        if (!index.isNull()) {
            for (Json entry : index.items()) {
                Json results = entry.get("results");
                if (!results.isNull()) {
                    results.items().forEach(listed::group);
                }
            }
        }
        return new Listed(listed.results, listed.things);
    }

    /** One dataset, measured by one metric or several. */
    private void group(Json group) {
        Json dataset = group.get("dataset");
        Optional<String> written = dataset.isNull()
                ? Optional.empty()
                : dataset.get("name").written().or(() -> dataset.get("type").written());
        if (written.isEmpty()) {
            found.reject(group, "results on a dataset without a name", model);
            return;
        }
        ModelName named = ModelName.read(written.get(), setting(dataset));
        Json task = group.get("task");
        if (!task.isNull()) {
            task.get("name")
                    .written()
                    .or(() -> task.get("type").written())
                    .ifPresent(name -> things.add(new ThingClaim(
                            new Thing(Thing.Kind.BENCHMARK, named.name()),
                            List.of(),
                            List.of(CardFacts.named(Fact.Property.TESTS, Thing.Kind.TASK, name.replace('-', ' '))))));
        }
        Json metrics = group.get("metrics");
        if (!metrics.isNull()) {
            metrics.items().forEach(metric -> metric(metric, named));
        }
    }

    private static Setting setting(Json dataset) {
        Optional<String> config = dataset.get("config")
                .written()
                .filter(name -> !name.equals("default")
                        && !Optional.of(name).equals(dataset.get("name").written()));
        return new Setting(
                Optional.empty(),
                dataset.get("split").written(),
                config,
                shots(dataset.get("args")),
                Optional.empty(),
                dataset.get("revision").written(),
                Optional.empty(),
                Optional.empty());
    }

    /** Leaderboards write the shots as {@code num_few_shot}; anything else in the arguments is passed over. */
    private static Optional<Integer> shots(Json arguments) {
        return arguments.isObject()
                ? arguments
                        .get("num_few_shot")
                        .written()
                        .filter(n -> n.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                : Optional.empty();
    }

    private void metric(Json metric, ModelName on) {
        Optional<String> name =
                metric.get("name").written().or(() -> metric.get("type").written());
        Json value = metric.get("value");
        if (name.isEmpty() || value.isNull()) {
            return;
        }
        if (value.isObject() || value.isList()) {
            found.reject(value, "a value of several numbers", model + " | " + name.get());
            return;
        }
        ReportedValue read = ReportedValue.read(value.written().orElse(""), name.get());
        if (read.saying() == ReportedValue.Saying.NOTHING) {
            return;
        }
        if (!read.isNumber()) {
            found.reject(value, read.status(), model + " | " + name.get() + " | " + read.text());
            return;
        }
        Optional<Boolean> verified = metric.get("verified").isNull()
                ? Optional.empty()
                : metric.get("verified").flag();
        results.add(new StatedResult(
                Optional.empty(),
                Optional.of(model),
                Optional.of(on.name()),
                name,
                read.measure(),
                read.uncertainty(),
                Optional.of(read.status()),
                on.setting(),
                // What the hub's own evaluator measured is marked; all else is by whoever wrote the card.
                verified.orElse(false) ? Reporter.THIRD_PARTY : Reporter.AUTHORS,
                verified,
                day,
                Optional.of(value.pointer())));
    }
}
