package tidemark.source.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tidemark.claim.Fact;
import tidemark.claim.PaperId;
import tidemark.claim.Thing;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.pwc.Junk;

/** What a card's fields and tags state of its model or dataset beside results. */
final class CardFacts {
    private static final Set<String> NO_LICENSE = Set.of("unknown", "other");

    private CardFacts() {}

    static List<Fact> ofModel(Json card, String id, Found found) {
        List<Fact> facts = new ArrayList<>(common(card));
        facts.addAll(ofTags(card.get("tags"), true, id, found));
        names(card.get("datasets"), id, found)
                .forEach(name -> facts.add(named(Fact.Property.TRAINED_ON, Thing.Kind.DATASET, name)));
        names(card.get("base_model"), id, found)
                .forEach(name -> facts.add(named(Fact.Property.DERIVED_FROM, Thing.Kind.MODEL, name)));
        words(card.get("pipeline_tag")).forEach(task -> facts.add(text(Fact.Property.KEYWORD, task)));
        return facts;
    }

    static List<Fact> ofDataset(Json card, String id, Found found) {
        List<Fact> facts = new ArrayList<>(common(card));
        facts.addAll(ofTags(card.get("tags"), false, id, found));
        words(card.get("task_categories")).forEach(task -> facts.add(text(Fact.Property.KEYWORD, task)));
        card.get("paperswithcode_id")
                .written()
                .filter(slug -> slug.matches("[A-Za-z0-9._-]+"))
                .ifPresent(slug -> facts.add(link("https://paperswithcode.com/dataset/" + slug)));
        return facts;
    }

    /** Licence and languages go by a singular and, in older cards, by a plural; another licence has a name of its own. */
    private static List<Fact> common(Json card) {
        List<Fact> facts = new ArrayList<>();
        Optional<String> terms = card.get("license_link").address();
        terms.ifPresent(address -> facts.add(new Fact(Fact.Property.LICENSE, new Value.Link(address))));
        Stream.of("license", "licenses", "license_name")
                .filter(field -> terms.isEmpty() || !field.equals("license_name"))
                .flatMap(field -> words(card.get(field)).stream())
                .filter(word -> !NO_LICENSE.contains(word))
                .distinct()
                .forEach(word -> facts.add(text(Fact.Property.LICENSE, word)));
        Stream.of("language", "languages")
                .flatMap(field -> words(card.get(field)).stream())
                .distinct()
                .forEach(word -> facts.add(text(Fact.Property.LANGUAGE, word)));
        return facts;
    }

    /** What typed tags such as {@code base_model:quantized:org/name} state. Bare tags may be a language or anything else. */
    private static List<Fact> ofTags(Json tags, boolean model, String id, Found found) {
        List<Fact> facts = new ArrayList<>();
        for (String tag : words(tags)) {
            int colon = tag.indexOf(':');
            if (colon > 0 && colon < tag.length() - 1) {
                String value = tag.substring(tag.lastIndexOf(':') + 1);
                ofTag(tag.substring(0, colon).toLowerCase(Locale.ROOT), value, model)
                        .filter(fact -> !(fact.value() instanceof Value.Named named)
                                || isName(named.thing().name(), id, tags, found))
                        .ifPresent(facts::add);
            }
        }
        return facts;
    }

    private static Optional<Fact> ofTag(String type, String value, boolean model) {
        return switch (type) {
            case "license" ->
                Optional.of(value)
                        .filter(word -> !NO_LICENSE.contains(word))
                        .map(word -> text(Fact.Property.LICENSE, word));
            case "task_categories" -> Optional.of(text(Fact.Property.KEYWORD, value));
            case "language" -> Optional.of(text(Fact.Property.LANGUAGE, value));
            case "arxiv" ->
                Optional.of(PaperId.unknown().orArxiv(value))
                        .filter(PaperId::isKnown)
                        .map(CardFacts::cites);
            case "doi" -> doi(value);
            case "dataset" ->
                Optional.of(named(Fact.Property.TRAINED_ON, Thing.Kind.DATASET, value))
                        .filter(fact -> model && !value.isBlank());
            case "base_model" ->
                Optional.of(named(Fact.Property.DERIVED_FROM, Thing.Kind.MODEL, value))
                        .filter(fact -> model && !value.isBlank());
            // Regions, libraries and the like say nothing of the thing itself.
            default -> Optional.empty();
        };
    }

    /** Those that the hub gave out are the thing's own; any other is a paper's. */
    private static Optional<Fact> doi(String value) {
        String address = "https://doi.org/" + value;
        PaperId paper = PaperId.unknown().orDoi(value);
        if (!paper.isKnown() || !Value.isAddress(address)) {
            return Optional.empty();
        }
        return Optional.of(value.startsWith("10.57967/") ? link(address) : cites(paper));
    }

    /** Names of models or datasets other than the card's own; what is none is set apart. */
    private static List<String> names(Json field, String id, Found found) {
        return words(field).stream()
                .map(name -> name.replaceFirst("^https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(?:datasets/)?", ""))
                .filter(name -> !name.isBlank() && isName(name, id, field, found))
                .distinct()
                .toList();
    }

    private static boolean isName(String name, String id, Json field, Found found) {
        Optional<String> wrong = name.matches("(?:[./~\\\\]|[A-Za-z]:\\\\).*")
                ? Optional.of("a path on somebody's disk, no name")
                : Junk.name(name);
        wrong.ifPresent(reason -> found.reject(field, reason, id + " | " + name));
        return wrong.isEmpty() && !name.equals(id);
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

    static Fact cites(PaperId paper) {
        return new Fact(Fact.Property.CITES, new Value.Paper(paper));
    }

    static Fact link(String page) {
        return new Fact(Fact.Property.PAGE, new Value.Link(page));
    }
}
