package tidemark.load;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tidemark.source.Collected;
import tidemark.source.Source;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in any field of a record, the record is read or set apart, and the next one is read as ever. */
class WrongTypesTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final List<String> WRONG =
            List.of("7", "-1e999", "\"\"", "\"\\u0000 x\"", "true", "null", "[]", "{}", "[[null]]", "{\"a\":[{}]}");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> harmNoOtherRecord() throws IOException {
        List<Path> inputs = new ArrayList<>();
        try (Stream<Path> cases = Files.list(GOLDEN)) {
            cases.sorted()
                    .map(each -> each.resolve("input.json"))
                    .filter(Files::exists)
                    .forEach(inputs::add);
        }
        assertTrue(inputs.size() >= 15, inputs.size() + " formats");
        return inputs.stream()
                .map(input ->
                        DynamicTest.dynamicTest(input.getParent().getFileName().toString(), () -> check(input)));
    }

    private void check(Path input) throws IOException {
        Source source = Formats.of(input).orElseThrow();
        JsonNode whole = JSON.readTree(Files.readString(input));
        JsonNode first = whole instanceof ArrayNode list ? list.get(0) : whole;
        List<JsonNode> others = new ArrayList<>();
        if (whole instanceof ArrayNode list) {
            for (int i = 1; i < list.size(); i++) {
                others.add(list.get(i));
            }
        }
        Collected alone = read(source, input, others);
        List<JsonNode> spoilt = new ArrayList<>();
        spoil(first, first, spoilt);
        assertTrue(spoilt.size() >= WRONG.size(), "fields are found");
        for (JsonNode record : spoilt) {
            List<JsonNode> all = new ArrayList<>(List.of(record));
            all.addAll(others);
            Collected found = read(source, input, all);
            assertTrue(found.keys().containsAll(alone.keys()), () -> "lost beside " + record);
        }
    }

    /** The record with each of its fields, at any depth, turned into each of the wrong things in turn. */
    private static void spoil(JsonNode record, JsonNode part, List<JsonNode> into) {
        if (part instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode right = object.get(name);
                for (String wrong : WRONG) {
                    object.set(name, JSON.readTree(wrong));
                    into.add(record.deepCopy());
                }
                object.set(name, right);
                spoil(record, right, into);
            }
        } else if (part instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode right = list.get(0);
            for (String wrong : WRONG) {
                list.set(0, JSON.readTree(wrong));
                into.add(record.deepCopy());
            }
            list.set(0, right);
            spoil(record, right, into);
        }
    }

    private Collected read(Source source, Path like, List<JsonNode> records) throws IOException {
        Path file = folder.resolve(like.getParent().getFileName()).resolve("input.json");
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("[");
        records.forEach(record -> text.append(text.length() == 1 ? "" : ",\n").append(record));
        Files.writeString(file, text.append("]"), StandardCharsets.UTF_8);
        Collected found = new Collected();
        source.read(file, "input.json", source.format(), found);
        return found;
    }
}
