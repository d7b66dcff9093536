package tidemark.source.pwc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.identity.NameForm;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/**
 * Tasks with their datasets and tables of results, each task with tasks below it: {@code evaluation-tables}, and the task
 * files of sota-extractor. Each task and each table is a document.
 */
final class Tables {

    private static final Thing.Kind TASK = Thing.Kind.TASK;

    private final Found found;

    private Tables(Found found) {
        this.found = found;
    }

    static void read(Json record, Found found) {
        new Tables(found).task(record, Optional.empty());
    }

    private void task(Json record, Optional<String> broader) {
        Optional<String> name =
                OwnWords.in(record).hasTask() ? Entries.name(record.get("task"), found) : Optional.empty();
        Optional<String> description = words(record.get("description"));
        name.ifPresent(task -> {
            List<Fact> facts = Entries.facts();
            Entries.text(facts, Fact.Property.DESCRIPTION, description);
            broader.filter(parent -> !NameForm.key(parent).equals(NameForm.key(task)))
                    .ifPresent(parent -> facts.add(Entries.named(Fact.Property.BROADER, TASK, parent)));
            Entries.names(record.get("categories"), found)
                    .forEach(area -> Entries.text(facts, Fact.Property.KEYWORD, Optional.of(area)));
            ThingClaim claim =
                    new ThingClaim(new Thing(TASK, task), Entries.names(record.get("synonyms"), found), facts);
            document(NameForm.key(task), new Statements(List.of(), List.of(claim), List.of()));
        });
        each(record.get("datasets"), dataset -> dataset(dataset, name));
        each(record.get("subtasks"), subtask -> task(subtask, name.or(() -> broader)));
    }

    private void dataset(Json record, Optional<String> task) {
        Entries.name(record.get("dataset"), found).ifPresent(name -> table(record, task, name, Setting.NONE));
    }

    /** A table of the dataset, and those of its parts: a part is the same benchmark in another setting. */
    private void table(Json record, Optional<String> task, String benchmark, Setting setting) {
        List<Fact> facts = Entries.facts();
        task.ifPresent(name -> facts.add(Entries.named(Fact.Property.TESTS, TASK, name)));
        if (setting.subset().isEmpty()) {
            Entries.text(facts, Fact.Property.DESCRIPTION, words(record.get("description")));
            Entries.mapped(record.get("dataset_links"), link -> link.get("url").address())
                    .forEach(link -> Entries.link(facts, Fact.Property.HOMEPAGE, Optional.of(link)));
        }
        List<ThingClaim> things = new ArrayList<>();
        things.add(new ThingClaim(new Thing(Thing.Kind.BENCHMARK, benchmark), List.of(), facts));
        List<StatedResult> results = new ArrayList<>();
        Json sota = record.get("sota");
        if (!sota.isNull()) {
            each(sota.get("rows"), row -> row(row, benchmark, setting, things, results));
        }
        String key = task.map(name -> NameForm.key(name) + "/").orElse("")
                + NameForm.key(benchmark)
                + setting.subset().map(name -> "/" + NameForm.key(name)).orElse("");
        document(key, new Statements(List.of(), things, results));
        each(record.get("subdatasets"), part -> Entries.name(part.get("subdataset"), found)
                .ifPresent(name -> table(
                        part,
                        task,
                        benchmark,
                        setting.withSubset(Optional.of(setting.subset()
                                .map(outer -> outer + " / " + name)
                                .orElse(name))))));
    }

    private void row(Json row, String benchmark, Setting setting, List<ThingClaim> things, List<StatedResult> results) {
        OwnWords own = OwnWords.in(row);
        Optional<String> model = own.model().or(() -> row.get("model_name").written());
        Optional<String> junk = model.flatMap(Junk::name);
        if (junk.isPresent()) {
            found.reject(row, junk.get(), model.orElse(""));
            return;
        }
        List<Fact> code = Entries.mapped(
                        row.get("code_links"), link -> link.get("url").address())
                .stream()
                .map(address -> Links.code(false, Links.repository(address), Optional.empty()))
                .toList();
        Optional<PaperClaim> paper = Entries.paper(
                row.get("paper_title").text().filter(title -> Junk.words(title).isEmpty()),
                row.get("paper_url").text(),
                code);
        Setting whole = own.setting(
                setting.withExtraTrainingData(row.get("uses_additional_data").flag()));
        Numbers numbers = new Numbers(
                paper,
                model,
                Optional.of(benchmark),
                whole,
                row.get("paper_date").day());
        numbers.of(row.get("metrics"), found).stream().map(own::result).forEach(results::add);
        List<Fact> links = Entries.facts();
        Entries.mapped(row.get("model_links"), link -> link.get("url").address())
                .forEach(link -> Entries.link(links, Fact.Property.HOMEPAGE, Optional.of(link)));
        if (!links.isEmpty()) {
            model.map(written -> ModelName.read(written, whole).name())
                    .ifPresent(name -> things.add(new ThingClaim(new Thing(Thing.Kind.MODEL, name), List.of(), links)));
        }
    }

    /** The file's name is part of the key: the same task stands in several files, and in each says something else. */
    private void document(String key, Statements says) {
        found.document(found.distinct(found.file() + "/" + key), Optional.empty(), says);
    }

    /** A description, unless it is junk: then it is set apart and its thing is kept. */
    private Optional<String> words(Json description) {
        Optional<String> words = description.text();
        Optional<String> junk = words.flatMap(Junk::words);
        junk.ifPresent(reason -> found.reject(description, reason, words.get()));
        return junk.isPresent() ? Optional.empty() : words;
    }

    private static void each(Json list, Consumer<Json> action) {
        if (!list.isNull()) {
            list.items().forEach(action);
        }
    }
}
