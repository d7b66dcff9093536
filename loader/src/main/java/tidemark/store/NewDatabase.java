package tidemark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database is made beside its place and moved there whole: TDB2 makes its files one after the other, and a process
 * killed in between would leave a folder that no process can open again.
 */
final class NewDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(NewDatabase.class);
    private static final String FILES = "Data-0001";
    private static final String UNFINISHED = "unfinished-";

    private NewDatabase() {}

    /** Opens the database in a folder, after making it where there is none. */
    static DatasetGraph orWhatIsThere(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Reservation.isThere(directory)) {
                reserve(directory).close();
                LOG.warn("a load into {} was cut off and left nothing behind", directory);
            }
            if (Files.notExists(directory.resolve(FILES))) {
                make(directory);
            }
            DatasetGraph database = open(directory);
            clean(directory);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the database in " + directory, e);
        }
    }

    /** Keeps others away, and clears what killed loads left. */
    static Reservation reserve(Path directory) throws IOException {
        Files.createDirectories(directory);
        Reservation reservation = Reservation.of(directory);
        if (Files.notExists(directory.resolve(FILES))) {
            clean(directory);
        }
        return reservation;
    }

    /** Whether there is no database, or one that holds nothing. */
    static boolean isEmpty(Path directory) {
        if (Files.notExists(directory.resolve(FILES))) {
            return true;
        }
        DatasetGraph database = open(directory);
        try {
            return database.calculateRead(() -> !database.find().hasNext());
        } finally {
            TDBInternal.expel(database, true);
        }
    }

    /** A folder for a database that is to take the place of an empty one. */
    static Path unfinished(Path directory) throws IOException {
        return Files.createTempDirectory(directory, UNFINISHED);
    }

    /** Moves a finished database to its place. */
    static void take(Path unfinished, Path directory) throws IOException {
        Path place = directory.resolve(FILES);
        if (Files.exists(place)) {
            Files.move(place, unfinished.resolve("empty"));
        }
        Files.move(unfinished.resolve(FILES), place);
        delete(unfinished);
    }

    private static void make(Path directory) throws IOException {
        Path unfinished = Files.createTempDirectory(directory, UNFINISHED);
        TDBInternal.expel(open(unfinished), true);
        try {
            Files.move(unfinished.resolve(FILES), directory.resolve(FILES));
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its database is the one.
        }
    }

    static DatasetGraph open(Path directory) {
        try {
            return DatabaseMgr.connectDatasetGraph(directory.toString());
        } catch (DBOpEnvException e) {
            throw new DatabaseLocked(directory, e);
        }
    }

    /** Whoever has the database open is alone with it, so what is unfinished there is left from a killed process. */
    private static void clean(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(UNFINISHED)) {
                    delete(entry);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
