package tidemark.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.web.HttpSC;

/**
 * Who may write: whoever shows the configured credential, and the owner of the database, who shows the token of the
 * server's file and comes from this machine. Asked by the operations themselves, so that no spelling of a path leads
 * past it.
 */
record WriteAccess(Optional<Credential> writer, Credential owner) {

    static final String REFUSAL = "This server answers queries; it takes no changes without a credential."
            + " To add or remove data, use `tidemark load` or `tidemark remove` on its machine as the user who owns the"
            + " database, or send the Authorization header of the writer that the server was configured with.";

    /** Ends the action with 401 unless its request may write. */
    void require(HttpAction action) {
        if (!allows(action.getRequest())) {
            Answer.discardBody(action.getRequest(), action.getResponse());
            action.getResponse().setHeader("WWW-Authenticate", "Bearer realm=\"tidemark\", Basic realm=\"tidemark\"");
            ServletOps.error(HttpSC.UNAUTHORIZED_401, REFUSAL);
        }
    }

    boolean allows(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        if (shown == null) {
            return false;
        }
        boolean asWriter =
                writer.filter(credential -> credential.matches(shown)).isPresent();
        return asWriter || (owner.matches(shown) && fromThisMachine(request));
    }

    /** A connection from this machine, and not one that a proxy here passes on for somebody else. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        if (request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null) {
            return false;
        }
        try {
            InetAddress peer = InetAddress.getByName(request.getRemoteAddr());
            return peer.isLoopbackAddress() || peer.equals(InetAddress.getByName(request.getLocalAddr()));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
