package tidemark.server;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;

/** The graph store for those who may write. */
final class OwnerGraphStore extends GSP_RW {
    private final WriteAccess access;

    OwnerGraphStore(WriteAccess access) {
        this.access = access;
    }

    @Override
    public void process(HttpAction action) {
        access.require(action);
        super.process(action);
    }
}
