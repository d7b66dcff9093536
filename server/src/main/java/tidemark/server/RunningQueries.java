package tidemark.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.exec.QueryExec;

/** The queries at work now, so that a server that stops can end them. */
final class RunningQueries {
    private final Map<RequestBudget, QueryExec> running = new ConcurrentHashMap<>();
    private volatile boolean cancelled;

    void add(RequestBudget budget, QueryExec execution) {
        running.put(budget, execution);
    }

    void remove(RequestBudget budget) {
        running.remove(budget);
    }

    /** Whether all have been told to end. */
    boolean areCancelled() {
        return cancelled;
    }

    void cancelAll() {
        cancelled = true;
        running.forEach((budget, execution) -> {
            budget.cancel();
            execution.abort();
        });
    }
}
