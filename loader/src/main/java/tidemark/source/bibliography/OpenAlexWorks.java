package tidemark.source.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tidemark.claim.AuthorName;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Statements;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Works of OpenAlex: one record each, or a page of them. */
final class OpenAlexWorks {

    /** No abstract is longer; a position beyond is a mistake. */
    private static final int MOST_WORDS = 20_000;

    private OpenAlexWorks() {}

    static void read(Json record, Found found) {
        if (record.get("results").isNull()) {
            work(record, found);
        } else {
            record.get("results").items().forEach(work -> work(work, found));
        }
    }

    private static void work(Json work, Found found) {
        Optional<String> title = work.get("display_name").text().map(words -> words.replaceAll("\\s+", " "));
        Optional<String> page = work.get("id").address();
        if (page.isEmpty() || title.isEmpty()) {
            found.reject(work, page.isEmpty() ? "a work without an id" : "a work without a title", title.orElse(""));
            return;
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Fact.Property.PAGE, new Value.Link(page.get())));
        work.get("publication_date")
                .day()
                .ifPresent(day -> facts.add(new Fact(Fact.Property.PUBLISHED, new Value.Day(day))));
        Json place = work.get("primary_location");
        if (!place.isNull()) {
            if (!place.get("source").isNull()) {
                text(
                        facts,
                        Fact.Property.VENUE,
                        place.get("source").get("display_name").text());
            }
            text(facts, Fact.Property.LICENSE, place.get("license").text());
        }
        text(facts, Fact.Property.LANGUAGE, work.get("language").text());
        text(facts, Fact.Property.ABSTRACT, words(work.get("abstract_inverted_index")));
        items(work.get("keywords"))
                .filter(Json::isObject)
                .forEach(keyword -> text(
                        facts,
                        Fact.Property.KEYWORD,
                        keyword.get("display_name").text()));
        PaperClaim paper = new PaperClaim(id(work, page.get()), title, authors(work.get("authorships")), facts);
        String key = page.get().replaceFirst("^.*/", "");
        found.document(key, work.get("updated_date").day(), new Statements(List.of(paper), List.of(), List.of()));
    }

    /** A preprint and what was published of it may be one work, which then has the ids of both. */
    private static PaperId id(Json work, String page) {
        PaperId id = PaperId.unknown();
        for (Json location : items(work.get("locations")).toList()) {
            PaperId there = location.get("landing_page_url")
                    .text()
                    .map(PaperId.unknown()::orLink)
                    .orElse(id);
            id = there.arxiv().map(id::orArxiv).orElse(id);
        }
        id = work.get("doi").text().map(id::orDoi).orElse(id);
        return id.isKnown() ? id : id.orLink(page);
    }

    private static List<AuthorName> authors(Json authorships) {
        return items(authorships)
                .map(authorship -> {
                    Json author = authorship.get("author");
                    Optional<String> name = author.isNull()
                            ? Optional.empty()
                            : author.get("display_name").text();
                    return name.or(() -> authorship.get("raw_author_name").text())
                            .map(each -> new AuthorName(each, false, pages(author)));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> pages(Json author) {
        return author.isNull()
                ? List.of()
                : Stream.of(author.get("orcid").address(), author.get("id").address())
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** An abstract is given as its words, each with the places at which it stands. */
    private static Optional<String> words(Json index) {
        if (index.isNull()) {
            return Optional.empty();
        }
        Map<Integer, String> words = new TreeMap<>();
        index.fields().forEach((word, places) -> places.items().forEach(place -> place.written()
                .filter(at -> at.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(at -> at < MOST_WORDS)
                .ifPresent(at -> words.put(at, word))));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words.values()));
    }

    private static Stream<Json> items(Json list) {
        return list.isNull() ? Stream.empty() : list.items().stream();
    }

    private static void text(List<Fact> facts, Fact.Property property, Optional<String> words) {
        words.ifPresent(each -> facts.add(new Fact(property, new Value.Text(each))));
    }
}
