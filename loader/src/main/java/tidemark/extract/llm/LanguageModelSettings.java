package tidemark.extract.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Which endpoint is asked, and within which bounds: at most {@code maxRequests} requests in all, each given up after
 * {@code timeout}; a request that may succeed later is tried again after {@code pause}, then after twice that, and so on.
 * {@code key} is empty for an endpoint that wants none. Answers are kept in {@code cache} for ever.
 */
public record LanguageModelSettings(
        URI endpoint, String model, String key, Path cache, int maxRequests, Duration timeout, Duration pause) {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** With the usual patience. */
    public static LanguageModelSettings of(URI endpoint, String model, String key, Path cache, int maxRequests) {
        return new LanguageModelSettings(endpoint, model, key, cache, maxRequests, TIMEOUT, PAUSE);
    }

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return model + " at " + endpoint;
    }
}
