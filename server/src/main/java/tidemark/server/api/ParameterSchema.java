package tidemark.server.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tidemark.queries.Parameter;

/** The type of a parameter in JSON Schema, for OpenAPI and for the tools of agents alike. */
public final class ParameterSchema {
    private ParameterSchema() {}

    /** The schema of a value of this parameter. */
    public static Map<String, Object> of(Parameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (parameter.type()) {
            case INTEGER -> schema.put("type", "integer");
            case DECIMAL -> schema.put("type", "number");
            default -> schema.put("type", "string");
        }
        switch (parameter.type()) {
            case IRI -> schema.put("format", "iri");
            case DATE -> schema.put("format", "date");
            case ENUM -> schema.put("enum", parameter.values());
            default -> {}
        }
        parameter.defaultValue().ifPresent(text -> schema.put("default", value(parameter, text)));
        return schema;
    }

    private static Object value(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            default -> text;
        };
    }
}
