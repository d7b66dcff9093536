package tidemark.source.bibliography;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.claim.AuthorName;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Statements;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Papers as the arXiv describes them: one record each. */
final class ArxivMetadata {

    private ArxivMetadata() {}

    static void read(Json record, Found found) {
        PaperId id = record.get("id").text().map(PaperId.unknown()::orArxiv).orElse(PaperId.unknown());
        if (!id.isKnown()) {
            found.reject(record, "no arXiv id", record.get("id").text().orElse(""));
            return;
        }
        // Several may stand in one field; the first is the paper's own.
        for (String doi : record.get("doi").text().orElse("").split("\\s+")) {
            id = id.orDoi(doi);
        }
        List<Fact> facts = new ArrayList<>();
        Optional<LocalDate> published = published(record.get("versions"));
        published.ifPresent(day -> facts.add(new Fact(Fact.Property.PUBLISHED, new Value.Day(day))));
        text(facts, Fact.Property.ABSTRACT, record.get("abstract").text().map(ArxivMetadata::oneLine));
        text(facts, Fact.Property.VENUE, record.get("journal-ref").text().map(ArxivMetadata::oneLine));
        record.get("license").address().ifPresent(to -> facts.add(new Fact(Fact.Property.LICENSE, new Value.Link(to))));
        for (String category : record.get("categories").text().orElse("").split("\\s+")) {
            text(facts, Fact.Property.KEYWORD, Optional.of(category).filter(each -> !each.isEmpty()));
        }
        Optional<String> title = record.get("title").text().map(ArxivMetadata::oneLine);
        PaperClaim paper = new PaperClaim(id, title, authors(record), facts);
        found.document(id.key(), record.get("update_date").day(), new Statements(List.of(paper), List.of(), List.of()));
    }

    private static List<AuthorName> authors(Json record) {
        Json parsed = record.get("authors_parsed");
        return parsed.isNull()
                ? List.of()
                : parsed.items().stream()
                        .map(ArxivMetadata::name)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .map(name -> new AuthorName(name, false))
                        .toList();
    }

    /** {@code [last, first, suffix, affiliation...]}, of which the affiliations are no part of the name. */
    private static String name(Json parts) {
        List<String> words = parts.items().stream()
                .limit(3)
                .map(part -> part.text().orElse(""))
                .toList();
        Stream<String> inOrder =
                switch (words.size()) {
                    case 0 -> Stream.empty();
                    case 1 -> words.stream();
                    case 2 -> Stream.of(words.get(1), words.get(0));
                    default -> Stream.of(words.get(1), words.get(0), words.get(2));
                };
        return Accents.plain(inOrder.filter(word -> !word.isEmpty()).collect(Collectors.joining(" ")));
    }

    /** When the first version came. */
    private static Optional<LocalDate> published(Json versions) {
        return versions.isNull()
                ? Optional.empty()
                : versions.items().stream()
                        .findFirst()
                        .flatMap(version -> version.get("created").text())
                        .flatMap(ArxivMetadata::day);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static void text(List<Fact> facts, Fact.Property property, Optional<String> words) {
        words.ifPresent(each -> facts.add(new Fact(property, new Value.Text(each))));
    }
}
