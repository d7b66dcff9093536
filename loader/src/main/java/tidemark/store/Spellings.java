package tidemark.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The spellings of all things of a record, counted while it is loaded. Most things have one, which costs an entry and no map. */
final class Spellings {

    private record Told(String spelling, int weight, Told next) {}

    private final Map<String, Told> byThing = new HashMap<>();

    /** @param told things with the weights of their spellings, as one document has them */
    void add(Map<String, Map<String, Integer>> told) {
        told.forEach((thing, uses) -> uses.forEach((spelling, weight) ->
                byThing.merge(thing, new Told(spelling, weight, null), (old, one) -> with(old, one))));
    }

    /** Gives each thing its one label. */
    void labels(BiConsumer<Node, Node> sink) {
        byThing.forEach((thing, told) -> {
            Map<String, Integer> uses = new HashMap<>();
            for (Told each = told; each != null; each = each.next) {
                uses.merge(each.spelling, each.weight, Integer::sum);
            }
            Labels.best(uses)
                    .ifPresent(
                            label -> sink.accept(NodeFactory.createURI(thing), NodeFactory.createLiteralString(label)));
        });
    }

    private static Told with(Told told, Told one) {
        for (Told each = told; each != null; each = each.next) {
            if (each.spelling.equals(one.spelling)) {
                return counted(told, one);
            }
        }
        return new Told(one.spelling, one.weight, told);
    }

    private static Told counted(Told told, Told one) {
        return told.spelling.equals(one.spelling)
                ? new Told(told.spelling, told.weight + one.weight, told.next)
                : new Told(told.spelling, told.weight, counted(told.next, one));
    }
}
