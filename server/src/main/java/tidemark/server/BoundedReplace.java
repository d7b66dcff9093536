package tidemark.server;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REPLACE that ends with the query's time, and counts what it makes while it makes it. */
final class BoundedReplace extends E_StrReplace {
    private final RequestBudget budget;
    private final PatternCache patterns = new PatternCache("REPLACE");

    BoundedReplace(ExprList arguments, RequestBudget budget) {
        super(arguments.get(0), arguments.get(1), arguments.get(2), arguments.size() > 3 ? arguments.get(3) : null);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
        String by =
                NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2)).getLiteralLexicalForm();
        Matcher matcher = patterns.get(values.get(1), values.size() > 3 ? values.get(3) : null)
                .matcher(new BoundedText(text.getLiteralLexicalForm(), budget));
        String result = replace(matcher, by);
        if (result.equals(text.getLiteralLexicalForm())) {
            return values.get(0);
        }
        return NodeValue.makeNode(
                text.getLiteralLanguage().isEmpty()
                        ? NodeFactory.createLiteralString(result)
                        : NodeFactory.createLiteralLang(result, text.getLiteralLanguage()));
    }

    // As in Jena's own: of the matches of nothing only the first counts.
    private String replace(Matcher matcher, String by) {
        try {
            StringBuilder made = new StringBuilder();
            long uncounted = 0;
            for (boolean first = true; matcher.find(); first = false) {
                if (first || matcher.start() < matcher.end()) {
                    uncounted = count(uncounted + mostAdded(matcher, by));
                    matcher.appendReplacement(made, by);
                }
            }
            return matcher.appendTail(made).toString();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage());
        }
    }

    private long count(long length) {
        return BoundedText.count(length, budget) ? 0 : length;
    }

    /** A replacement may name groups, two characters each at least, and none is longer than the match. */
    private static long mostAdded(Matcher matcher, String by) {
        long match = matcher.end() - (long) matcher.start();
        return by.indexOf('$') < 0 ? by.length() : by.length() + by.length() / 2 * match;
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedReplace(arguments, budget);
    }
}
