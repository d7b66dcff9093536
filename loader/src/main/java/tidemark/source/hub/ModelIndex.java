package tidemark.source.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Fact;
import tidemark.claim.ReportedValue;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.pwc.Junk;
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
            List<Json> entries = index.items();
            Set<String> names = new LinkedHashSet<>();
            entries.stream()
                    .filter(Json::isObject)
                    .forEach(entry -> entry.get("name").written().ifPresent(names::add));
            for (Json entry : entries) {
                // All are of the one repository; where it holds several models, their names tell them apart.
                Optional<String> variant = names.size() < 2
                        ? Optional.empty()
                        : entry.get("name").written().filter(name -> !model.endsWith(name));
                Json results = entry.get("results");
                if (!results.isNull()) {
                    results.items().forEach(group -> listed.group(group, variant));
                }
            }
        }
        return new Listed(listed.results, listed.things);
    }

    /** One dataset, measured by one metric or several. */
    private void group(Json group, Optional<String> variant) {
        Json dataset = group.get("dataset");
        Optional<String> written = dataset.isNull()
                ? Optional.empty()
                : dataset.get("name").written().or(() -> dataset.get("type").written());
        Optional<String> junk = written.flatMap(Junk::name);
        if (written.isEmpty() || junk.isPresent()) {
            String words = model + written.map(name -> " | " + name).orElse("");
            found.reject(group, junk.orElse("results on a dataset without a name"), words);
            return;
        }
        Arguments arguments = Arguments.of(dataset.get("args"));
        ModelName named = ModelName.read(written.get(), setting(dataset, arguments));
        List<String> words = new ArrayList<>();
        variant.ifPresent(words::add);
        named.setting().words().ifPresent(words::add);
        words.addAll(arguments.words());
        Json task = group.get("task");
        if (!task.isNull()) {
            task.get("name")
                    .written()
                    .or(() -> task.get("type").written())
                    .filter(name -> Junk.name(name).isEmpty())
                    .ifPresent(name -> things.add(new ThingClaim(
                            new Thing(Thing.Kind.BENCHMARK, named.name()),
                            List.of(),
                            List.of(CardFacts.named(Fact.Property.TESTS, Thing.Kind.TASK, name.replace('-', ' '))))));
        }
        Attribution from = Attribution.of(group.get("source"), model);
        Json metrics = group.get("metrics");
        if (metrics.isObject() && !metrics.get("value").isNull()) {
            metric(metrics, named, words, from);
        } else if (!metrics.isNull()) {
            metrics.items().forEach(metric -> metric(metric, named, words, from));
        }
    }

    /** Older cards write the configuration as the argument. The revision is the dataset's, not the model's. */
    private static Setting setting(Json dataset, Arguments arguments) {
        Optional<String> name = dataset.get("name").written();
        Optional<String> config = dataset.get("config")
                .written()
                .or(arguments::configuration)
                .filter(each -> !each.equals("default") && !Optional.of(each).equals(name));
        return Setting.NONE
                .withSplit(dataset.get("split").written())
                .withSubset(config)
                .withShots(arguments.shots())
                .withLanguage(arguments.language());
    }

    private void metric(Json metric, ModelName on, List<String> words, Attribution from) {
        Optional<String> name =
                metric.get("name").written().or(() -> metric.get("type").written());
        Json value = metric.get("value");
        Optional<String> junk = name.flatMap(Junk::words);
        if (value.isNull()) {
            return;
        }
        if (name.isEmpty() || junk.isPresent()) {
            found.reject(metric, junk.orElse("a metric without a name"), model + " | " + on.name());
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
        List<String> said = new ArrayList<>(words);
        metric.get("config")
                .written()
                .filter(config -> !config.equals("default") && !config.equals(name.get()))
                .ifPresent(said::add);
        Arguments arguments = Arguments.of(metric.get("args"));
        arguments.configuration().ifPresent(said::add);
        said.addAll(arguments.words());
        results.add(new StatedResult(
                from.paper(),
                Optional.of(model),
                Optional.of(on.name()),
                name,
                read.measure(),
                read.uncertainty(),
                Optional.of(read.status()),
                on.setting().withWords(Optional.of(String.join(", ", said)).filter(each -> !each.isEmpty())),
                // What the hub's own evaluator measured is marked.
                verified.orElse(false) ? Reporter.THIRD_PARTY : from.reporter(),
                verified,
                day,
                Optional.of(value.pointer())));
    }
}
