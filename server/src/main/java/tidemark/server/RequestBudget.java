package tidemark.server;

import static tidemark.server.QueryStopped.Reason.OUT_OF_TIME;
import static tidemark.server.QueryStopped.Reason.SERVER_FULL;
import static tidemark.server.QueryStopped.Reason.TOO_MUCH_MEMORY;

import java.time.Duration;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * What one query may still take: the memory that it holds, in estimated bytes, and the time it has. It travels in the
 * query's context, so that every operator finds it. A query runs on one thread, which alone changes it.
 */
final class RequestBudget implements AutoCloseable {
    static final Symbol SELF = Symbol.create("https://w3id.org/tidemark/server#budget");
    private static final Symbol LIMITS = Symbol.create("https://w3id.org/tidemark/server#limits");

    // The pool is shared by all threads and asked for large pieces only.
    private static final long PIECE = 1L << 20;

    private final long bound;
    private final MemoryPool pool;
    private final long deadline;
    private final Duration time;
    private long used;
    private long reserved;
    private volatile boolean cancelled;

    RequestBudget(Limits limits, MemoryPool pool) {
        this.bound = limits.requestMemory();
        this.pool = pool;
        this.time = limits.queryTimeout();
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** Gives every query on the dataset of this context a budget of its own. */
    static void install(Context dataset, Limits limits) {
        dataset.set(LIMITS, limits);
    }

    void travelIn(Context query) {
        query.set(SELF, this);
    }

    /** The budget of the query with this context; one that did not come through the endpoint gets its own. */
    static RequestBudget of(Context query) {
        RequestBudget budget = query.get(SELF);
        if (budget == null) {
            Limits limits = query.get(LIMITS);
            budget = new RequestBudget(limits, new MemoryPool(limits.requestMemory()));
            budget.travelIn(query);
        }
        return budget;
    }

    /** A part of the budget that is given back as one. */
    Held hold() {
        return new Held();
    }

    void take(long bytes) {
        used += bytes;
        if (used > bound) {
            throw new QueryStopped(
                    TOO_MUCH_MEMORY,
                    "The query needs more memory than one request may hold here (" + megabytes(bound)
                            + "). Sort, group, join or construct less at a time: add a LIMIT, ask for fewer variables,"
                            + " or make the patterns narrower.");
        }
        while (used > reserved) {
            if (!pool.take(PIECE)) {
                throw new QueryStopped(
                        SERVER_FULL,
                        "The queries running now hold all the memory there is for them. Ask again shortly.");
            }
            reserved += PIECE;
        }
    }

    void cancel() {
        cancelled = true;
    }

    /** For work that Jena cannot interrupt: ends the query if its time is over. */
    void checkTime() {
        if (cancelled || System.nanoTime() - deadline > 0) {
            throw new QueryStopped(OUT_OF_TIME, timeMessage());
        }
    }

    String timeMessage() {
        return cancelled
                ? "The server is stopping and has ended the query."
                : "The query did not finish within " + seconds(time)
                        + ". Make its patterns narrower, or ask for a part of the answer with LIMIT.";
    }

    @Override
    public void close() {
        pool.give(reserved);
        reserved = 0;
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static String megabytes(long bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MB";
    }

    /** What one operator holds until it is done. */
    final class Held {
        private long bytes;

        void add(long more) {
            bytes += more;
            take(more);
        }

        void release() {
            used -= bytes;
            bytes = 0;
        }
    }
}
