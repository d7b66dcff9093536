package tidemark.server;

import java.nio.file.Path;

/** Another process has the database open; the message names it, and says where it serves, as far as that is known. */
public class DatabaseInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseInUse(Path database, String holder, Throwable cause) {
        super(
                "the database " + database + " is in use by " + holder
                        + "; stop that one first, or choose another with --db",
                cause);
    }
}
