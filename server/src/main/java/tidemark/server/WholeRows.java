package tidemark.server;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * An answer's rows, all or not at all. Where a query is cancelled in the middle, Fuseki would write a remark into the
 * answer and end it as if it were whole; a table in CSV then loses its rest unnoticed.
 */
record WholeRows(RowSet rows) implements RowSet {

    @Override
    public boolean hasNext() {
        return orCut(rows::hasNext);
    }

    @Override
    public Binding next() {
        return orCut(rows::next);
    }

    private <T> T orCut(Supplier<T> step) {
        try {
            return step.get();
        } catch (QueryCancelledException e) {
            throw new Cut(e);
        }
    }

    /** Rows that end early, in an exception that nobody on the way out knows to make the best of. */
    static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cut(QueryCancelledException cause) {
            super(cause);
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
