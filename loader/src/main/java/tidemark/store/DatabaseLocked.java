package tidemark.store;

import java.nio.file.Path;

/** Another process has the database open; TDB2 allows one at a time. */
public final class DatabaseLocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseLocked(Path directory, Throwable cause) {
        super("another process has the database " + directory + " open", cause);
    }
}
