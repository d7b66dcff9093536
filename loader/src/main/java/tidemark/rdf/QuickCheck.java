package tidemark.rdf;

import static tidemark.ontology.Vocabularies.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.vocabulary.RDFS;

/**
 * Finds that a document conforms to shapes by going through its triples once. Of what it does not find to conform it knows
 * nothing: the general validator has to be asked, which takes far longer, since it looks for each shape and each path anew.
 */
final class QuickCheck {

    private static final Node SUBCLASS = RDFS.subClassOf.asNode();

    private final Map<Node, List<ShapeRule>> byClass = new HashMap<>();
    private final boolean complete;

    QuickCheck(Shapes shapes) {
        boolean all = true;
        ValueRules values = new ValueRules(shapes);
        for (Shape shape : shapes.getTargetShapes()) {
            if (!shape.deactivated()) {
                all &= add(shape, shapes, values);
            }
        }
        this.complete = all;
    }

    private boolean add(Shape shape, Shapes shapes, ValueRules values) {
        Collection<Target> targets = shape.getTargets();
        if (!shape.isNodeShape() || targets.stream().anyMatch(each -> each.getTargetType() != TargetType.targetClass)) {
            return false;
        }
        ShapeRule rule = ShapeRule.of(shape, shapes, values);
        targets.forEach(target -> byClass.computeIfAbsent(target.getObject(), each -> new ArrayList<>())
                .add(rule));
        return true;
    }

    boolean conforms(DocumentTriples triples) {
        if (!complete) {
            return false;
        }
        for (About about : triples.subjects()) {
            for (int i = 0; i < about.size(); i++) {
                Triple triple = about.get(i);
                // Subclasses would have to be followed.
                if (triple.getPredicate().equals(SUBCLASS) || !conforms(triple, about, triples)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean conforms(Triple triple, About about, DocumentTriples triples) {
        if (!triple.getPredicate().equals(type)) {
            return true;
        }
        for (ShapeRule rule : byClass.getOrDefault(triple.getObject(), List.of())) {
            if (!rule.holds(about, triples)) {
                return false;
            }
        }
        return true;
    }
}
