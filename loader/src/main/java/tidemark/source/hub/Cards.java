package tidemark.source.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.claim.Fact;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.pwc.Junk;

/** Cards of models and datasets: the YAML at their start. What is written below it is not read. */
final class Cards {
    private Cards() {}

    /** A card does not say its own id; the folder that it lies in does, or its list of results. */
    static void model(Json card, Found found) {
        Optional<String> id = HubId.ofFolder(found).or(() -> firstName(card.get("model-index")));
        if (!card.isObject() || id.isEmpty()) {
            found.reject(
                    card,
                    "a card that does not say of which model it is: put it into a folder named ACCOUNT__NAME",
                    "");
            return;
        }
        ModelIndex.Listed listed = ModelIndex.read(card.get("model-index"), id.get(), Optional.empty(), found);
        List<Fact> facts = new ArrayList<>(CardFacts.ofModel(card, id.get(), found));
        page(id.get(), "").ifPresent(facts::add);
        List<ThingClaim> things = new ArrayList<>(listed.things());
        things.add(new ThingClaim(new Thing(Thing.Kind.MODEL, id.get()), List.of(), facts));
        found.document(
                found.distinct("models/" + id.get()),
                Optional.empty(),
                new Statements(List.of(), things, listed.results()));
    }

    static void dataset(Json card, Found found) {
        Optional<String> pretty = card.isObject() ? card.get("pretty_name").written() : Optional.empty();
        Optional<String> id =
                HubId.ofFolder(found).or(() -> card.isObject() ? card.get("id").written() : pretty);
        if (!card.isObject() || id.or(() -> pretty).isEmpty()) {
            found.reject(
                    card,
                    "a card that does not say of which dataset it is: put it into a folder named ACCOUNT__NAME",
                    "");
            return;
        }
        String name = id.or(() -> pretty).get();
        List<Fact> facts = new ArrayList<>(CardFacts.ofDataset(card, name, found));
        page(name, "datasets/").ifPresent(facts::add);
        found.document(
                found.distinct("datasets/" + name),
                Optional.empty(),
                new Statements(
                        List.of(),
                        List.of(new ThingClaim(
                                new Thing(Thing.Kind.DATASET, name),
                                pretty.filter(words -> !words.equals(name) && isName(words, card, found)).stream()
                                        .toList(),
                                facts)),
                        List.of()));
    }

    /** Junk is no name; it is set apart. */
    static boolean isName(String name, Json field, Found found) {
        Optional<String> junk = Junk.name(name);
        junk.ifPresent(reason -> found.reject(field, reason, name));
        return junk.isEmpty();
    }

    private static Optional<String> firstName(Json index) {
        return index.isList()
                ? index.items().stream()
                        .filter(Json::isObject)
                        .flatMap(entry -> entry.get("name").written().stream())
                        .findFirst()
                : Optional.empty();
    }

    static Optional<Fact> page(String id, String kind) {
        return HubId.isWhole(id)
                ? Optional.of(new Fact(Fact.Property.PAGE, new Value.Link(HubId.page(kind + id))))
                : Optional.empty();
    }
}
