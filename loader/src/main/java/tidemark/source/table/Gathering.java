package tidemark.source.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.claim.Statements;
import tidemark.source.DataDocument;
import tidemark.source.DocumentId;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;

/**
 * Gathers the rows of a file into documents: rows that follow each other and agree in the columns that tell documents apart.
 * A change then rewrites one document, and no more than one is ever in memory.
 */
final class Gathering {

    /** A longer run of rows is cut, so that a table of one model stays as small in memory as any. */
    private static final int MOST_ROWS = 2000;

    private static final int LONGEST_KEY = 300;

    private final TableMapping mapping;
    private final String file;
    private final String source;
    private final Source.Sink sink;
    private final RowReader reader;
    private final Map<String, Integer> repeated = new HashMap<>();
    private Place at;
    private long rows;
    private TableDocument open;

    /** @param file the file as the user knows it */
    Gathering(TableMapping mapping, String file, String source, Source.Sink sink) {
        this.mapping = mapping;
        this.file = file;
        this.source = source;
        this.sink = sink;
        this.at = new Place(file, 1);
        this.reader = new RowReader(mapping, stem(file), (row, reason) -> reject(reason, row.wording()));
    }

    /** @param apart whether the row may not share a document with the one before it */
    void row(Row row, int line, boolean apart) {
        rows++;
        at = new Place(file, line);
        String key = key(row);
        if (open == null || apart || !open.key().equals(key) || open.rows() >= MOST_ROWS) {
            flush();
            open = new TableDocument(key, at);
        }
        open.row();
        reader.read(row, open);
    }

    void reject(String reason, String words) {
        sink.reject(new Reject(at, reason, words));
    }

    /** A row that cannot be read. */
    void reject(int line, String reason, String words) {
        rows++;
        sink.reject(new Reject(new Place(file, line), reason, words));
    }

    /** Sends what is gathered, and says how many rows there were. */
    void finish() {
        flush();
        sink.rows(rows);
    }

    private void flush() {
        if (open != null) {
            Statements says = open.says();
            if (!says.isEmpty()) {
                int times = repeated.merge(open.key(), 1, Integer::sum);
                String key = stem(file) + "/" + open.key() + (times == 1 ? "" : "~" + times);
                sink.document(new DataDocument(new DocumentId(source, key), open.place(), Optional.empty(), says));
            }
            open = null;
        }
    }

    private String key(Row row) {
        List<String> parts = mapping.document().stream()
                .map(column -> row.cell(column).orElse("-"))
                .toList();
        String key = parts.isEmpty() ? "rows" : String.join("@", parts);
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    /** The name of the file without folders and endings: it stays the same when the table moves or is packed. */
    private static String stem(String file) {
        return file.replaceFirst("^.*[/\\\\]", "").replaceFirst("(?i)(\\.(csv|tsv|txt|jsonl?|ndjson|gz|zst))+$", "");
    }
}
