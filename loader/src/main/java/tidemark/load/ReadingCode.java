package tidemark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import tidemark.rdf.Fingerprint;

/** The code that reads files, as a fingerprint: what another release of it would make of a file, only reading tells. */
final class ReadingCode {

    private static final String PACKAGE = "tidemark/";

    private ReadingCode() {}

    static String fingerprint() {
        try {
            Path code = Path.of(ReadingCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<String> parts = Files.isDirectory(code) ? inFolder(code) : inJar(code);
            return Fingerprint.of(parts.toArray(String[]::new));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program cannot read its own code", e);
        }
    }

    private static List<String> inJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().startsWith(PACKAGE) && !entry.isDirectory())
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inFolder(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes.resolve(PACKAGE))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file) + " " + hash(file))
                    .sorted()
                    .toList();
        }
    }

    private static String hash(Path file) {
        try {
            return Fingerprint.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
