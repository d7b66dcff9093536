package tidemark.server.api;

import java.util.List;
import java.util.Locale;
import tidemark.queries.QueryException;
import tidemark.server.LimitedSource;

/** What is wrong with a request: the status, a word for programs, a sentence for people, and what would be right. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final transient List<String> suggestions;

    /** A problem with its HTTP status, a word for programs, a sentence for people, and what would be right. */
    public Problem(int status, String kind, String detail, List<String> suggestions) {
        super(detail);
        this.status = status;
        this.kind = kind;
        this.suggestions = List.copyOf(suggestions);
    }

    /** What a saved query could not be asked with. */
    public static Problem of(QueryException wrong) {
        int status =
                switch (wrong.situation()) {
                    case UNKNOWN_QUERY, UNKNOWN_NAME -> 404;
                    case UNREADABLE_QUERY -> 500;
                    case ENDPOINT_FAILED -> 502;
                    default -> 400;
                };
        String kind = wrong.situation().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(status, kind, wrong.getMessage(), wrong.suggestions());
    }

    /** What goes beyond the limits of one request. */
    public static Problem of(LimitedSource.Refused refused) {
        return new Problem(refused.status(), "limit", refused.getMessage(), List.of());
    }

    int status() {
        return status;
    }

    String kind() {
        return kind;
    }

    List<String> suggestions() {
        return suggestions == null ? List.of() : suggestions;
    }
}
