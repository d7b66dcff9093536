package tidemark.export;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where an export of several files goes: a folder, or an archive of the same bytes for the same files. */
public interface FileSet extends Closeable {

    /** A file to write and close before the next is asked for. */
    OutputStream file(String name) throws IOException;

    /** Files in a folder, which is made. */
    static FileSet folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new FileSet() {
            @Override
            public OutputStream file(String name) throws IOException {
                return Files.newOutputStream(folder.resolve(name));
            }

            @Override
            public void close() {}
        };
    }

    /** Files that nobody keeps. */
    static FileSet nowhere() {
        return new FileSet() {
            @Override
            public OutputStream file(String name) {
                return OutputStream.nullOutputStream();
            }

            @Override
            public void close() {}
        };
    }

    /** Entries of a zip archive, all of the same date. */
    static FileSet zip(OutputStream out) {
        ZipOutputStream archive = new ZipOutputStream(out);
        return new FileSet() {
            @Override
            public OutputStream file(String name) throws IOException {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                archive.putNextEntry(entry);
                return new FilterOutputStream(archive) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        archive.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        archive.closeEntry();
                    }
                };
            }

            @Override
            public void close() throws IOException {
                archive.close();
            }
        };
    }
}
