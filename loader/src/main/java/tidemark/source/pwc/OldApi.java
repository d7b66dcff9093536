package tidemark.source.pwc;

import java.util.List;
import java.util.Optional;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Pages of the REST interface that Papers with Code had: results and methods. */
final class OldApi {

    private OldApi() {}

    static void results(Json page, Found found) {
        page.get("results").items().forEach(result -> result(result, found));
    }

    private static void result(Json record, Found found) {
        Optional<String> model = Entries.name(record.get("methodology"), found);
        Optional<String> id = record.get("id").written();
        if (model.isEmpty() || id.isEmpty()) {
            found.reject(record, id.isEmpty() ? "a result without an id" : "a result without a model", "");
            return;
        }
        Optional<PaperClaim> paper = record.get("paper")
                .text()
                .map(slug -> new PaperClaim(PaperId.unknown().orPwcSlug(slug), Optional.empty(), List.of(), List.of()));
        // A table's address is made of the slugs of task and dataset, which are all that is said of them.
        Optional<String[]> table = record.get("evaluation")
                .text()
                .map(slug -> slug.split("-on-", 2))
                .filter(parts -> parts.length == 2);
        Optional<String> benchmark = table.map(parts -> parts[1].replace('-', ' '));
        List<ThingClaim> things = table.stream()
                .map(parts -> new ThingClaim(
                        new Thing(Thing.Kind.BENCHMARK, parts[1].replace('-', ' ')),
                        List.of(),
                        List.of(Entries.named(Fact.Property.TESTS, Thing.Kind.TASK, parts[0].replace('-', ' ')))))
                .toList();
        Setting setting = Setting.NONE.withExtraTrainingData(
                record.get("uses_additional_data").flag());
        List<StatedResult> results = new Numbers(
                        paper,
                        model,
                        benchmark,
                        setting,
                        record.get("evaluated_on").day())
                .of(record.get("metrics"), found);
        found.document(
                "results/" + id.get(), record.get("evaluated_on").day(), new Statements(List.of(), things, results));
    }

    static void methods(Json page, Found found) {
        page.get("results").items().forEach(record -> Methods.claim(record, found)
                .ifPresent(method -> {
                    List<PaperClaim> origin = record.get("paper").text().stream()
                            .map(slug -> new PaperClaim(
                                    PaperId.unknown().orPwcSlug(slug),
                                    Optional.empty(),
                                    List.of(),
                                    List.of(Entries.named(
                                            Fact.Property.INTRODUCES,
                                            Thing.Kind.METHOD,
                                            method.thing().name()))))
                            .toList();
                    String key = record.get("id").text().orElse(method.thing().name());
                    found.document(
                            "methods/" + key, Optional.empty(), new Statements(origin, List.of(method), List.of()));
                }));
    }
}
