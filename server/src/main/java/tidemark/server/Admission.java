package tidemark.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests are at work. So many may run, so many more may wait a while for a place, and the rest are turned
 * away at once: a crowd makes the server busy, never dead. Writers hold a credential and are only counted.
 */
final class Admission {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places;
    private final int mayWait;
    private final AtomicInteger waiting = new AtomicInteger();
    private int inside;
    private boolean closed;

    Admission(Limits limits) {
        places = new Semaphore(limits.concurrentRequests(), true);
        mayWait = limits.waitingRequests();
    }

    boolean enterReader() {
        if (!takePlace()) {
            return false;
        }
        boolean entered = enterWriter();
        if (!entered) {
            places.release();
        }
        return entered;
    }

    synchronized boolean enterWriter() {
        if (closed) {
            return false;
        }
        inside++;
        return true;
    }

    void leaveReader() {
        places.release();
        leaveWriter();
    }

    synchronized void leaveWriter() {
        inside--;
        notifyAll();
    }

    /** Lets nobody else in. */
    synchronized void close() {
        closed = true;
    }

    /** Waits until all have left, or until the time is over, and tells whether they have left. */
    synchronized boolean awaitEmpty(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (inside > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean takePlace() {
        if (places.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > mayWait) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
