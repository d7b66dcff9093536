package tidemark.extract;

import java.util.List;
import tidemark.claim.Mention;

/** A thing named in one text, with all the places where it is named. */
record Entity(String name, List<String> aliases, Mention.Kind kind, boolean introduced, List<Span> places) {

    /** Tokens {@code from} to {@code to} (exclusive). */
    record Span(int from, int to) {}

    boolean isBenchmark() {
        return kind == Mention.Kind.BENCHMARK;
    }

    boolean isModel() {
        return kind == Mention.Kind.MODEL || kind == Mention.Kind.METHOD;
    }

    Entity introduced(boolean now) {
        return new Entity(name, aliases, kind, now, places);
    }

    Entity of(Mention.Kind other) {
        return new Entity(name, aliases, other, introduced, places);
    }

    Mention mention() {
        return new Mention(name, aliases, kind, introduced);
    }
}
