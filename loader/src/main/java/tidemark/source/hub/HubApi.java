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
        facts.add(new Fact(Fact.Property.PAGE, new Value.Link("https://huggingface.co/papers/" + id.key())));
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
                new Statements(List.of(claim), List.of(), List.of()));
    }

    /** An author who has claimed the paper has an account, whose page is theirs. */
    private static List<AuthorName> authors(Json list) {
        List<AuthorName> authors = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        if (!list.isNull()) {
            for (Json author : list.items()) {
                Json account = author.get("user");
                List<String> pages = account.isNull()
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
        if (id.isEmpty()) {
            found.reject(record, "a model without an id", "");
            return;
        }
        Set<Fact> facts = new LinkedHashSet<>();
        Cards.page(id.get(), "").ifPresent(facts::add);
        facts.addAll(CardFacts.ofTags(CardFacts.words(record.get("tags")), true));
        record.get("pipeline_tag").text().ifPresent(task -> facts.add(CardFacts.text(Fact.Property.KEYWORD, task)));
        List<ThingClaim> things = new ArrayList<>();
        Json card = record.get("cardData");
        ModelIndex.Listed listed = new ModelIndex.Listed(List.of(), List.of());
        if (card.isObject()) {
            facts.addAll(CardFacts.ofModel(card));
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
        if (id.isEmpty()) {
            found.reject(record, "a dataset without an id", "");
            return;
        }
        Set<Fact> facts = new LinkedHashSet<>();
        Cards.page(id.get(), "datasets/").ifPresent(facts::add);
        List<String> tags = CardFacts.words(record.get("tags"));
        facts.addAll(CardFacts.ofTags(tags, false));
        record.get("description")
                .text()
                .ifPresent(words -> facts.add(CardFacts.text(Fact.Property.DESCRIPTION, words)));
        facts.addAll(CardFacts.ofDataset(record));
        Thing.Kind kind = tags.contains("benchmark:official") ? Thing.Kind.BENCHMARK : Thing.Kind.DATASET;
        found.document(
                found.distinct("datasets/" + id.get()),
                record.get("lastModified").day(),
                new Statements(
                        List.of(),
                        List.of(new ThingClaim(
                                new Thing(kind, id.get()),
                                record.get("pretty_name").text().stream().toList(),
                                List.copyOf(facts))),
                        List.of()));
    }
}
