package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A thing that a text names: the name as written, other spellings written beside it, what it is, and whether the paper
 * introduces it.
 */
public record Mention(String name, List<String> aliases, Kind kind, boolean introduced) {

    /** What a named thing is. A dataset on which something is evaluated is a benchmark. */
    public enum Kind {
        MODEL,
        METHOD,
        DATASET,
        BENCHMARK
    }

    public Mention {
        requireNonNull(kind, "kind is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a mention needs a name");
        }
        aliases = List.copyOf(aliases);
    }
}
