package tidemark.queries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What kind of thing a name is the name of. */
public enum Kind {
    PAPER("Paper"),
    AUTHOR("Author"),
    MODEL("Model"),
    DATASET("Dataset"),
    METRIC("Metric"),
    TASK("Task"),
    /** Anything that has an address in the graph. */
    THING(null);

    private static final List<String> SEGMENTS =
            List.of("paper", "author", "model", "dataset", "metric", "task", "result", "source");

    private final String className;

    Kind(String className) {
        this.className = className;
    }

    /** The kind as query files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class that things of this kind belong to; none for anything at all. */
    Optional<Node> type() {
        return Optional.ofNullable(className).map(name -> NodeFactory.createURI(Namespaces.TIDEMARK + name));
    }

    /** The parts of the IRI space in which things of this kind live. */
    List<String> segments() {
        return this == THING ? SEGMENTS : List.of(word());
    }

    static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
