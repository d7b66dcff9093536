package tidemark.claim;

import static java.util.Objects.requireNonNull;

/** One thing stated of a paper or a named thing as data. */
public record Fact(Property property, Value value) implements Shown {

    /** What can be stated; the mapping says which term each becomes. */
    public enum Property {
        /** A page elsewhere that is about the very thing, such as its page on Papers with Code or on the hub. */
        PAGE,
        HOMEPAGE,
        DESCRIPTION,
        ABSTRACT,
        LICENSE,
        PUBLISHED,
        VENUE,
        LANGUAGE,
        KEYWORD,
        CODE,
        /** Code that the authors of the paper stand behind. */
        OFFICIAL_CODE,
        MENTIONS,
        /** A paper that the page of a thing refers to, whatever it is to the thing. */
        CITES,
        INTRODUCES,
        BROADER,
        TESTS,
        TRAINED_ON,
        DERIVED_FROM
    }

    public Fact {
        requireNonNull(property, "property is null");
        requireNonNull(value, "value is null");
    }

    @Override
    public void show(StringBuilder out) {
        Shown.record(out, "Fact[property=", property, ", value=", value);
    }

    @Override
    public String toString() {
        return Shown.text(this);
    }
}
