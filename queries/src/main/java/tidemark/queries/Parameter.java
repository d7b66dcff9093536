package tidemark.queries;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Var;

/**
 * One parameter of a saved query. A required one has to be given; one with a default has it where nothing is given; any
 * other stays unbound then, and the query is written so that it asks for nothing in particular.
 */
public record Parameter(
        String name,
        ParameterType type,
        Optional<Kind> kind,
        Optional<String> defaultValue,
        List<String> values,
        String description,
        boolean required) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Parameter {
        values = List.copyOf(values);
        require(NAME.matcher(name).matches(), "its name is not lower-case words joined by hyphens");
        require(!description.isBlank(), "it has no description");
        require((type == ParameterType.NAME) == kind.isPresent(), "a kind belongs to a name, and every name has one");
        require((type == ParameterType.ENUM) != values.isEmpty(), "listed values belong to an enum, and it has some");
        require(!(required && defaultValue.isPresent()), "what has a default is not required");
    }

    /** The variable that stands for this parameter in the query, as grlc would name it. */
    public Var variable() {
        String mark = required || defaultValue.isPresent() ? "_" : "__";
        return Var.alloc(mark + grlcName(name) + type.suffix());
    }

    /** The name in a form that a SPARQL variable can carry: {@code min-confidence} is {@code minConfidence}. */
    static String grlcName(String name) {
        return Pattern.compile("-([a-z])")
                .matcher(name)
                .replaceAll(match -> Character.toString(match.group(1).charAt(0) - 'a' + 'A'));
    }

    /** The type in words: "decimal", "name of a model, or its key or IRI", "one of asc, desc". */
    public String typeInWords() {
        return switch (type) {
            case NAME -> "name of a " + kind.orElseThrow().word() + ", or its key or IRI";
            case ENUM -> "one of " + String.join(", ", values);
            case DATE -> "date such as 2024-12-31";
            default -> type.word();
        };
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("parameter " + name + ": " + complaint);
        }
    }
}
