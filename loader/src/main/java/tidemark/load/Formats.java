package tidemark.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tidemark.source.Source;
import tidemark.source.digest.DigestSource;

/** Every format that can be read, in the order in which they are tried on an unknown file. */
public final class Formats {

    private static final int HEAD = 4096;

    private static final List<Source> ALL = List.of(new DigestSource());

    private Formats() {}

    public static List<String> names() {
        return ALL.stream().map(Source::format).toList();
    }

    public static Optional<Source> named(String format) {
        return ALL.stream().filter(source -> source.format().equals(format)).findFirst();
    }

    /** The first format that recognises the file's beginning. */
    public static Optional<Source> of(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        return ALL.stream().filter(source -> source.recognises(file, head)).findFirst();
    }
}
