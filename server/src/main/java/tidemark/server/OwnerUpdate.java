package tidemark.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;

/** SPARQL update for those who may write: one request is one transaction. */
final class OwnerUpdate extends SPARQL_Update {
    private final WriteAccess access;
    private final long mostBytes;

    OwnerUpdate(WriteAccess access, long mostBytes) {
        this.access = access;
        this.mostBytes = mostBytes;
    }

    @Override
    public void process(HttpAction action) {
        access.require(action);
        super.process(action);
    }

    @Override
    protected void execute(HttpAction action, InputStream update) {
        try {
            super.execute(action, new Bounded(update));
        } catch (ActionErrorException e) {
            QueryStopped stopped = stopped(e);
            if (stopped == null) {
                throw e;
            }
            ServletOps.error(stopped.reason().status, stopped.getMessage());
        }
    }

    private static QueryStopped stopped(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof QueryStopped)) {
            cause = cause.getCause();
        }
        return (QueryStopped) cause;
    }

    /** The text of an update, up to its bound: what was done by then is undone with the transaction. */
    private final class Bounded extends FilterInputStream {
        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > mostBytes) {
                throw new QueryStopped(
                        QueryStopped.Reason.TOO_MUCH_MEMORY,
                        "An update has up to " + mostBytes + " bytes here. Send it in parts.");
            }
        }
    }
}
