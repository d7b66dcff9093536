package tidemark.server;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all requests together may hold. */
final class MemoryPool {
    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    MemoryPool(long bytes) {
        this.bytes = bytes;
    }

    boolean take(long part) {
        if (taken.addAndGet(part) <= bytes) {
            return true;
        }
        taken.addAndGet(-part);
        return false;
    }

    void give(long part) {
        taken.addAndGet(-part);
    }
}
