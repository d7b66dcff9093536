package tidemark.server;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server is started with: the database, where it listens (port 0 takes a free one), its limits, and the
 * credential that lets others than the owner of the database write.
 */
public record ServerSettings(Path database, String host, int port, Limits limits, Optional<Credential> writer) {

    /** The port a server listens on where nothing else is said. */
    public static final int DEFAULT_PORT = 3030;

    /** The host a server listens on where nothing else is said: this machine only. */
    public static final String LOOPBACK = "localhost";

    public ServerSettings {
        requireNonNull(database, "database is null");
        requireNonNull(host, "host is null");
        requireNonNull(limits, "limits is null");
        requireNonNull(writer, "writer is null");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /** The database on this machine's own port 3030, read only for all but its owner. */
    public static ServerSettings of(Path database) {
        return new ServerSettings(database, LOOPBACK, DEFAULT_PORT, Limits.standard(), Optional.empty());
    }

    /** These settings with another host and port. */
    public ServerSettings listeningOn(String newHost, int newPort) {
        return new ServerSettings(database, newHost, newPort, limits, writer);
    }

    /** These settings with other limits. */
    public ServerSettings withLimits(Limits newLimits) {
        return new ServerSettings(database, host, port, newLimits, writer);
    }

    /** These settings with a credential that may write from anywhere. */
    public ServerSettings withWriter(Credential credential) {
        return new ServerSettings(database, host, port, limits, Optional.of(credential));
    }
}
