package tidemark.rdf;

import static tidemark.ontology.Vocabularies.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.graph.GraphFactory;

/** Makes rules of constraints that look at one value at a time. */
final class ValueRules {

    private final ValidationContext context;

    ValueRules(Shapes shapes) {
        this.context = ValidationContext.create(shapes, GraphFactory.createGraphMem());
    }

    /** Nothing for a constraint that cannot be judged by one value, or that is of a kind not met so far. */
    Optional<ValueRule> of(Constraint constraint) {
        ValueRule rule = null;
        if (constraint instanceof ClassConstraint is) {
            Node wanted = is.getExpectedClass();
            rule = (value, triples) -> triples.says(value, type, wanted);
        } else if (constraint instanceof DatatypeConstraint is) {
            String datatype = is.getDatatypeURI();
            rule = (value, triples) -> isWellFormed(value, datatype) || holds(is, value);
        } else if (constraint instanceof PatternConstraint is && is.getPattern().equals("\\S")) {
            rule = (value, triples) ->
                    value.isLiteral() && isWritten(value.getLiteralLexicalForm()) || holds(is, value);
        } else if (constraint instanceof NodeKindConstraint is) {
            rule = (value, triples) -> value.isURI() && is.isCanBeIRI() || holds(is, value);
        } else if (constraint instanceof InConstraint is) {
            Set<Node> values = new HashSet<>(is.getValues());
            rule = (value, triples) -> values.contains(value);
        } else if (constraint instanceof ShOr is) {
            rule = any(is.getOthers());
        } else if (constraint instanceof ConstraintTerm is) {
            rule = (value, triples) -> holds(is, value);
        }
        return Optional.ofNullable(rule);
    }

    private boolean holds(ConstraintTerm constraint, Node value) {
        return constraint.validate(context, value) == null;
    }

    private ValueRule any(List<Shape> shapes) {
        List<List<ValueRule>> each = new ArrayList<>();
        for (Shape shape : shapes) {
            boolean plain = shape.isNodeShape() && shape.getPropertyShapes().isEmpty();
            each.add(plain ? all(shape) : List.of(ValueRule.NEVER));
        }
        return (value, triples) ->
                each.stream().anyMatch(all -> all.stream().allMatch(rule -> rule.holds(value, triples)));
    }

    List<ValueRule> all(Shape shape) {
        return shape.getConstraints().stream()
                .map(constraint -> of(constraint).orElse(ValueRule.NEVER))
                .toList();
    }

    /** Whoever made the literal has read its text already. */
    private static boolean isWellFormed(Node value, String datatype) {
        return value.isLiteral()
                && value.getLiteralDatatypeURI().equals(datatype)
                && value.getLiteral().isWellFormed();
    }

    private static boolean isWritten(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) < 0x7F) {
                return true;
            }
        }
        return false;
    }
}
