package tidemark.fetch;

import java.time.Duration;

/** Lets time pass; a test lets it pass at once. */
public interface Waiting {
    /** Waits so long. */
    void pass(Duration time) throws InterruptedException;

    /** By the clock. */
    static Waiting byTheClock() {
        return time -> Thread.sleep(time.toMillis());
    }
}
