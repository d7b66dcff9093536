package tidemark.queries;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What values a parameter takes. */
public enum ParameterType {
    /** Any absolute IRI. */
    IRI("_iri"),
    /** The name, key or IRI of a thing in the graph. */
    NAME("_iri"),
    DATE("_date"),
    INTEGER("_integer"),
    DECIMAL("_decimal"),
    /** One of the values that the query lists. */
    ENUM(""),
    STRING("");

    private final String suffix;

    ParameterType(String suffix) {
        this.suffix = suffix;
    }

    /** The type as query files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What grlc expects at the end of the variable's name to make a term of this type. */
    String suffix() {
        return suffix;
    }

    static Optional<ParameterType> of(String word) {
        return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
