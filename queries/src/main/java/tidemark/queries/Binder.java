package tidemark.queries;

import static tidemark.queries.QueryException.Situation.MISSING_PARAMETER;
import static tidemark.queries.QueryException.Situation.UNKNOWN_PARAMETER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.NodeTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Puts terms into the places of parameters, in the parsed query: text given by a user never becomes query text. */
final class Binder {
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private Binder() {}

    static Query bind(SavedQuery saved, Map<String, String> given, Names names) {
        refuseUnknown(saved, given);
        Map<Var, Node> terms = new HashMap<>();
        for (Parameter parameter : saved.parameters()) {
            Optional<String> value = Optional.ofNullable(given.get(parameter.name()))
                    .filter(text -> !text.isBlank())
                    .or(parameter::defaultValue);
            if (value.isPresent()) {
                terms.put(parameter.variable(), Values.term(parameter, value.get(), names));
            } else if (parameter.required()) {
                throw new QueryException(
                        MISSING_PARAMETER,
                        saved.name() + " needs the parameter " + parameter.name() + ". " + explain(saved),
                        List.of(parameter.name()));
            }
        }
        Set<Var> notGiven = saved.parameters().stream().map(Parameter::variable).collect(Collectors.toSet());
        notGiven.removeAll(terms.keySet());
        return substitute(saved.query(), terms, notGiven);
    }

    private static Query substitute(Query query, Map<Var, Node> terms, Set<Var> notGiven) {
        NodeTransform nodes = new NodeTransformSubst(terms);
        ElementTransform elements = new ElementTransformSubst(nodes);
        return QueryTransformOps.transform(query, elements, new Folding(nodes, elements, notGiven));
    }

    static Query substitute(Query query, Map<Var, Node> terms) {
        return substitute(query, terms, Set.of());
    }

    private static void refuseUnknown(SavedQuery saved, Map<String, String> given) {
        List<String> known = saved.parameters().stream().map(Parameter::name).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new QueryException(
                        UNKNOWN_PARAMETER,
                        saved.name() + " has no parameter \"" + Values.printable(name) + "\". " + explain(saved),
                        known);
            }
        }
    }

    private static String explain(SavedQuery saved) {
        if (saved.parameters().isEmpty()) {
            return "It takes none.";
        }
        return saved.parameters().stream()
                .map(Binder::explain)
                .collect(Collectors.joining("\n  ", "It takes:\n  ", ""));
    }

    private static String explain(Parameter parameter) {
        String need = parameter.required()
                ? ", required"
                : parameter.defaultValue().map(value -> ", default " + value).orElse(", optional");
        return parameter.name() + " (" + parameter.typeInWords() + need + "): " + parameter.description();
    }

    /**
     * Substitution that also takes out what is decided by it. {@code COALESCE(?__metric_iri, ?metric)} is how a query
     * says "this metric, or any". With a term in its place it is that term, and only then can the engine look it up
     * instead of filtering; without one it is {@code ?metric}, which spares the engine an error at every row, and errors
     * are dear. {@code BOUND} of a term would not even be SPARQL.
     */
    private static final class Folding extends ExprTransformNodeElement {
        private final Set<Var> notGiven;

        Folding(NodeTransform nodes, ElementTransform elements, Set<Var> notGiven) {
            super(nodes, elements);
            this.notGiven = notGiven;
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (!(function instanceof E_Coalesce)) {
                return super.transform(function, arguments);
            }
            ExprList possible = new ExprList(arguments.getList().stream()
                    .filter(argument -> !isSureToFail(argument))
                    .toList());
            boolean decided = possible.size() == 1
                    || (!possible.isEmpty() && possible.get(0).isConstant());
            return decided ? possible.get(0) : super.transform(function, possible.isEmpty() ? arguments : possible);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            if (function instanceof E_Bound && argument.isConstant()) {
                return NodeValue.TRUE;
            }
            return function instanceof E_Bound && isNotGiven(argument)
                    ? NodeValue.FALSE
                    : super.transform(function, argument);
        }

        private boolean isSureToFail(Expr argument) {
            return isNotGiven(argument)
                    || (argument instanceof ExprFunction2 comparison
                            && COMPARISONS.contains(comparison.getOpName())
                            && (isNotGiven(comparison.getArg1()) || isNotGiven(comparison.getArg2())));
        }

        private boolean isNotGiven(Expr argument) {
            return argument.isVariable() && notGiven.contains(argument.asVar());
        }
    }
}
