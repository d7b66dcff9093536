package tidemark.source.pwc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.identity.NameForm;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Answers of the REST interface of 2026: papers and evaluations, each alone or as a page of several. */
final class NewApi {

    private NewApi() {}

    static void papers(Json record, Found found) {
        all(record).forEach(paper -> paper(paper, found));
    }

    static void evaluations(Json record, Found found) {
        all(record).forEach(evaluation -> evaluation(evaluation, found));
    }

    private static Stream<Json> all(Json record) {
        Json results = record.get("results");
        return results.isNull() ? Stream.of(record) : results.items().stream();
    }

    private static void paper(Json record, Found found) {
        PaperId id =
                record.get("arxiv_id").text().map(PaperId.unknown()::orArxiv).orElse(PaperId.unknown());
        if (!id.isKnown()) {
            found.reject(
                    record, "a paper without any id", record.get("title").text().orElse(""));
            return;
        }
        List<Fact> facts = Entries.facts();
        record.get("published")
                .day()
                .ifPresent(day -> facts.add(new Fact(Fact.Property.PUBLISHED, new Value.Day(day))));
        Entries.text(facts, Fact.Property.VENUE, record.get("proceeding").text());
        named(record.get("tasks"), found)
                .forEach(name -> facts.add(Entries.named(Fact.Property.MENTIONS, Thing.Kind.TASK, name)));
        named(record.get("methods"), found)
                .forEach(name -> facts.add(Entries.named(Fact.Property.MENTIONS, Thing.Kind.METHOD, name)));
        named(record.get("introduced_benchmarks"), found)
                .forEach(name -> facts.add(Entries.named(Fact.Property.INTRODUCES, Thing.Kind.BENCHMARK, name)));
        facts.addAll(Entries.mapped(record.get("repositories"), repository -> repository
                .get("url")
                .address()
                .map(address -> Links.code(
                        repository.get("is_official").flag().orElse(false),
                        Links.repository(address),
                        Optional.empty()))));
        PaperClaim paper =
                new PaperClaim(id, record.get("title").text(), Entries.authors(record.get("authors")), facts);
        found.document(
                "papers/" + id.key(),
                record.get("published").day(),
                new Statements(List.of(paper), List.of(), List.of()));
    }

    private static List<String> named(Json list, Found found) {
        return Entries.mapped(list, each -> Entries.name(each.get("name"), found));
    }

    private static void evaluation(Json record, Found found) {
        Optional<String> model = Entries.name(record.get("model_name"), found);
        Optional<String> benchmark = Entries.name(record.get("dataset_name"), found);
        if (model.isEmpty() || benchmark.isEmpty()) {
            found.reject(record, "an evaluation without a model and a dataset", "");
            return;
        }
        List<Fact> code = record.get("code_url").address().stream()
                .map(address -> Links.code(false, Links.repository(address), Optional.empty()))
                .toList();
        Optional<PaperClaim> paper = record.get("paper_arxiv_id")
                .text()
                .map(PaperId.unknown()::orArxiv)
                .filter(PaperId::isKnown)
                .map(id -> new PaperClaim(id, record.get("paper_title").text(), List.of(), code));
        List<Fact> tests = Entries.name(record.get("task_name"), found).stream()
                .map(task -> Entries.named(Fact.Property.TESTS, Thing.Kind.TASK, task))
                .toList();
        List<Fact> page = Entries.facts();
        Entries.link(page, Fact.Property.PAGE, record.get("hf_model_url").address());
        Setting setting = Setting.NONE
                .withExtraTrainingData(record.get("uses_additional_data").flag())
                .withHarness(record.get("harness").text());
        String name = ModelName.read(model.get(), setting).name();
        List<ThingClaim> things = List.of(
                new ThingClaim(new Thing(Thing.Kind.BENCHMARK, benchmark.get()), List.of(), tests),
                new ThingClaim(new Thing(Thing.Kind.MODEL, name), List.of(), page));
        List<StatedResult> results = new Numbers(
                        paper,
                        model,
                        benchmark,
                        setting,
                        record.get("evaluated_on").day())
                .of(record.get("metrics"), found);
        String key = "evaluations/" + NameForm.key(benchmark.get()) + "/" + NameForm.key(model.get())
                + paper.map(claim -> "/" + claim.id().key()).orElse("");
        found.document(
                found.distinct(key), record.get("evaluated_on").day(), new Statements(List.of(), things, results));
    }
}
