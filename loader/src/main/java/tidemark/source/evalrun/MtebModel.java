package tidemark.source.evalrun;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Fact;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.pwc.Junk;
import tidemark.source.pwc.Links;

/** Descriptions of models by MTEB: what each was made from and trained on. */
final class MtebModel {

    private MtebModel() {}

    static void read(Json record, Found found) {
        Optional<String> model = record.get("name").text();
        Optional<String> wrong = model.isEmpty() ? Optional.of("no model is named") : model.flatMap(Junk::name);
        if (wrong.isPresent()) {
            found.reject(record, wrong.get(), model.orElse(""));
            return;
        }
        List<Fact> facts = new ArrayList<>();
        record.get("release_date")
                .day()
                .ifPresent(day -> facts.add(new Fact(Fact.Property.PUBLISHED, new Value.Day(day))));
        record.get("license")
                .text()
                .ifPresent(license -> facts.add(new Fact(Fact.Property.LICENSE, new Value.Text(license))));
        record.get("reference")
                .address()
                .ifPresent(page -> facts.add(new Fact(Fact.Property.PAGE, new Value.Link(page))));
        code(record.get("public_training_code")).ifPresent(facts::add);
        texts(record.get("languages"))
                .forEach(language -> facts.add(new Fact(Fact.Property.LANGUAGE, new Value.Text(language))));
        name(record.get("adapted_from"), found)
                .filter(base -> !base.equals(model.get()))
                .ifPresent(base -> facts.add(named(Fact.Property.DERIVED_FROM, Thing.Kind.MODEL, base)));
        trainingData(record.get("training_datasets"))
                .forEach(data -> facts.add(named(Fact.Property.TRAINED_ON, Thing.Kind.DATASET, data)));
        ThingClaim thing = new ThingClaim(new Thing(Thing.Kind.MODEL, model.get()), List.of(), facts);
        String key = "models/" + model.get()
                + record.get("revision").text().map(each -> "@" + each).orElse("");
        found.document(found.distinct(key), Optional.empty(), new Statements(List.of(), List.of(thing), List.of()));
    }

    /** Names of datasets: a list, or a map from each to the splits that were seen. */
    private static Set<String> trainingData(Json data) {
        Set<String> names = new LinkedHashSet<>(data.isObject() ? data.fields().keySet() : texts(data));
        names.removeIf(name -> name.isBlank() || Junk.name(name).isPresent());
        return names;
    }

    /** An address, where the field does not just say that there is code, or none. */
    private static Optional<Fact> code(Json field) {
        return field.isFlag()
                ? Optional.empty()
                : field.address()
                        .map(address -> new Fact(
                                Fact.Property.CODE, new Value.Repository(Links.repository(address), Optional.empty())));
    }

    private static Optional<String> name(Json field, Found found) {
        Optional<String> name = field.text();
        Optional<String> junk = name.flatMap(Junk::name);
        junk.ifPresent(reason -> found.reject(field, reason, name.get()));
        return junk.isPresent() ? Optional.empty() : name;
    }

    /** The words of a list; a word that stands alone is a list of one. */
    private static List<String> texts(Json list) {
        return list.isList()
                ? list.items().stream().flatMap(item -> item.text().stream()).toList()
                : list.text().stream().toList();
    }

    private static Fact named(Fact.Property property, Thing.Kind kind, String name) {
        return new Fact(property, new Value.Named(new Thing(kind, name)));
    }
}
