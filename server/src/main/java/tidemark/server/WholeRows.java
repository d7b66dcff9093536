package tidemark.server;

import static tidemark.server.QueryStopped.Reason.OUT_OF_TIME;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * An answer's rows, all or not at all. Where the time is over in the middle, Fuseki would write a remark into the
 * answer and end it as if it were whole; a table in CSV then loses its rest unnoticed.
 */
record WholeRows(RowSet rows, RequestBudget budget) implements RowSet {

    @Override
    public boolean hasNext() {
        return inTime(rows::hasNext);
    }

    @Override
    public Binding next() {
        return inTime(rows::next);
    }

    private <T> T inTime(Supplier<T> step) {
        try {
            return step.get();
        } catch (QueryCancelledException e) {
            throw new QueryStopped(OUT_OF_TIME, budget.timeMessage());
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
