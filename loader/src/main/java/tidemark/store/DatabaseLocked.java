package tidemark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another process has the database open, TDB2 allows one at a time; the message names it as far as it is known. */
public final class DatabaseLocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseLocked(Path directory, Throwable cause) {
        super(
                "the database " + directory + " is in use by " + holder(directory)
                        + "; wait for it to end, or choose another with --db",
                cause);
    }

    /** TDB2 keeps the number of the process that has a database open in this file. */
    private static String holder(Path directory) {
        try {
            return "process " + Files.readString(directory.resolve("tdb.lock")).strip();
        } catch (IOException e) {
            return "another process";
        }
    }
}
