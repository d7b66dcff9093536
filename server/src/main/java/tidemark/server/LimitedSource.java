package tidemark.server;

import static tidemark.server.QueryStopped.Reason.OUT_OF_TIME;
import static tidemark.server.QueryStopped.Reason.SERVER_FULL;
import static tidemark.server.QueryStopped.Reason.TOO_MUCH_MEMORY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import tidemark.queries.QuerySource;

/**
 * The record as further routes read it: in one transaction a request, and within the limits of the query endpoint.
 * What goes beyond them ends in a {@link Refused} with the status and the words of that endpoint.
 */
public final class LimitedSource {
    private final DatasetGraph dataset;
    private final Limits limits;
    private final MemoryPool memory;
    private final RunningQueries running;
    private final String instance;

    LimitedSource(DatasetGraph dataset, Limits limits, MemoryPool memory, RunningQueries running, String instance) {
        this.dataset = dataset;
        this.limits = limits;
        this.memory = memory;
        this.running = running;
        this.instance = instance;
    }

    /** Reads within one transaction and one budget, however many queries that takes. */
    public <T> T reading(Function<Reading, T> use) {
        try (RequestBudget budget = new RequestBudget(limits, memory)) {
            try {
                return Txn.calculateRead(dataset, () -> use.apply(new Reading(budget)));
            } catch (QueryStopped e) {
                throw new Refused(e.reason().status, e.getMessage());
            } catch (QueryCancelledException e) {
                throw new Refused(OUT_OF_TIME.status, budget.timeMessage());
            } catch (StackOverflowError e) {
                throw new Refused(TOO_MUCH_MEMORY.status, "The query is nested, or one of its paths leads, too deep.");
            } catch (OutOfMemoryError e) {
                throw new Refused(SERVER_FULL.status, "The server has no memory left for this query.");
            } finally {
                running.remove(budget);
            }
        }
    }

    /** What is done with the whole record, and the version of it. */
    public interface Export {
        /** Reads the record; the things of it have their addresses under the base. */
        void of(DatasetGraph record, String base, String version) throws IOException;
    }

    /**
     * Reads all there is within one transaction and without the limits of queries, for what holds little of it at a
     * time. A server that stops ends it with an exception.
     */
    public void exporting(Export use) throws IOException {
        DatasetGraph record = new EndableDataset(dataset, running::areCancelled);
        try {
            Txn.executeRead(record, () -> {
                try {
                    use.of(record, QuerySource.DEFAULT_BASE, version());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String version() {
        return instance + "-"
                + TDBInternal.getDatasetGraphTDB(dataset)
                        .getTxnSystem()
                        .getThreadTransaction()
                        .getDataVersion();
    }

    /** The record during one request. */
    public final class Reading implements QuerySource {
        private final RequestBudget budget;
        private final RequestBudget.Held held;

        private Reading(RequestBudget budget) {
            this.budget = budget;
            this.held = budget.hold();
        }

        /** Another text for another state of the record; the same one only within one run of one server. */
        public String version() {
            return LimitedSource.this.version();
        }

        /** Counts a row that is kept until the answer is written. */
        public void keep(Binding row) {
            held.add(Weight.of(row));
        }

        @Override
        public <T> T ask(Query query, Function<QueryExec, T> use) {
            budget.checkTime();
            try (QueryExec execution = QueryExec.dataset(dataset)
                    .query(query)
                    .timeout(limits.queryTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .set(RequestBudget.SELF, budget)
                    .build()) {
                running.add(budget, execution);
                return use.apply(execution);
            }
        }
    }

    /** What a request may not have, with the HTTP status and the words for it. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        private Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }
}
