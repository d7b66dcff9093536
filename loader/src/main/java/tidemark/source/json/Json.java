package tidemark.source.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tidemark.claim.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * One value of a record, with its place. What is asked for and absent or null is empty; what is of another type than asked
 * for is empty too, and complained of. Numbers keep their text as written.
 */
public final class Json {

    record Number(String text) {}

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(10_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Object value;
    private final Json within;
    private final Object step;
    private final Consumer<String> complaints;

    Json(Object value, String pointer, Consumer<String> complaints) {
        this(value, null, pointer, complaints);
    }

    private Json(Object value, Json within, Object step, Consumer<String> complaints) {
        this.value = value;
        this.within = within;
        this.step = step;
        this.complaints = complaints;
    }

    /**
     * @param pointer where the text stands in its file
     * @throws BrokenJson if it is no JSON, or a key stands twice in one object
     */
    static Json parse(String text, String pointer, Consumer<String> complaints) throws BrokenJson {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Json parsed = new Json(read(parser), pointer, complaints);
            if (parser.nextToken() != null) {
                throw new BrokenJson("more than one value");
            }
            return parsed;
        } catch (JacksonException e) {
            throw new BrokenJson("no JSON: " + e.getOriginalMessage());
        }
    }

    private static Object read(JsonParser parser) throws BrokenJson {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new BrokenJson("no JSON: it ends too early");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws BrokenJson {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object field = read(parser);
            if (fields.containsKey(name)) {
                throw new BrokenJson("the key \"" + name + "\" stands twice in one object");
            }
            fields.put(name, field);
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws BrokenJson {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return items;
    }

    /** The place in the file as a JSON pointer (RFC 6901). */
    public String pointer() {
        return within == null
                ? step.toString()
                : within.pointer() + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }

    public boolean isNull() {
        return value == null;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean isFlag() {
        return value instanceof Boolean;
    }

    public Json get(String field) {
        if (value instanceof Map<?, ?> object) {
            return new Json(object.get(field), this, field, complaints);
        }
        complain("an object");
        return new Json(null, this, field, complaints);
    }

    /** The fields of an object, in their order. */
    public Map<String, Json> fields() {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> object) {
            object.keySet().forEach(name -> fields.put((String) name, get((String) name)));
        } else {
            complain("an object");
        }
        return fields;
    }

    /** The items of a list. */
    public List<Json> items() {
        List<Json> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                items.add(new Json(list.get(i), this, i, complaints));
            }
        } else {
            complain("a list");
        }
        return items;
    }

    /** Words, trimmed; empty where there are none. */
    public Optional<String> text() {
        if (value instanceof String text) {
            return Optional.of(text.strip()).filter(words -> !words.isEmpty());
        }
        complain("a text");
        return Optional.empty();
    }

    /** A text or a number, letter by letter as written. */
    public Optional<String> written() {
        return value instanceof Number number ? Optional.of(number.text()) : text();
    }

    public Optional<Boolean> flag() {
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        complain("true or false");
        return Optional.empty();
    }

    /** A day, written as {@code YYYY-MM-DD}, with or without a time behind it. */
    public Optional<LocalDate> day() {
        return text().flatMap(text -> {
            try {
                return Optional.of(day(text.length() > 10 ? text.substring(0, 10) : text));
            } catch (DateTimeException e) {
                complain("a day");
                return Optional.empty();
            }
        });
    }

    /** As {@link LocalDate#parse} reads it, which takes long over every day, so that it is asked about odd ones alone. */
    private static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        int digits = 0;
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
            } else if (i != 4 && i != 7) {
                return LocalDate.parse(text);
            }
        }
        return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
    }

    /** An address on the web that can stand as an IRI; whatever else a field for addresses holds is passed over. */
    public Optional<String> address() {
        return text().filter(Value::isAddress);
    }

    private void complain(String wanted) {
        if (value != null) {
            complaints.accept(pointer() + " is not " + wanted);
        }
    }
}
