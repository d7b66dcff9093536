package tidemark.source.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.zip.ZipException;
import tidemark.source.Compressed;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;

/** A format whose files are YAML, or Markdown that starts with YAML: how its files are known, and how one is read. */
public final class YamlSource implements Source {
    private static final int LARGEST = 8 << 20;
    private static final int SHOWN = 2_000;

    private final String format;
    private final String description;
    private final BiPredicate<Path, String> signs;
    private final JsonSource.RecordReader reader;

    /** @param signs whether a file is of this format, by its path and its beginning */
    public YamlSource(
            String format, String description, BiPredicate<Path, String> signs, JsonSource.RecordReader reader) {
        this.format = format;
        this.description = description;
        this.signs = signs;
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
        return signs.test(file, head);
    }

    /** The names of the fields that stand at the left edge of the YAML at the start of a text: enough to tell what it is. */
    public static Set<String> fieldsAtLeft(String head) {
        Set<String> fields = new LinkedHashSet<>();
        List<String> lines = head.replaceFirst("^\uFEFF", "").lines().toList();
        boolean matter = !lines.isEmpty() && lines.get(0).stripTrailing().equals("---");
        for (String line : matter ? lines.subList(1, lines.size()) : lines) {
            if (matter && line.stripTrailing().equals("---")) {
                return fields;
            }
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).matches("[A-Za-z][A-Za-z_ -]{0,60}")) {
                fields.add(line.substring(0, colon));
            }
        }
        return fields;
    }

    @Override
    public void read(Path file, String name, String source, Sink sink) throws IOException {
        Place place = new Place(name, 1);
        String text;
        try (InputStream in = Compressed.open(file)) {
            text = text(in.readNBytes(LARGEST + 1));
        } catch (CharacterCodingException e) {
            sink.reject(new Reject(place, "the file is not UTF-8", ""));
            return;
        } catch (ZipException | EOFException e) {
            sink.reject(new Reject(place, "the file is damaged: " + e.getMessage(), ""));
            return;
        }
        Set<String> complaints = new LinkedHashSet<>();
        try {
            if (text.length() > LARGEST) {
                throw new BrokenJson("longer than " + (LARGEST >> 20) + " MB");
            }
            Json root = Yaml.parse(Yaml.frontMatter(text).orElse(text), "", complaints::add);
            reader.read(root, new Found(source, place, file, sink, new HashMap<>()));
        } catch (BrokenJson e) {
            complaints.add(e.getMessage());
        }
        if (!complaints.isEmpty()) {
            String shown = text.substring(0, Math.min(SHOWN, text.length()));
            sink.reject(new Reject(place, String.join("; ", complaints), shown));
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .replaceFirst("^\uFEFF", "");
    }
}
