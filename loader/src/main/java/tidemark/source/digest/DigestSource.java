package tidemark.source.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.source.Source;
import tidemark.source.Utf8Lines;

/** Digests of new papers in Markdown: one file a day, one table row a paper. */
public final class DigestSource implements Source {

    // 2024/12/09.md or 2024-12-09.md; the heading inside the file has the last word.
    private static final Pattern DAY_IN_PATH = Pattern.compile("(\\d{4})[-/\\\\](\\d{2})[-/\\\\](\\d{2})\\.md$");

    @Override
    public String format() {
        return "digest";
    }

    @Override
    public String description() {
        return "digests of new papers in Markdown, one file a day, one table row a paper";
    }

    @Override
    public boolean recognises(Path file, String head) {
        return file.getFileName().toString().endsWith(".md") && head.lines().anyMatch(Columns::isHeader);
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void read(Path file, String name, String source, Sink sink) throws IOException {
        DigestReader reader = new DigestReader(name, source, dayOf(file), sink);
        try (InputStream in = Files.newInputStream(file)) {
            Utf8Lines.forEach(in, reader::line);
        }
        reader.end();
    }

    private static LocalDate dayOf(Path file) {
        Matcher day = DAY_IN_PATH.matcher(file.toAbsolutePath().toString());
        try {
            return day.find() ? LocalDate.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
