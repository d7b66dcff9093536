package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a structured source says of a named thing: other spellings, and facts. */
public record ThingClaim(Thing thing, List<String> aliases, List<Fact> facts) implements Shown {

    public ThingClaim {
        requireNonNull(thing, "thing is null");
        aliases = List.copyOf(aliases);
        facts = List.copyOf(facts);
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(out, "ThingClaim[thing=", thing, ", aliases=", aliases, ", facts=", facts);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
