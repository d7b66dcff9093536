package tidemark.fetch;

import java.time.Duration;

/**
 * How often a transfer is tried, how long is waited between two tries (doubled each time, never above {@code longest}, a
 * service that names a time included), how long a service may be silent, the least time between two requests, and the size
 * above which a file is refused.
 */
public record Patience(int tries, Duration first, Duration longest, Duration silence, Duration between, long largest) {

    /** What is polite towards a public service: its limit is some hundred requests in five minutes. */
    public static Patience usual() {
        return new Patience(
                6,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(60),
                Duration.ofMillis(650),
                20L << 30);
    }

    Duration before(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(20, attempt));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
