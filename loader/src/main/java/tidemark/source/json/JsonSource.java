package tidemark.source.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import tidemark.source.Compressed;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;

/** A format whose files are JSON: how its files are known, and how one record of them is read. */
public final class JsonSource implements Source {

    /** Reads one record. */
    @FunctionalInterface
    public interface RecordReader {
        void read(Json record, Found found);
    }

    private static final int LONGEST_RECORD = 64 << 20;
    private static final int DEEPEST_RECORD = 200;

    private final String format;
    private final String description;
    private final List<Set<String>> signs;
    private final RecordReader reader;

    /** @param signs field paths, as {@link JsonHead} gives them; a file is of this format if it has all of any one set */
    public JsonSource(String format, String description, List<Set<String>> signs, RecordReader reader) {
        this.format = format;
        this.description = description;
        this.signs = List.copyOf(signs);
        this.reader = reader;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public boolean recognises(Path file, String head) {
        Set<String> paths = JsonHead.paths(head);
        return signs.stream().anyMatch(paths::containsAll);
    }

    @Override
    public void read(Path file, String name, String source, Sink sink) throws IOException {
        try (InputStream in = Compressed.open(file)) {
            new RecordSplitter(in, LONGEST_RECORD, DEEPEST_RECORD, new Records(name, file, source, sink)).split();
        } catch (ZipException | EOFException e) {
            sink.reject(new Reject(new Place(name, 1), "the file is damaged: " + e.getMessage(), ""));
        }
    }

    private final class Records implements RecordSplitter.Records {

        private final String file;
        private final Path path;
        private final String source;
        private final Sink sink;
        private final Map<String, Integer> repeated = new HashMap<>();

        Records(String file, Path path, String source, Sink sink) {
            this.file = file;
            this.path = path;
            this.source = source;
            this.sink = sink;
        }

        @Override
        public void record(int index, int line, String text) {
            Set<String> complaints = new LinkedHashSet<>();
            try {
                Json record = Json.parse(text, "/" + index, complaints::add);
                if (record.isObject()) {
                    reader.read(record, new Found(source, new Place(file, line), path, sink, repeated));
                } else {
                    complaints.add("/" + index + " is not an object");
                }
            } catch (BrokenJson e) {
                complaints.add("/" + index + ": " + e.getMessage());
            }
            if (!complaints.isEmpty()) {
                sink.reject(new Reject(new Place(file, line), String.join("; ", complaints), text));
            }
        }

        @Override
        public void broken(int index, int line, String reason, String beginning) {
            sink.reject(new Reject(new Place(file, line), "/" + index + ": " + reason, beginning));
        }
    }
}
