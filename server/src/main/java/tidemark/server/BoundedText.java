package tidemark.server;

import org.apache.jena.sparql.expr.NodeValue;

/** Text that a function reads or makes within a budget. */
final class BoundedText implements CharSequence {
    // Rows with short strings pass by the million without being held; only long strings are worth counting.
    private static final int SHORT = 8192;
    private static final int STEPS_BETWEEN_CHECKS = 4096;

    private final CharSequence text;
    private final RequestBudget budget;
    private int steps;

    /**
     * Text that a pattern is matched against. Java's matcher cannot be interrupted and may need for ever; but it looks
     * at every character through this.
     */
    BoundedText(CharSequence text, RequestBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    /** Counts a string that is about to be made, if it is long, and tells whether it is. */
    static boolean count(long length, RequestBudget budget) {
        if (length <= SHORT) {
            return false;
        }
        budget.take(length);
        return true;
    }

    static int length(NodeValue value) {
        return value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }

    @Override
    public char charAt(int index) {
        if (++steps % STEPS_BETWEEN_CHECKS == 0) {
            budget.checkTime();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
