package tidemark.server;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Multiplication without numbers of a million digits, which a few squarings reach and nothing can interrupt. */
final class BoundedMultiply extends E_Multiply {
    private static final int MOST_BITS = 1 << 16;

    BoundedMultiply(Expr left, Expr right) {
        super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        if (bits(left) + bits(right) > MOST_BITS) {
            throw new ExprEvalException("The product has more than " + MOST_BITS + " bits");
        }
        return super.eval(left, right);
    }

    private static int bits(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength();
        }
        return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedMultiply(left, right);
    }
}
