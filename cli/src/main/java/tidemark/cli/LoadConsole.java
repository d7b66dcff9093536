package tidemark.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tidemark.load.LoadListener;
import tidemark.load.LoadReport;
import tidemark.source.Place;
import tidemark.source.Reject;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells of a load on the error stream, with a moving count where that is a terminal, and keeps what was rejected, whole, as
 * JSON lines in a file beside the database.
 */
final class LoadConsole implements LoadListener, AutoCloseable {

    private static final int SHOWN_REMARKS = 20;

    private final PrintStream out = System.err;
    private final boolean moving = System.console() != null && System.getenv("CI") == null;
    private final JsonMapper json = new JsonMapper();
    private final Path rejectsFile;
    private BufferedWriter rejects;
    private int remarks;
    private final long started = System.nanoTime();
    private boolean midLine;

    LoadConsole(Path database) {
        String at = LocalDateTime.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT));
        this.rejectsFile =
                database.resolveSibling(database.getFileName() + "-rejects").resolve(at + ".jsonl");
    }

    @Override
    public void rejected(String source, Reject reject) {
        line(reject.place() + ": rejected: " + reject.reason());
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("source", source);
        record.put("file", reject.place().file());
        record.put("line", reject.place().line());
        record.put("reason", reject.reason());
        record.put("text", reject.text());
        try {
            if (rejects == null) {
                Files.createDirectories(rejectsFile.getParent());
                rejects = Files.newBufferedWriter(rejectsFile);
            }
            rejects.write(json.writeValueAsString(record));
            rejects.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what was rejected in " + rejectsFile, e);
        }
    }

    @Override
    public void remarked(Place place, String remark) {
        remarks++;
        if (remarks <= SHOWN_REMARKS) {
            line(place.file() + ": " + remark);
        }
    }

    @Override
    public void progressed(int files, int ofFiles, int documents, int results) {
        if (moving) {
            double seconds = (System.nanoTime() - started) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "\r%d of %d files, %,d documents, %,d results, %,.0f documents and %,.0f results a second ",
                    files,
                    ofFiles,
                    documents,
                    results,
                    documents / seconds,
                    results / seconds);
            midLine = true;
        }
    }

    /** Something that a person who waits wants to know. */
    void said(String what) {
        line(what);
    }

    void finished(LoadReport report, int unknownFiles) {
        line(String.format(
                Locale.ROOT,
                "%s, %s, %s: %,d stored with %s, %,d unchanged, %,d rejected",
                Amount.of(report.files(), "file"),
                Amount.of(report.documents(), "document"),
                Amount.of(report.papers(), "paper"),
                report.stored(),
                Amount.of(report.results(), "result"),
                report.unchanged(),
                report.rejects()));
        if (report.known() > 0) {
            line("not read again, being as they were when last loaded: " + Amount.of(report.known(), "file"));
        }
        if (unknownFiles > 0) {
            line("passed over, being of no known format: " + Amount.of(unknownFiles, "file"));
        }
        if (rejects != null) {
            line("what was rejected is kept in " + rejectsFile);
        }
    }

    @Override
    public void close() throws IOException {
        if (rejects != null) {
            rejects.close();
        }
    }

    private void line(String text) {
        out.println(midLine ? "\n" + text : text);
        midLine = false;
    }
}
