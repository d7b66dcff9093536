package tidemark.queries;

import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/**
 * Something about a saved query, its parameters or its source that a person can put right. The message says what is
 * wrong and lists what would be right; the situation and the suggestions say the same to a program.
 */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Situation {
        UNKNOWN_QUERY,
        UNKNOWN_PARAMETER,
        MISSING_PARAMETER,
        MALFORMED_VALUE,
        UNKNOWN_NAME,
        AMBIGUOUS_NAME,
        UNSUITABLE_FORMAT,
        UNREADABLE_QUERY,
        ENDPOINT_FAILED
    }

    private static final int LONGEST_TOLD = 500;

    private final Situation situation;
    private final transient List<String> suggestions;

    QueryException(Situation situation, String message, List<String> suggestions) {
        super(message);
        this.situation = situation;
        this.suggestions = List.copyOf(suggestions);
    }

    QueryException(Situation situation, String message) {
        this(situation, message, List.of());
    }

    QueryException(Situation situation, String message, Throwable cause) {
        super(message, cause);
        this.situation = situation;
        this.suggestions = List.of();
    }

    /** A failure of an endpoint elsewhere, in its own words where it has some that are not a page for people. */
    static QueryException ofEndpoint(String url, RuntimeException failure) {
        String body = failure instanceof QueryExceptionHTTP query
                ? query.getResponse()
                : failure instanceof HttpException http ? http.getResponse() : null;
        String told =
                body == null ? "" : body.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String words = told.isEmpty() || told.startsWith("<")
                ? failure.getMessage()
                : told.substring(0, Math.min(LONGEST_TOLD, told.length()));
        return new QueryException(Situation.ENDPOINT_FAILED, "The endpoint " + url + " failed: " + words, failure);
    }

    /** What went wrong, for choosing an exit code or an HTTP status. */
    public Situation situation() {
        return situation;
    }

    /** What would have been right, nearest first: query names, parameter names, names of things or allowed values. */
    public List<String> suggestions() {
        return suggestions == null ? List.of() : suggestions;
    }
}
