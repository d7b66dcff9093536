package tidemark.rdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/** One property shape: how many values there have to be, and what has to hold of each and of all. */
record PropertyRule(Set<Node> predicates, int least, int most, List<ValueRule> ofEach, List<ThingRule> ofAll) {

    static PropertyRule of(PropertyShape shape, Shapes shapes, ValueRules values) {
        Set<Node> predicates = new HashSet<>();
        int least = 0;
        int most = Integer.MAX_VALUE;
        List<ValueRule> ofEach = new ArrayList<>();
        List<ThingRule> ofAll = new ArrayList<>();
        boolean known =
                follow(shape.getPath(), predicates) && shape.getPropertyShapes().isEmpty();
        for (Constraint constraint : shape.getConstraints()) {
            Optional<ValueRule> rule = values.of(constraint);
            if (constraint instanceof MinCount count) {
                least = count.getMinCount();
            } else if (constraint instanceof MaxCount count) {
                most = count.getMaxCount();
            } else if (constraint instanceof HasValueConstraint has) {
                ofAll.add((about, triples) ->
                        predicates.stream().anyMatch(predicate -> about.says(predicate, has.getValue())));
            } else if (rule.isPresent()) {
                ofEach.add(rule.get());
            } else {
                ofAll.add((about, triples) ->
                        asked(constraint, shape, about, values(about, predicates), shapes, triples));
            }
        }
        // A value that two predicates share is one value, but two triples.
        if (!known || predicates.size() > 1 && least > 1) {
            ofAll.add((about, triples) -> false);
        }
        return new PropertyRule(predicates, least, most, ofEach, ofAll);
    }

    boolean holdsOfEach(Node value, DocumentTriples triples) {
        for (ValueRule rule : ofEach) {
            if (!rule.holds(value, triples)) {
                return false;
            }
        }
        return true;
    }

    boolean holdsOfAll(int count, About about, DocumentTriples triples) {
        if (count < least || count > most) {
            return false;
        }
        for (ThingRule rule : ofAll) {
            if (!rule.holds(about, triples)) {
                return false;
            }
        }
        return true;
    }

    /** Whatever is not known here can be asked of the constraint itself. */
    private static boolean asked(
            Constraint constraint,
            PropertyShape shape,
            About about,
            Set<Node> values,
            Shapes shapes,
            DocumentTriples triples) {
        ValidationContext context = ValidationContext.create(shapes, triples);
        VLib.evalConstraint(context, triples, shape, about.subject(), shape.getPath(), values, constraint);
        return !context.hasViolation();
    }

    private static Set<Node> values(About about, Set<Node> predicates) {
        Set<Node> values = new HashSet<>();
        for (int i = 0; i < about.size(); i++) {
            if (predicates.contains(about.get(i).getPredicate())) {
                values.add(about.get(i).getObject());
            }
        }
        return values;
    }

    private static boolean follow(Path path, Set<Node> predicates) {
        if (path instanceof P_Link link) {
            return predicates.add(link.getNode());
        }
        return path instanceof P_Alt either
                && follow(either.getLeft(), predicates)
                && follow(either.getRight(), predicates);
    }
}
