package tidemark.server;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT that counts what it makes before it makes it. */
final class BoundedConcat extends E_StrConcat {
    private final RequestBudget budget;

    BoundedConcat(ExprList arguments, RequestBudget budget) {
        super(arguments);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        BoundedText.count(values.stream().mapToLong(BoundedText::length).sum(), budget);
        return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedConcat(arguments, budget);
    }
}
