package tidemark.source.pwc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** Papers: one record of {@code papers-with-abstracts}, or one paper of the old REST interface. */
final class Papers {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Papers() {}

    static void read(Json record, Found found) {
        Optional<String> address = record.get("paper_url").text();
        paper(record, address.map(PaperId.unknown()::orLink).orElse(PaperId.unknown()), record.get("date"), found);
    }

    /** A page of the old interface, or one paper of it. */
    static void readOldApi(Json record, Found found) {
        if (record.get("results").isNull()) {
            oldApi(record, found);
        } else {
            record.get("results").items().forEach(paper -> oldApi(paper, found));
        }
    }

    private static void oldApi(Json record, Found found) {
        PaperId id = record.get("id").text().map(PaperId.unknown()::orPwcSlug).orElse(PaperId.unknown());
        paper(record, id, record.get("published"), found);
    }

    private static void paper(Json record, PaperId own, Json published, Found found) {
        PaperId id = own;
        id = record.get("arxiv_id").text().map(id::orArxiv).orElse(id);
        id = record.get("openreview_id").text().map(id::orOpenReview).orElse(id);
        id = record.get("url_abs").text().map(id::orLink).orElse(id);
        Optional<String> title =
                record.get("title").text().map(words -> SPACE.matcher(words).replaceAll(" "));
        Optional<String> junk = title.flatMap(Junk::words);
        if (junk.isPresent() || !id.isKnown()) {
            found.reject(record, junk.orElse("a paper without any id"), title.orElse(""));
            return;
        }
        List<Fact> facts = Entries.facts();
        published.day().ifPresent(day -> facts.add(new Fact(Fact.Property.PUBLISHED, new Value.Day(day))));
        Entries.text(facts, Fact.Property.ABSTRACT, record.get("abstract").text());
        Entries.text(facts, Fact.Property.VENUE, record.get("proceeding").text());
        Entries.names(record.get("tasks"), found)
                .forEach(task -> facts.add(Entries.named(Fact.Property.MENTIONS, Thing.Kind.TASK, task)));
        List<ThingClaim> methods = Entries.mapped(record.get("methods"), method -> Methods.claim(method, found));
        methods.forEach(method -> facts.add(Entries.named(
                Fact.Property.MENTIONS, Thing.Kind.METHOD, method.thing().name())));
        PaperClaim paper = new PaperClaim(id, title, Entries.authors(record.get("authors")), facts);
        String key = id.pwcSlug().orElse(id.key());
        found.document(key, published.day(), new Statements(List.of(paper), methods, List.of()));
    }
}
