package tidemark.server;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REGEX that ends with the query's time. */
final class BoundedRegex extends E_Regex {
    private final RequestBudget budget;
    private final PatternCache patterns = new PatternCache("REGEX");

    BoundedRegex(ExprList arguments, RequestBudget budget) {
        super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        Pattern pattern = patterns.get(values.get(1), values.size() > 2 ? values.get(2) : null);
        return NodeValue.booleanReturn(
                pattern.matcher(new BoundedText(text, budget)).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedRegex(arguments, budget);
    }
}
