package tidemark.server.linked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** When the database was last written to, by the clock of its files; never earlier than it was. */
final class LastChange {
    private final Path database;

    LastChange(Path database) {
        this.database = database;
    }

    /** Tells the client when, and whether it knows all since; an entity tag of the client's has the last word. */
    boolean before(HttpServletRequest request, HttpServletResponse response) {
        long when = when().toEpochMilli() / 1000 * 1000;
        response.setDateHeader("Last-Modified", when);
        if (request.getHeader("If-None-Match") != null) {
            return false;
        }
        long known;
        try {
            known = request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (known < when) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    private Instant when() {
        try (Stream<Path> files = Files.walk(database, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(LastChange::written)
                    .max(Instant::compareTo)
                    .orElseGet(Instant::now);
        } catch (IOException e) {
            return Instant.now();
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.now();
        }
    }
}
