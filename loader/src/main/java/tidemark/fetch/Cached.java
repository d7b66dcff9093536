package tidemark.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file of the cache with what is kept beside it: the tag of its version, and the part of a transfer that broke off. */
record Cached(Path file) {

    Path part() {
        return beside(".part");
    }

    private Path beside(String ending) {
        return file.resolveSibling("." + file.getFileName() + ending);
    }

    boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** The tag of the version that is there whole. */
    Optional<String> tag() throws IOException {
        return isThere() ? read(beside(".etag")) : Optional.empty();
    }

    /** The tag of the version of which a part is there. */
    Optional<String> partTag() throws IOException {
        return Files.isRegularFile(part()) ? read(beside(".part.etag")) : Optional.empty();
    }

    void beginPart(Optional<String> tag) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(part());
        write(beside(".part.etag"), tag);
    }

    void dropPart() throws IOException {
        Files.deleteIfExists(part());
        Files.deleteIfExists(beside(".part.etag"));
    }

    /** The part is whole: it takes the place of the file at once, or not at all. */
    void complete(Optional<String> tag) throws IOException {
        Files.deleteIfExists(beside(".etag"));
        Files.move(part(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(beside(".part.etag"));
        write(beside(".etag"), tag);
    }

    private static Optional<String> read(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(Files.readString(file).strip()).filter(tag -> !tag.isEmpty())
                : Optional.empty();
    }

    private static void write(Path file, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            Files.writeString(file, text.get());
        } else {
            Files.deleteIfExists(file);
        }
    }
}
