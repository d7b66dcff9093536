package tidemark.source.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** What can be told of a JSON file from its beginning: the names of the fields seen, as paths such as {@code results.id}. */
final class JsonHead {

    private static final int DEEPEST = 12;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private JsonHead() {}

    static Set<String> paths(String head) {
        Set<String> paths = new HashSet<>();
        String start = head.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[") && !start.startsWith("\uFEFF")) {
            return paths;
        }
        Deque<String> path = new ArrayDeque<>();
        String name = "";
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), start.replaceFirst("^\uFEFF", ""))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> {
                        name = parser.currentName();
                        if (path.size() <= DEEPEST) {
                            paths.add(joined(path, name));
                        }
                    }
                    case START_OBJECT -> {
                        path.addLast(name);
                        name = "";
                    }
                    case END_OBJECT -> name = path.removeLast();
                    default -> {
                        // A list and what it holds go by the name of the list.
                    }
                }
            }
        } catch (JacksonException e) {
            // The head is cut off somewhere, or the file is broken behind what was seen.
        }
        return paths;
    }

    private static String joined(Deque<String> path, String name) {
        StringBuilder joined = new StringBuilder();
        path.stream().filter(step -> !step.isEmpty()).forEach(step -> joined.append(step)
                .append('.'));
        return joined.append(name).toString();
    }
}
