package tidemark.server;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows on their way into, or out of, an operator that keeps them. */
final class HeldRows {
    private HeldRows() {}

    /** Counts each row that passes as held. */
    static QueryIterator counting(QueryIterator rows, RequestBudget.Held held) {
        return new QueryIteratorWrapper(rows) {
            @Override
            protected Binding moveToNextBinding() {
                Binding row = super.moveToNextBinding();
                held.add(Weight.of(row));
                return row;
            }
        };
    }

    /** Gives back what is held when these rows are at their end: then the operator that makes them is done. */
    static QueryIterator releasing(QueryIterator rows, RequestBudget.Held held) {
        return new QueryIteratorWrapper(rows) {
            @Override
            protected void closeIterator() {
                held.release();
                super.closeIterator();
            }
        };
    }
}
