package tidemark.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;

/** One node shape: what its things have to be, and what has to hold of their properties. */
final class ShapeRule {

    private final List<ValueRule> ofThing;
    private final List<PropertyRule> properties;
    private final Map<Node, int[]> byPredicate;

    private ShapeRule(List<ValueRule> ofThing, List<PropertyRule> properties, Map<Node, int[]> byPredicate) {
        this.ofThing = ofThing;
        this.properties = properties;
        this.byPredicate = byPredicate;
    }

    static ShapeRule of(Shape shape, Shapes shapes, ValueRules values) {
        List<ValueRule> ofThing = values.all(shape);
        List<PropertyRule> properties = new ArrayList<>();
        Map<Node, int[]> byPredicate = new HashMap<>();
        for (PropertyShape each : shape.getPropertyShapes()) {
            if (!each.deactivated()) {
                PropertyRule rule = PropertyRule.of(each, shapes, values);
                int place = properties.size();
                properties.add(rule);
                rule.predicates()
                        .forEach(predicate -> byPredicate.merge(predicate, new int[] {place}, ShapeRule::both));
            }
        }
        return new ShapeRule(ofThing, properties, byPredicate);
    }

    boolean holds(About about, DocumentTriples triples) {
        for (ValueRule rule : ofThing) {
            if (!rule.holds(about.subject(), triples)) {
                return false;
            }
        }
        int[] counts = new int[properties.size()];
        for (int i = 0; i < about.size(); i++) {
            Triple triple = about.get(i);
            int[] places = byPredicate.get(triple.getPredicate());
            for (int j = 0; places != null && j < places.length; j++) {
                counts[places[j]]++;
                if (!properties.get(places[j]).holdsOfEach(triple.getObject(), triples)) {
                    return false;
                }
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (!properties.get(i).holdsOfAll(counts[i], about, triples)) {
                return false;
            }
        }
        return true;
    }

    private static int[] both(int[] some, int[] more) {
        int[] both = new int[some.length + more.length];
        System.arraycopy(some, 0, both, 0, some.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }
}
