package tidemark.source.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tidemark.claim.Reporter;

/** Reads a mapping from YAML. What it does not understand is an error that names the key: a mapping is written by hand. */
final class MappingFile {

    private static final Set<String> OTHER_KEYS = Set.of(
            "name",
            "description",
            "sign",
            "records",
            "document",
            "setting",
            "value",
            "values",
            "metric",
            "unit",
            "uncertainty",
            "reporter",
            "lean");

    private final String name;
    private final Map<String, Object> entries;

    private MappingFile(String name, Map<String, Object> entries) {
        this.name = name;
        this.entries = entries;
    }

    /**
     * @param name what the mapping is called unless it says so itself
     * @throws IllegalArgumentException if it is no mapping, in words for its author
     */
    static TableMapping read(String name, String yaml) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(20)
                    .build();
            Map<String, Object> entries = map(new Load(settings).loadFromString(yaml), "the mapping " + name);
            return new MappingFile(name, entries).mapping();
        } catch (YamlEngineException | StackOverflowError e) {
            throw new IllegalArgumentException("the mapping " + name + " is not YAML: " + e.getMessage(), e);
        }
    }

    private TableMapping mapping() {
        Map<TableMapping.Part, Slot> parts = new EnumMap<>(TableMapping.Part.class);
        Set<String> known = new TreeSet<>(OTHER_KEYS);
        for (TableMapping.Part part : TableMapping.Part.values()) {
            known.add(key(part));
            if (entries.containsKey(key(part))) {
                parts.put(part, slot(entries.get(key(part)), key(part)));
            }
        }
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                throw wrong("unknown key " + key + "; there are: " + String.join(", ", known));
            }
        }
        List<TableMapping.Measured> measured = measured();
        boolean relates = parts.containsKey(TableMapping.Part.MODEL)
                && (parts.containsKey(TableMapping.Part.TRAINED_ON)
                        || parts.containsKey(TableMapping.Part.DERIVED_FROM));
        if (measured.isEmpty() && !relates) {
            throw wrong("no value: say which column holds the numbers, as value: or values:");
        }
        List<String> document = strings("document");
        return new TableMapping(
                word("name").orElse(name),
                word("description").orElse("a table"),
                new LinkedHashSet<>(strings("sign")),
                word("records"),
                document.isEmpty() ? byModel(parts) : document,
                parts,
                strings("setting"),
                measured,
                word("reporter").map(this::reporter),
                entries.get("lean") instanceof Boolean lean && lean);
    }

    /** Rows of one model stand together more often than any others. */
    private static List<String> byModel(Map<TableMapping.Part, Slot> parts) {
        return Optional.ofNullable(parts.get(TableMapping.Part.MODEL)).flatMap(Slot::column).stream()
                .toList();
    }

    private List<TableMapping.Measured> measured() {
        List<TableMapping.Measured> measured = new ArrayList<>();
        if (entries.containsKey("value")) {
            measured.add(measured(word("value").orElseThrow(() -> wrong("value: is a column")), entries));
        }
        if (entries.containsKey("values")) {
            if (!(entries.get("values") instanceof List<?> list)) {
                throw wrong("values: is a list of columns");
            }
            for (Object item : list) {
                Map<String, Object> column = item instanceof String name ? Map.of("column", name) : map(item, "values");
                if (!(column.get("column") instanceof String of)) {
                    throw wrong("values: each has a column:");
                }
                measured.add(measured(of, column));
            }
        }
        return measured;
    }

    private TableMapping.Measured measured(String column, Map<String, Object> from) {
        Slot metric = from.containsKey("metric") ? slot(from.get("metric"), "metric") : Slot.is(column);
        Slot unit = from.containsKey("unit") ? slot(from.get("unit"), "unit") : Slot.NONE;
        return new TableMapping.Measured(
                column,
                metric,
                unit,
                Optional.ofNullable(from.get("uncertainty")).map(Object::toString));
    }

    private Slot slot(Object written, String key) {
        if (written instanceof String column) {
            return Slot.column(column);
        }
        Map<String, Object> slot = map(written, key);
        for (String known : slot.keySet()) {
            if (!Set.of("column", "is", "file", "names", "prefix", "except").contains(known)) {
                throw wrong(key + ": knows column, is, file, names, prefix and except, not " + known);
            }
        }
        Set<String> except = new LinkedHashSet<>();
        if (slot.get("except") instanceof List<?> words) {
            words.forEach(each -> except.add(String.valueOf(each)));
        }
        return new Slot(
                Optional.ofNullable(slot.get("column")).map(Object::toString),
                Optional.ofNullable(slot.get("is")).map(Object::toString),
                words(slot.get("file"), key),
                words(slot.get("names"), key),
                Optional.ofNullable(slot.get("prefix")).map(Object::toString).orElse(""),
                except);
    }

    private Map<String, String> words(Object written, String key) {
        Map<String, String> words = new HashMap<>();
        if (written != null) {
            map(written, key).forEach((from, to) -> words.put(from, String.valueOf(to)));
        }
        return words;
    }

    private Reporter reporter(String word) {
        return switch (word) {
            case "authors" -> Reporter.AUTHORS;
            case "third-party" -> Reporter.THIRD_PARTY;
            case "evaluation-run" -> Reporter.EVALUATION_RUN;
            default -> throw wrong("reporter: is authors, third-party or evaluation-run, not " + word);
        };
    }

    private Optional<String> word(String key) {
        return Optional.ofNullable(entries.get(key)).map(Object::toString);
    }

    private List<String> strings(String key) {
        Object written = entries.get(key);
        if (written == null) {
            return List.of();
        }
        return written instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(written.toString());
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("the mapping " + name + ": " + what);
    }

    private static Map<String, Object> map(Object written, String what) {
        if (!(written instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(what + " is not a map of keys to values");
        }
        Map<String, Object> entries = new HashMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        return entries;
    }

    private static String key(TableMapping.Part part) {
        String[] words = part.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return key.toString();
    }
}
