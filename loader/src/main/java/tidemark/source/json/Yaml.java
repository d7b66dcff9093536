package tidemark.source.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 as the tree that {@link Json} reads, made from the parser's events, so that numbers keep their text as written, the
 * language {@code no} stays a language, and depth and size are bounded before anything is built. What an alias repeats counts
 * each time, though it is kept once.
 */
final class Yaml {
    private static final int LARGEST = 8 << 20;
    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern NO_NUMBER = Pattern.compile("[+-]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> YES = Set.of("true", "True", "TRUE");
    private static final Set<String> NO = Set.of("false", "False", "FALSE");
    private static final Set<String> KNOWN_TAGS = Set.of("str", "int", "float", "bool", "null", "map", "seq");

    private record Anchored(Object node, long size) {}

    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchored = new HashMap<>();
    private long size;

    private Yaml(Iterator<Event> events) {
        this.events = events;
    }

    /** @throws BrokenJson if it is no YAML, or goes beyond the bounds */
    static Json parse(String text, String pointer, Consumer<String> complaints) throws BrokenJson {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LARGEST).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new Json(new Yaml(events).document(), pointer, complaints);
        } catch (MarkedYamlEngineException e) {
            throw broken(e.getProblemMark(), e.getProblem());
        } catch (YamlEngineException e) {
            throw broken(Optional.empty(), e.getMessage().strip().replaceAll("\\s+", " "));
        }
    }

    private Object document() throws BrokenJson {
        Object root = null;
        boolean read = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (read) {
                    throw broken(event, "more than one document");
                }
                root = node(events.next(), 0);
                read = true;
            }
        }
        return root;
    }

    private Object node(Event event, int depth) throws BrokenJson {
        if (depth > DEEPEST) {
            throw broken(event, "nested deeper than " + DEEPEST);
        }
        if (event instanceof AliasEvent alias) {
            // What is still open is not there yet, so nothing can hold itself.
            Anchored told = anchored.get(alias.getAlias());
            if (told == null) {
                throw broken(event, "the alias " + alias.getAlias() + " stands for nothing");
            }
            spend(told.size(), event);
            return told.node();
        }
        long before = size;
        Object node =
                switch (event.getEventId()) {
                    case MappingStart -> object(event, depth);
                    case SequenceStart -> array(event, depth);
                    default -> scalar((ScalarEvent) event);
                };
        ((NodeEvent) event).getAnchor().ifPresent(name -> anchored.put(name, new Anchored(node, size - before)));
        return node;
    }

    private Map<String, Object> object(Event start, int depth) throws BrokenJson {
        known(((CollectionStartEvent) start).getTag(), start);
        spend(1, start);
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            String name = name(key);
            Object field = node(events.next(), depth + 1);
            if (fields.containsKey(name)) {
                throw broken(key, "the key \"" + name + "\" stands twice in one object");
            }
            fields.put(name, field);
        }
        return fields;
    }

    private String name(Event key) throws BrokenJson {
        if (!(key instanceof ScalarEvent written)) {
            throw broken(key, "a key that is no plain text");
        }
        spend(written.getValue().length(), key);
        return written.getValue();
    }

    private List<Object> array(Event start, int depth) throws BrokenJson {
        known(((CollectionStartEvent) start).getTag(), start);
        spend(1, start);
        List<Object> items = new ArrayList<>();
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            items.add(node(item, depth + 1));
        }
        return items;
    }

    private Object scalar(ScalarEvent event) throws BrokenJson {
        known(event.getTag(), event);
        String text = event.getValue();
        spend(1 + text.length(), event);
        boolean words = event.getTag().filter(tag -> tag.endsWith("str")).isPresent();
        if (!event.isPlain() || words) {
            return text;
        } else if (NOTHING.contains(text)) {
            return null;
        } else if (YES.contains(text) || NO.contains(text)) {
            return YES.contains(text);
        } else if (NO_NUMBER.matcher(text).matches()) {
            return new Json.Number(text.replace(".", ""));
        }
        return NUMBER.matcher(text).matches() ? new Json.Number(text) : text;
    }

    /** Tags can ask for any class to be made: those of the data alone are heeded, and nothing else is made of any. */
    private static void known(Optional<String> tag, Event event) throws BrokenJson {
        if (tag.filter(name -> !KNOWN_TAGS.contains(name.replaceFirst("^tag:yaml\\.org,2002:", "")))
                .isPresent()) {
            throw broken(event, "the tag " + tag.get() + " is not one of data");
        }
    }

    private void spend(long more, Event event) throws BrokenJson {
        size += more;
        if (size > 2L * LARGEST) {
            throw broken(event, "aliases make more of it than " + (2 * LARGEST >> 20) + " MB");
        }
    }

    private static BrokenJson broken(Event event, String problem) {
        return broken(event.getStartMark(), problem);
    }

    private static BrokenJson broken(Optional<Mark> mark, String problem) {
        return new BrokenJson("no YAML: "
                + mark.map(at -> "line " + (at.getLine() + 1) + ": ").orElse("") + problem);
    }

    /**
     * The YAML between the lines of three hyphens at the start of a text, on the lines on which it stands there; nothing where
     * the text does not start so, or it has no end.
     */
    static Optional<String> frontMatter(String text) {
        String[] lines = text.replaceFirst("^\uFEFF", "").split("\\r?\\n|\\r", -1);
        if (!lines[0].stripTrailing().equals("---")) {
            return Optional.empty();
        }
        StringBuilder matter = new StringBuilder("\n");
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
