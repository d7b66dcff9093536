package tidemark.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What a running server leaves beside its database for the owner's other commands: where it is, and the token that
 * lets them write. Only the owner can read it. {@code instance} is what the server calls itself on every answer, so
 * that another server on the same port is not taken for it.
 */
record ServerFile(URI url, long pid, String instance, String token) {
    private static final String NAME = "server.json";
    private static final int SECRET_BYTES = 32;

    static ServerFile create(URI url) {
        return new ServerFile(url, ProcessHandle.current().pid(), secret(), secret());
    }

    ServerFile at(URI newUrl) {
        return new ServerFile(newUrl, pid, instance, token);
    }

    Credential credential() {
        return Credential.token(token);
    }

    void write(Path database) throws IOException {
        String text = JSON.buildObject(b -> b.pair("url", url.toString())
                        .pair("pid", pid)
                        .pair("instance", instance)
                        .pair("token", token))
                .toString();
        // Written whole under another name first: a reader never meets half a file, nor one that others may read.
        Path draft = Files.createTempFile(database, NAME, ".new", ownerOnly());
        try {
            Files.writeString(draft, text);
            Files.move(draft, database.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Takes this server's file away; one that another server has put there since stays. */
    void remove(Path database) throws IOException {
        if (read(database).filter(this::equals).isPresent()) {
            Files.deleteIfExists(database.resolve(NAME));
        }
    }

    /** The file beside a database, if there is one that can be read and understood. */
    static Optional<ServerFile> read(Path database) {
        Path file = database.resolve(NAME);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            JsonObject json = JSON.parse(Files.readString(file));
            return Optional.of(new ServerFile(
                    URI.create(json.getString("url")),
                    json.getNumber("pid").longValue(),
                    json.getString("instance"),
                    json.getString("token")));
        } catch (IOException | JsonException | IllegalArgumentException | NullPointerException e) {
            // A file that is not ours to read, or that nothing of ours wrote, tells of no server.
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
