package tidemark.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Files that a test looks into. */
final class FilesInMemory implements FileSet {
    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    @Override
    public OutputStream file(String name) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.put(name, file);
        return file;
    }

    @Override
    public void close() throws IOException {}

    /** The files' names and what is in them. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, file) -> texts.put(name, file.toString(StandardCharsets.UTF_8)));
        return texts;
    }
}
