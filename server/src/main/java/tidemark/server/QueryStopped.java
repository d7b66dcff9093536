package tidemark.server;

import org.apache.jena.shared.JenaException;

/**
 * A query that is not carried on with, for a reason that its sender is told. Not Jena's exception for a cancelled
 * query: on the way out that one is made a part of the answer.
 */
final class QueryStopped extends JenaException {
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

    QueryStopped(Reason reason, String message) {
        super(message);
        this.reason = reason;
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
