package tidemark.extract.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;

/** The shape in which a language model has to answer, as a JSON Schema that the endpoint enforces. */
final class AnswerSchema {

    static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("claims")
                    .rootElement(JsonObjectSchema.builder()
                            .addProperty("models", list(name(true)))
                            .addProperty("benchmarks", list(name(false)))
                            .addProperty("datasets", list(name(false)))
                            .addProperty("results", list(result()))
                            .required("models", "benchmarks", "datasets", "results")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    private AnswerSchema() {}

    private static JsonObjectSchema name(boolean ofModel) {
        JsonObjectSchema.Builder name = JsonObjectSchema.builder()
                .addStringProperty("name")
                .addProperty("aliases", list(new JsonStringSchema()))
                .addBooleanProperty("introduced")
                .additionalProperties(false);
        return ofModel
                ? name.addEnumProperty("kind", List.of("model", "method"))
                        .required("name", "aliases", "introduced", "kind")
                        .build()
                : name.required("name", "aliases", "introduced").build();
    }

    private static JsonObjectSchema result() {
        return JsonObjectSchema.builder()
                .addProperty("model", orNull())
                .addProperty("benchmark", orNull())
                .addProperty("metric", orNull())
                .addNumberProperty("value")
                .addStringProperty("value_text")
                .addProperty("unit", orNull())
                .addEnumProperty("kind", List.of("score", "gain", "ratio"))
                .addProperty("versus", list(new JsonStringSchema()))
                .addProperty("setting", orNull())
                .addStringProperty("evidence")
                .required(
                        "model",
                        "benchmark",
                        "metric",
                        "value",
                        "value_text",
                        "unit",
                        "kind",
                        "versus",
                        "setting",
                        "evidence")
                .additionalProperties(false)
                .build();
    }

    private static JsonSchemaElement orNull() {
        return JsonAnyOfSchema.builder()
                .anyOf(new JsonStringSchema(), new JsonNullSchema())
                .build();
    }

    private static JsonArraySchema list(JsonSchemaElement items) {
        return JsonArraySchema.builder().items(items).build();
    }
}
