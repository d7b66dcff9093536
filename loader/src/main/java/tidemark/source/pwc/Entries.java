package tidemark.source.pwc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tidemark.claim.AuthorName;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.Thing;
import tidemark.claim.Value;
import tidemark.source.json.Found;
import tidemark.source.json.Json;

/** The shapes that all files of Papers with Code share: names that may be junk, papers by title and address, lists. */
final class Entries {

    private Entries() {}

    /** A name, unless there is none or it is junk; junk is set apart. */
    static Optional<String> name(Json field, Found found) {
        Optional<String> name = field.text();
        Optional<String> junk = name.flatMap(Junk::name);
        junk.ifPresent(reason -> found.reject(field, reason, name.get()));
        return junk.isPresent() ? Optional.empty() : name;
    }

    static List<String> names(Json list, Found found) {
        return mapped(list, item -> name(item, found));
    }

    static <T> List<T> mapped(Json list, Function<Json, Optional<T>> mapping) {
        if (list.isNull()) {
            return List.of();
        }
        List<T> mapped = new ArrayList<>();
        list.items().forEach(item -> mapping.apply(item).ifPresent(mapped::add));
        return mapped;
    }

    /** Authors in order, empty names left out. */
    static List<AuthorName> authors(Json list) {
        return mapped(list, Json::text).stream()
                .distinct()
                .map(name -> new AuthorName(name, false))
                .toList();
    }

    /** A paper given as {@code {title, url}}. */
    static Optional<PaperClaim> paper(Optional<String> title, Optional<String> address, List<Fact> facts) {
        PaperId id = address.map(PaperId.unknown()::orLink).orElse(PaperId.unknown());
        // An address that is no paper's own is believed to be one only where a title comes with it.
        boolean certain = id.isKnown() && (title.isPresent() || id.page().isEmpty());
        return certain ? Optional.of(new PaperClaim(id, title, List.of(), facts)) : Optional.empty();
    }

    static Fact named(Fact.Property property, Thing.Kind kind, String name) {
        return new Fact(property, new Value.Named(new Thing(kind, name)));
    }

    static void text(List<Fact> facts, Fact.Property property, Optional<String> words) {
        words.ifPresent(each -> facts.add(new Fact(property, new Value.Text(each))));
    }

    static void link(List<Fact> facts, Fact.Property property, Optional<String> address) {
        address.ifPresent(each -> facts.add(new Fact(property, new Value.Link(each))));
    }

    static List<Fact> facts() {
        return new ArrayList<>();
    }

    /** The last step of an address such as {@code https://paperswithcode.com/method/adam}. */
    static Optional<String> slug(Optional<String> address) {
        return address.map(each -> each.replaceFirst("/+$", "").replaceFirst("^.*/", ""))
                .filter(slug -> !slug.isEmpty());
    }
}
