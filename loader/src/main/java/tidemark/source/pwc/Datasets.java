package tidemark.source.pwc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.identity.NameForm;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Datasets: one record of {@code datasets} each. */
final class Datasets {

    private Datasets() {}

    static void read(Json record, Found found) {
        Optional<String> name = record.get("name").text();
        Optional<String> description = record.get("description").text();
        Optional<String> junk =
                name.isEmpty() ? Optional.of("a dataset without a name") : Junk.entry(name.get(), description);
        if (junk.isPresent()) {
            found.reject(
                    record,
                    junk.get(),
                    name.orElse("") + description.map(words -> "\n" + words).orElse(""));
            return;
        }
        List<Fact> facts = Entries.facts();
        Entries.text(facts, Fact.Property.DESCRIPTION, description);
        Entries.link(facts, Fact.Property.PAGE, record.get("url").address());
        Entries.link(facts, Fact.Property.HOMEPAGE, record.get("homepage").address());
        Optional<String> licence = record.get("license_url").address();
        Entries.link(facts, Fact.Property.LICENSE, licence);
        if (licence.isEmpty()) {
            Entries.text(
                    facts, Fact.Property.LICENSE, record.get("license_name").text());
        }
        Entries.mapped(record.get("modalities"), Json::text)
                .forEach(modality -> Entries.text(facts, Fact.Property.KEYWORD, Optional.of(modality)));
        Entries.mapped(record.get("languages"), Json::text)
                .forEach(language -> Entries.text(facts, Fact.Property.LANGUAGE, Optional.of(language)));
        Entries.mapped(record.get("tasks"), task -> Entries.name(task.get("task"), found))
                .forEach(task -> facts.add(Entries.named(Fact.Property.TESTS, Thing.Kind.TASK, task)));
        // Variants are what evaluation tables call the dataset or a part of it. Only those that differ from the name in
        // nothing but form are spellings of it.
        List<String> aliases = Stream.concat(
                        record.get("full_name").text().stream(),
                        Entries.mapped(record.get("variants"), Json::text).stream()
                                .filter(variant -> sameForm(variant, name.get())))
                .filter(alias -> Junk.name(alias).isEmpty())
                .toList();
        ThingClaim dataset = new ThingClaim(new Thing(Thing.Kind.DATASET, name.get()), aliases, facts);
        Json paper = record.get("paper");
        List<PaperClaim> origin = paper.isNull()
                ? List.of()
                : Entries.paper(
                                paper.get("title").text(),
                                paper.get("url").text(),
                                List.of(Entries.named(Fact.Property.INTRODUCES, Thing.Kind.DATASET, name.get())))
                        .stream()
                        .toList();
        found.document(
                Entries.slug(record.get("url").text()).orElse(name.get()),
                record.get("introduced_date").day(),
                new Statements(origin, List.of(dataset), List.of()));
    }

    private static boolean sameForm(String one, String other) {
        return NameForm.compact(one).equals(NameForm.compact(other));
    }
}
