package tidemark.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much one request, and all together, may take of the server. Sizes are bytes; what a request holds in memory is
 * estimated from its rows, strings and triples, and is near the truth rather than exact.
 */
public record Limits(
        Duration queryTimeout,
        long requestMemory,
        long queryBytes,
        long updateBytes,
        int concurrentRequests,
        int waitingRequests,
        Duration stopGrace) {

    public Limits {
        requireNonNull(queryTimeout, "queryTimeout is null");
        requireNonNull(stopGrace, "stopGrace is null");
        requirePositive(queryTimeout.toMillis(), "queryTimeout");
        requirePositive(requestMemory, "requestMemory");
        requirePositive(queryBytes, "queryBytes");
        requirePositive(updateBytes, "updateBytes");
        requirePositive(concurrentRequests, "concurrentRequests");
        if (waitingRequests < 0) {
            throw new IllegalArgumentException("waitingRequests is negative: " + waitingRequests);
        }
    }

    /** 30 seconds, a quarter of the heap (at most 1 GiB), 1 MiB of query, 256 MiB of update, 4 requests a processor. */
    public static Limits standard() {
        long heap = Runtime.getRuntime().maxMemory();
        int processors = Runtime.getRuntime().availableProcessors();
        return new Limits(
                Duration.ofSeconds(30),
                Math.min(heap / 4, 1L << 30),
                1L << 20,
                256L << 20,
                Math.max(8, 4 * processors),
                256,
                Duration.ofSeconds(5));
    }

    /** These limits with another time for one query. */
    public Limits withQueryTimeout(Duration timeout) {
        return new Limits(
                timeout, requestMemory, queryBytes, updateBytes, concurrentRequests, waitingRequests, stopGrace);
    }

    /** These limits with another bound on what one request may hold in memory. */
    public Limits withRequestMemory(long bytes) {
        return new Limits(queryTimeout, bytes, queryBytes, updateBytes, concurrentRequests, waitingRequests, stopGrace);
    }

    /** These limits with another number of requests that run, and that wait for a place, at one time. */
    public Limits withRequests(int concurrent, int waiting) {
        return new Limits(queryTimeout, requestMemory, queryBytes, updateBytes, concurrent, waiting, stopGrace);
    }

    private static void requirePositive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is not positive: " + value);
        }
    }
}
