package tidemark.server;

import org.apache.jena.query.QueryCancelledException;

/**
 * A query that is not carried on with, for a reason that its sender is told. For Jena it is a cancelled query: any other
 * exception out of a FILTER it takes for a condition that does not hold, and goes on to a wrong answer.
 */
final class QueryStopped extends QueryCancelledException {
    private static final long serialVersionUID = 1L;

    enum Reason {
        NOT_ALLOWED(403),
        TOO_MUCH_MEMORY(413),
        SERVER_FULL(503),
        OUT_OF_TIME(503);

        final int status;

        Reason(int status) {
            this.status = status;
        }
    }

    private final Reason reason;
    private final String message;

    QueryStopped(Reason reason, String message) {
        this.reason = reason;
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** Thrown from deep inside a query; where from is of no interest, and costs much to find out. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    Reason reason() {
        return reason;
    }
}
