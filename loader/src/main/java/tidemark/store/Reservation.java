package tidemark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps others from opening a database while one is made to take its place. The lock is the operating system's, so a process
 * that is killed gives it back; the file that stays then tells that a load was cut off.
 */
final class Reservation implements AutoCloseable {

    private static final String FILE = "loading.lock";

    private final Path file;
    private final FileChannel channel;
    private final boolean cutOff;

    private Reservation(Path file, FileChannel channel, boolean cutOff) {
        this.file = file;
        this.channel = channel;
        this.cutOff = cutOff;
    }

    /** @throws DatabaseLocked if another load is under way */
    static Reservation of(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        boolean left = Files.exists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Reservation(file, channel, left);
            }
            channel.close();
            throw new DatabaseLocked(directory, null);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DatabaseLocked(directory, e);
        }
    }

    static boolean isThere(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** Whether a load that reserved the database before was killed. */
    boolean followsACutOffLoad() {
        return cutOff;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give back " + file, e);
        }
    }
}
