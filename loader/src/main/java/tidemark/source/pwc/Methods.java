package tidemark.source.pwc;

import java.util.List;
import java.util.Optional;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Methods: one record of {@code methods}, or a method told of within a paper's record. */
final class Methods {

    private Methods() {}

    static void read(Json record, Found found) {
        Optional<ThingClaim> method = claim(record, found);
        if (method.isEmpty()) {
            if (record.get("name").text().isEmpty()) {
                found.reject(record, "a method without a name", "");
            }
            return;
        }
        String name = method.get().thing().name();
        Json paper = record.get("paper");
        Optional<PaperClaim> origin = paper.isNull()
                ? Optional.empty()
                : Entries.paper(
                        paper.get("title").text(),
                        paper.get("url").text(),
                        List.of(Entries.named(Fact.Property.INTRODUCES, Thing.Kind.METHOD, name)));
        found.document(
                Entries.slug(record.get("url").text()).orElse(name),
                Optional.empty(),
                new Statements(origin.stream().toList(), List.of(method.get()), List.of()));
    }

    static Optional<ThingClaim> claim(Json method, Found found) {
        Optional<String> name = method.get("name").text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> description = method.get("description").text();
        Optional<String> junk = Junk.entry(name.get(), description);
        if (junk.isPresent()) {
            found.reject(
                    method,
                    junk.get(),
                    name.get() + description.map(words -> "\n" + words).orElse(""));
            return Optional.empty();
        }
        List<Fact> facts = Entries.facts();
        Entries.text(facts, Fact.Property.DESCRIPTION, description);
        Entries.link(facts, Fact.Property.PAGE, method.get("url").address());
        Entries.link(facts, Fact.Property.HOMEPAGE, method.get("source_url").address());
        Json collections = method.get("collections");
        Entries.mapped(collections, each -> each.get("collection").text())
                .forEach(collection -> Entries.text(facts, Fact.Property.KEYWORD, Optional.of(collection)));
        List<String> aliases = method
                .get("full_name")
                .text()
                .filter(full -> Junk.name(full).isEmpty())
                .stream()
                .toList();
        return Optional.of(new ThingClaim(new Thing(Thing.Kind.METHOD, name.get()), aliases, facts));
    }
}
