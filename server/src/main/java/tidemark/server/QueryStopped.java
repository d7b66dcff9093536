package tidemark.server;

/**
 * A query that is not carried on with, for a reason that its sender is told. Not one of Jena's exceptions: those have
 * handlers on the way out that turn them into part of an answer.
 */
final class QueryStopped extends RuntimeException {
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
        // Thrown from deep inside a query; where from is of no interest, and costs much to find out.
        super(message, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
