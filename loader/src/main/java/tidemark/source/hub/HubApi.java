package tidemark.source.hub;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.AuthorName;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;
import tidemark.source.pwc.Links;

/** Answers of the hub's interface: papers of a day, single papers, models and datasets. */
final class HubApi {
    private HubApi() {}

    static void dailyPaper(Json record, Found found) {
        paper(record.get("paper"), found);
    }

    static void paper(Json paper, Found found) {
        PaperId id = paper.get("id").text().map(PaperId.unknown()::orArxiv).orElse(PaperId.unknown());
        if (!id.isKnown()) {
            found.reject(
                    paper,
                    "a paper without an arXiv id",
                    paper.get("title").text().orElse(""));
            return;
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(CardFacts.link("https://huggingface.co/papers/" + id.key()));
        paper.get("publishedAt")
                .day()
                .ifPresent(day -> facts.add(new Fact(Fact.Property.PUBLISHED, new Value.Day(day))));
        paper.get("summary")
                .text()
                .ifPresent(words -> facts.add(CardFacts.text(Fact.Property.ABSTRACT, words.replaceAll("\\s+", " "))));
        paper.get("projectPage")
                .address()
                .ifPresent(page -> facts.add(new Fact(Fact.Property.HOMEPAGE, new Value.Link(page))));
        paper.get("githubRepo")
                .address()
                .ifPresent(code -> facts.add(Links.code(false, Links.repository(code), Optional.empty())));
        PaperClaim claim = new PaperClaim(
                id,
                paper.get("title").text().map(title -> title.replaceAll("\\s+", " ")),
                authors(paper.get("authors")),
                facts);
        found.document(
                found.distinct("papers/" + id.key()),
                paper.get("submittedOnDailyAt").day().or(() -> paper.get("publishedAt")
                        .day()),
                new Statements(List.of(claim), citing(paper, id), List.of()));
    }

    /** Models and datasets whose cards refer to the paper. */
    private static List<ThingClaim> citing(Json paper, PaperId id) {
        List<ThingClaim> things = new ArrayList<>();
        citing(paper.get("linkedModels"), Thing.Kind.MODEL, id, things);
        citing(paper.get("linkedDatasets"), Thing.Kind.DATASET, id, things);
        return things;
    }

    private static void citing(Json linked, Thing.Kind kind, PaperId id, List<ThingClaim> things) {
        if (!linked.isNull()) {
            for (Json item : linked.items()) {
                item.get("id")
                        .text()
                        .filter(HubId::isWhole)
                        .map(name -> new ThingClaim(new Thing(kind, name), List.of(), List.of(CardFacts.cites(id))))
                        .ifPresent(things::add);
            }
        }
    }

    /** An author has an account where they claimed the paper and that was confirmed; the hub also guesses. */
    private static List<AuthorName> authors(Json list) {
        List<AuthorName> authors = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        if (!list.isNull()) {
            for (Json author : list.items()) {
                Json account = author.get("user");
                boolean guessed = author.get("status")
                        .text()
                        .filter(status -> !status.matches(".*(?:verified|confirmed|assigned)"))
                        .isPresent();
                List<String> pages = account.isNull() || guessed
                        ? List.of()
                        : account
                                .get("user")
                                .text()
                                .filter(name -> name.matches("[A-Za-z0-9._-]+"))
                                .map(HubId::page)
                                .stream()
                                .toList();
                author.get("name")
                        .text()
                        .filter(named::add)
                        .ifPresent(name -> authors.add(new AuthorName(name, false, pages)));
            }
        }
        return authors;
    }

    static void model(Json record, Found found) {
        Optional<String> id =
                record.get("id").text().or(() -> record.get("modelId").text());
        if (id.isEmpty() || !Cards.isName(id.get(), record, found)) {
            nameless(id, "a model without an id", record, found);
            return;
        }
        Set<Fact> facts = new LinkedHashSet<>();
        page(id.get(), "").ifPresent(facts::add);
        facts.addAll(CardFacts.ofModel(record, id.get(), found));
        List<ThingClaim> things = new ArrayList<>();
        Json card = record.get("cardData");
        ModelIndex.Listed listed = new ModelIndex.Listed(List.of(), List.of());
        if (!card.isNull()) {
            facts.addAll(CardFacts.ofModel(card, id.get(), found));
            listed = ModelIndex.read(card.get("model-index"), id.get(), Optional.empty(), found);
            things.addAll(listed.things());
        }
        things.add(new ThingClaim(new Thing(Thing.Kind.MODEL, id.get()), List.of(), List.copyOf(facts)));
        found.document(
                found.distinct("models/" + id.get()),
                record.get("lastModified").day(),
                new Statements(List.of(), things, listed.results()));
    }

    static void dataset(Json record, Found found) {
        Optional<String> id = record.get("id").text();
        if (id.isEmpty() || !Cards.isName(id.get(), record, found)) {
            nameless(id, "a dataset without an id", record, found);
            return;
        }
        Set<Fact> facts = new LinkedHashSet<>();
        page(id.get(), "datasets/").ifPresent(facts::add);
        record.get("description")
                .text()
                .ifPresent(
                        words -> facts.add(CardFacts.text(Fact.Property.DESCRIPTION, words.replaceAll("\\s+", " "))));
        facts.addAll(CardFacts.ofDataset(record, id.get(), found));
        Json card = record.get("cardData");
        Optional<String> pretty = record.get("pretty_name").text();
        if (!card.isNull()) {
            facts.addAll(CardFacts.ofDataset(card, id.get(), found));
            pretty = pretty.or(() -> card.get("pretty_name").text());
        }
        boolean official = CardFacts.words(record.get("tags")).contains("benchmark:official");
        found.document(
                found.distinct("datasets/" + id.get()),
                record.get("lastModified").day(),
                new Statements(
                        List.of(),
                        List.of(new ThingClaim(
                                new Thing(official ? Thing.Kind.BENCHMARK : Thing.Kind.DATASET, id.get()),
                                pretty.filter(words -> Cards.isName(words, record, found)).stream()
                                        .toList(),
                                List.copyOf(facts))),
                        List.of()));
    }

    private static void nameless(Optional<String> id, String reason, Json record, Found found) {
        if (id.isEmpty()) {
            found.reject(record, reason, "");
        }
    }

    /** What the interface gives as an id is one. */
    private static Optional<Fact> page(String id, String kind) {
        return HubId.isId(id) ? Optional.of(CardFacts.link(HubId.page(kind + id))) : Optional.empty();
    }
}
