package tidemark.source.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;

/**
 * Reads one digest, a line at a time: a heading with the day, then a table with a row for each paper. A row starts at a
 * line that opens with a bar and runs, over as many lines as its title takes, until its last bar.
 */
final class DigestReader {

    private static final Pattern DAY = Pattern.compile("^#+ .*?(\\d{4}-\\d{2}-\\d{2})\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\|[\\s:|-]*\\|?$");

    /** A row longer than this is no digest of a paper; reading on would only fill the memory. */
    private static final int LONGEST_ROW = 1_000_000;

    private final String file;
    private final String source;
    private final Source.Sink sink;
    private final StringBuilder row = new StringBuilder();
    private final SeenPapers seen = new SeenPapers();

    private LocalDate day;
    private Columns columns = Columns.LINK_IN_TITLE;
    private int line;
    private int rowLine;
    private int rows;
    private boolean damaged;

    DigestReader(String file, String source, LocalDate dayOfFile, Source.Sink sink) {
        this.file = file;
        this.source = source;
        this.day = dayOfFile;
        this.sink = sink;
    }

    /** Takes the next line; {@code valid} is false where its bytes were no UTF-8 and had to be replaced. */
    void line(String text, boolean valid) {
        line++;
        if (text.startsWith("#")) {
            closeRow();
            heading(text);
        } else if (startsRow(text)) {
            closeRow();
            openRow(text, valid);
        } else if (inRow() && !isWhole()) {
            continueRow(text, valid);
        } else if (!text.isBlank()) {
            sink.reject(new Reject(new Place(file, line), "not part of any row", text));
        }
    }

    void end() {
        closeRow();
        if (rows == 0) {
            sink.remark(new Place(file, Math.max(line, 1)), "no papers" + (day == null ? "" : " on " + day));
        }
    }

    private void heading(String text) {
        Matcher heading = DAY.matcher(text);
        if (heading.matches()) {
            try {
                day = LocalDate.parse(heading.group(1));
            } catch (DateTimeException e) {
                sink.remark(new Place(file, line), "no such day: " + heading.group(1));
            }
        }
    }

    private void openRow(String text, boolean valid) {
        if (Columns.isHeader(text)) {
            columns = Columns.ofHeader(text);
        } else if (!RULE.matcher(text).matches()) {
            row.append(text);
            rowLine = line;
            damaged = !valid;
        }
    }

    private void continueRow(String text, boolean valid) {
        damaged |= !valid;
        if (row.length() + text.length() < LONGEST_ROW) {
            row.append('\n').append(text);
        } else {
            sink.reject(new Reject(new Place(file, line), "beyond the longest row", text));
        }
    }

    private void closeRow() {
        if (!inRow()) {
            return;
        }
        String text = row.toString();
        row.setLength(0);
        rows++;
        Place place = new Place(file, rowLine);
        try {
            if (damaged) {
                throw new UnreadableRow("not valid UTF-8");
            }
            if (day == null) {
                throw new UnreadableRow("no day: neither a heading nor the file's name gives one");
            }
            DigestRow read = DigestRow.read(text, columns);
            sink.document(read.document(source, place, day, seen.key(day, read.arxivId())));
        } catch (UnreadableRow e) {
            sink.reject(new Reject(place, e.getMessage(), text));
        }
    }

    private boolean inRow() {
        return !row.isEmpty();
    }

    /** A bar opens a row, unless the row before is still open and the bar is one of its own. */
    private boolean startsRow(String text) {
        return text.startsWith("| ") || text.startsWith("|") && (!inRow() || isWhole());
    }

    private boolean isWhole() {
        return row.toString().stripTrailing().endsWith("|") && DigestRow.isWhole(row.toString(), columns);
    }
}
