package tidemark.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.exec.QueryExec;

/** The queries at work now, so that a server that stops can end them. */
final class RunningQueries {
    private final Map<RequestBudget, QueryExec> running = new ConcurrentHashMap<>();

    void add(RequestBudget budget, QueryExec execution) {
        running.put(budget, execution);
    }

    void remove(RequestBudget budget) {
        running.remove(budget);
    }

    void cancelAll() {
        running.forEach((budget, execution) -> {
            budget.cancel();
            execution.abort();
        });
    }
}
