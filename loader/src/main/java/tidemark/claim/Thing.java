package tidemark.claim;

import static java.util.Objects.requireNonNull;

/** A named thing, as structured sources refer to it. */
public record Thing(Kind kind, String name) implements Shown {

    /** What a named thing is. A dataset on which something is evaluated is a benchmark. */
    public enum Kind {
        MODEL,
        METHOD,
        DATASET,
        BENCHMARK,
        METRIC,
        TASK
    }

    public Thing {
        requireNonNull(kind, "kind is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a thing needs a name");
        }
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(out, "Thing[kind=", kind, ", name=", name);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
