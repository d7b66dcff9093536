package tidemark.source.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.claim.Fact;
import tidemark.claim.Thing;
import tidemark.claim.Value;
import tidemark.source.json.Json;

/** What the front matter of a card states of its model or dataset beside results. */
final class CardFacts {
    private CardFacts() {}

    static List<Fact> ofModel(Json card) {
        List<Fact> facts = new ArrayList<>(common(card));
        words(card.get("datasets"))
                .forEach(name -> facts.add(named(Fact.Property.TRAINED_ON, Thing.Kind.DATASET, name)));
        words(card.get("base_model"))
                .forEach(name -> facts.add(named(Fact.Property.DERIVED_FROM, Thing.Kind.MODEL, name)));
        words(card.get("pipeline_tag")).forEach(task -> facts.add(text(Fact.Property.KEYWORD, task)));
        return facts;
    }

    static List<Fact> ofDataset(Json card) {
        List<Fact> facts = new ArrayList<>(common(card));
        words(card.get("task_categories")).forEach(task -> facts.add(text(Fact.Property.KEYWORD, task)));
        card.get("paperswithcode_id")
                .written()
                .filter(id -> id.matches("[A-Za-z0-9._-]+"))
                .ifPresent(id -> facts.add(
                        new Fact(Fact.Property.PAGE, new Value.Link("https://paperswithcode.com/dataset/" + id))));
        return facts;
    }

    /** Licence and languages go by a singular and, in older cards, by a plural. */
    private static List<Fact> common(Json card) {
        List<Fact> facts = new ArrayList<>();
        Stream.of("license", "licenses")
                .flatMap(field -> words(card.get(field)).stream())
                .filter(word -> !word.equals("unknown") && !word.equals("other"))
                .distinct()
                .forEach(word -> facts.add(text(Fact.Property.LICENSE, word)));
        Stream.of("language", "languages")
                .flatMap(field -> words(card.get(field)).stream())
                .distinct()
                .forEach(word -> facts.add(text(Fact.Property.LANGUAGE, word)));
        return facts;
    }

    /** A word, a list of words, or lists of words by configuration: cards have all three. */
    static List<String> words(Json field) {
        if (field.isNull()) {
            return List.of();
        }
        if (field.isObject()) {
            return field.fields().values().stream()
                    .flatMap(part -> words(part).stream())
                    .distinct()
                    .toList();
        }
        if (field.isList()) {
            return field.items().stream()
                    .filter(item -> !item.isNull())
                    .flatMap(item -> item.written().stream())
                    .toList();
        }
        return field.written().stream().toList();
    }

    static Fact text(Fact.Property property, String words) {
        return new Fact(property, new Value.Text(words));
    }

    static Fact named(Fact.Property property, Thing.Kind kind, String name) {
        return new Fact(property, new Value.Named(new Thing(kind, name)));
    }

    /** What typed tags such as {@code base_model:quantized:org/name} state, each told once. */
    static List<Fact> ofTags(List<String> tags, boolean model) {
        List<Fact> facts = new ArrayList<>();
        for (String tag : tags) {
            Optional<String> said = Optional.of(tag.indexOf(':'))
                    .filter(colon -> colon > 0 && colon < tag.length() - 1)
                    .map(colon -> tag.substring(tag.lastIndexOf(':') + 1));
            said.ifPresent(value -> {
                switch (tag.substring(0, tag.indexOf(':')).toLowerCase(Locale.ROOT)) {
                    case "license" -> facts.add(text(Fact.Property.LICENSE, value));
                    case "task_categories" -> facts.add(text(Fact.Property.KEYWORD, value));
                    case "language" -> facts.add(text(Fact.Property.LANGUAGE, value));
                    case "dataset" -> {
                        if (model) {
                            facts.add(named(Fact.Property.TRAINED_ON, Thing.Kind.DATASET, value));
                        }
                    }
                    case "base_model" -> {
                        if (model) {
                            facts.add(named(Fact.Property.DERIVED_FROM, Thing.Kind.MODEL, value));
                        }
                    }
                    default -> {
                        // Regions, libraries and the like say nothing of the thing itself.
                    }
                }
            });
        }
        return facts;
    }
}
