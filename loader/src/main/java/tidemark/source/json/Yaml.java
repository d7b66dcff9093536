package tidemark.source.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.ConstructYamlNull;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * YAML 1.2 as the tree that {@link Json} reads. Every scalar is first a text, so that numbers keep their text as written and
 * the language {@code no} stays a language; aliases, size and depth are bounded.
 */
final class Yaml {
    private static final int LARGEST = 8 << 20;
    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    /** That of texts alone sets a value left empty apart from them, and cannot make anything of it. */
    private static final Schema TEXTS = new FailsafeSchema() {
        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of(Tag.NULL, new ConstructYamlNull());
        }
    };

    private Yaml() {}

    /** @throws BrokenJson if it is no YAML, or goes beyond the bounds */
    static Json parse(String text, String pointer, Consumer<String> complaints) throws BrokenJson {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(TEXTS)
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            return new Json(tree(new Load(settings).loadFromString(text), 0), pointer, complaints);
        } catch (YamlEngineException e) {
            throw new BrokenJson("no YAML: " + e.getMessage().strip().replaceAll("\\s+", " "));
        } catch (StackOverflowError | TooDeep e) {
            throw new BrokenJson("no YAML: nested deeper than " + DEEPEST);
        }
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Object tree(Object node, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((key, value) -> fields.put(String.valueOf(key), tree(value, depth + 1)));
            return fields;
        }
        if (node instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(tree(item, depth + 1)));
            return items;
        }
        return node == null ? null : scalar(node.toString());
    }

    private static Object scalar(String text) {
        if (NOTHING.contains(text)) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return NUMBER.matcher(text).matches() ? new Json.Number(text) : text;
    }

    /** The YAML between the lines of three hyphens at the start of a text; nothing where it does not start so, or has no end. */
    static Optional<String> frontMatter(String text) {
        String[] lines = text.replaceFirst("^\uFEFF", "").split("\\R", -1);
        if (!lines[0].stripTrailing().equals("---")) {
            return Optional.empty();
        }
        StringBuilder matter = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].stripTrailing().equals("---")
                    || lines[i].stripTrailing().equals("...")) {
                return Optional.of(matter.toString());
            }
            matter.append(lines[i]).append('\n');
        }
        return Optional.empty();
    }
}
