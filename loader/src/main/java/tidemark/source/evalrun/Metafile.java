package tidemark.source.evalrun;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.json.YamlSource;
import tidemark.source.pwc.Junk;
import tidemark.source.pwc.Links;

/**
 * The index that a repository keeps of its models, as Papers with Code asked for it and OpenMMLab writes it: models with
 * results, in collections that share a paper, code and training data.
 */
final class Metafile {

    private final Found found;
    private final Map<String, Json> collections = new HashMap<>();

    private Metafile(Found found) {
        this.found = found;
    }

    static boolean recognises(Path file, String head) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        Set<String> fields = YamlSource.fieldsAtLeft(head);
        return name.matches(".*\\.ya?ml(\\.gz|\\.zst)?")
                && (fields.contains("Models") || fields.contains("Collections"));
    }

    static void read(Json record, Found found) {
        Metafile file = new Metafile(found);
        file.named(record.get("Collections"))
                .forEach(
                        each -> each.get("Name").written().ifPresent(name -> file.collections.putIfAbsent(name, each)));
        file.named(record.get("Models")).forEach(file::model);
    }

    /** What is described here; a path in its place says which other files describe more, and these are read for themselves. */
    private List<Json> named(Json list) {
        return list.isList() ? list.items().stream().filter(Json::isObject).toList() : List.of();
    }

    private void model(Json record) {
        Optional<String> collection = record.get("In Collection").written();
        // Every step down an absent collection is absent too.
        Json shared = collection.map(collections::get).orElse(record);
        Run.of(record.get("Name").written(), Reporter.AUTHORS, Optional.<LocalDate>empty(), record, found)
                .ifPresent(run -> {
                    List<Fact> facts = new ArrayList<>();
                    trainingData(record.get("Metadata"), shared.get("Metadata"))
                            .forEach(data -> facts.add(named(Fact.Property.TRAINED_ON, Thing.Kind.DATASET, data)));
                    collection.ifPresent(name -> facts.add(new Fact(Fact.Property.KEYWORD, new Value.Text(name))));
                    Stream.of(record.get("Code"), shared.get("Code"))
                            .flatMap(code -> code(code).stream())
                            .findFirst()
                            .ifPresent(facts::add);
                    List<ThingClaim> things = new ArrayList<>();
                    things.add(new ThingClaim(new Thing(Thing.Kind.MODEL, run.model()), List.of(), facts));
                    List<StatedResult> results = new ArrayList<>();
                    for (Json result : named(record.get("Results"))) {
                        result(result, run, things, results);
                    }
                    List<PaperClaim> papers = Stream.concat(
                                    paper(
                                            record.get("Paper"),
                                            named(Fact.Property.INTRODUCES, Thing.Kind.MODEL, run.model()))
                                            .stream(),
                                    collection
                                            .filter(name -> collections.containsKey(name)
                                                    && Junk.name(name).isEmpty())
                                            .flatMap(name -> paper(
                                                    shared.get("Paper"),
                                                    named(Fact.Property.INTRODUCES, Thing.Kind.METHOD, name)))
                                            .stream())
                            .toList();
                    String key = found.folder(1) + "/" + run.model();
                    found.document(found.distinct(key), Optional.empty(), new Statements(papers, things, results));
                });
    }

    /**
     * The papers of the index are those of the methods. What is measured here is the repository's own training of them, and
     * so no result is said to be reported there.
     */
    private void result(Json record, Run run, List<ThingClaim> things, List<StatedResult> results) {
        Optional<String> dataset = record.get("Dataset").written();
        if (dataset.isEmpty()) {
            found.reject(record, "results on a dataset without a name", run.model());
            return;
        }
        Json metrics = record.get("Metrics");
        int before = results.size();
        for (Json each : metrics.isObject() ? List.of(metrics) : named(metrics)) {
            each.fields().forEach((metric, cell) -> run.result(
                            cell,
                            dataset.get(),
                            Optional.of(metric.strip()).filter(name -> !name.isEmpty()),
                            number -> Optional.empty(),
                            Optional.empty(),
                            Setting.NONE,
                            found)
                    .ifPresent(results::add));
        }
        if (results.size() > before) {
            record.get("Task")
                    .written()
                    .filter(task -> Junk.name(task).isEmpty())
                    .ifPresent(task -> things.add(new ThingClaim(
                            new Thing(Thing.Kind.BENCHMARK, dataset.get()),
                            List.of(),
                            List.of(named(Fact.Property.TESTS, Thing.Kind.TASK, task)))));
        }
    }

    /** The model's own, or else its collection's. */
    private static Set<String> trainingData(Json own, Json shared) {
        Json data = own.get("Training Data").isNull() ? shared.get("Training Data") : own.get("Training Data");
        Set<String> names = new LinkedHashSet<>();
        Stream<Json> each = data.isList() ? data.items().stream() : Stream.of(data);
        each.flatMap(item -> item.written().stream())
                .filter(name -> Junk.name(name).isEmpty())
                .forEach(names::add);
        return names;
    }

    /** Given as an address, or as an object with one. */
    private static Optional<PaperClaim> paper(Json paper, Fact says) {
        Json address = paper.isObject() ? paper.get("URL") : paper;
        Optional<String> title = paper.isObject() ? paper.get("Title").written() : Optional.empty();
        PaperId id = address.address().map(PaperId.unknown()::orLink).orElse(PaperId.unknown());
        // An address that is no paper's own is believed to be one only where a title comes with it.
        boolean certain = id.isKnown() && (title.isPresent() || id.page().isEmpty());
        return certain ? Optional.of(new PaperClaim(id, title, List.of(), List.of(says))) : Optional.empty();
    }

    /** The repository, where a file or a line in it is pointed at. */
    private static Optional<Fact> code(Json code) {
        Json address = code.isObject() ? code.get("URL") : code;
        return address.address()
                .map(written -> written.replaceFirst("^(https?://[^/]+/[^/]+/[^/]+)/(?:blob|tree|raw)/.*$", "$1"))
                .map(repository -> new Fact(
                        Fact.Property.CODE, new Value.Repository(Links.repository(repository), Optional.empty())));
    }

    private static Fact named(Fact.Property property, Thing.Kind kind, String name) {
        return new Fact(property, new Value.Named(new Thing(kind, name)));
    }
}
