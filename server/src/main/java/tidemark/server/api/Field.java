package tidemark.server.api;

import java.util.List;
import java.util.stream.Stream;
import tidemark.queries.Parameter;

/** A field of the form of a saved query: how it is given, and what stands in it. */
record Field(
        String name, String says, String value, String input, String step, boolean required, List<String> choices) {

    static Field of(Parameter parameter, String given) {
        String input =
                switch (parameter.type()) {
                    case DATE -> "date";
                    case INTEGER, DECIMAL -> "number";
                    default -> "text";
                };
        return new Field(
                parameter.name(),
                parameter.description(),
                given != null ? given : parameter.defaultValue().orElse(""),
                input,
                parameter.type().word().equals("decimal") ? "any" : null,
                parameter.required(),
                choices(parameter));
    }

    /** What need not be given can be left open in a list too. */
    private static List<String> choices(Parameter parameter) {
        boolean open = !parameter.required() && parameter.defaultValue().isEmpty();
        return parameter.values().isEmpty()
                ? List.of()
                : Stream.concat(open ? Stream.of("") : Stream.empty(), parameter.values().stream())
                        .toList();
    }
}
