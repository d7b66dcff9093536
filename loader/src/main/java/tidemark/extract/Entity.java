package tidemark.extract;

import java.util.List;
import java.util.stream.IntStream;
import tidemark.claim.Mention;

/** A thing named in one text, with all the places where it is named. */
record Entity(String name, List<String> aliases, Mention.Kind kind, boolean introduced, List<Span> places, Odds odds) {

    /** Tokens {@code from} to {@code to} (exclusive). */
    record Span(int from, int to) {

        IntStream tokens() {
            return IntStream.range(from, to);
        }
    }

    boolean isBenchmark() {
        return kind == Mention.Kind.BENCHMARK;
    }

    boolean isModel() {
        return kind == Mention.Kind.MODEL || kind == Mention.Kind.METHOD;
    }

    Entity of(Mention.Kind other) {
        return new Entity(name, aliases, other, introduced, places, odds);
    }

    Entity judged(Odds now) {
        return new Entity(name, aliases, kind, now.introduced() > 0.5, places, now);
    }

    Mention mention() {
        return new Mention(name, aliases, kind, introduced);
    }
}
