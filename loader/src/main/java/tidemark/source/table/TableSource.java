package tidemark.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import tidemark.source.Compressed;
import tidemark.source.Source;
import tidemark.source.json.Json;
import tidemark.source.json.JsonSource;

/** Tables that a mapping explains: CSV, TSV, or JSON records, whichever the file turns out to be. */
public final class TableSource implements Source {

    private static final int HEAD = 1 << 16;
    private static final int LONGEST_CELL = 4 << 20;

    private final TableMapping mapping;
    private final String yaml;

    /**
     * @param name what the mapping is called unless it says so itself
     * @throws IllegalArgumentException if it is no mapping, in words for its author
     */
    TableSource(String name, String yaml) {
        this.mapping = MappingFile.read(name, yaml);
        this.yaml = yaml;
    }

    /**
     * Tables as a mapping in YAML explains them.
     *
     * @throws IllegalArgumentException if the file is no mapping
     */
    public static TableSource mappedBy(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return new TableSource(name, Files.readString(file));
    }

    @Override
    public String format() {
        return mapping.name();
    }

    @Override
    public String description() {
        return mapping.description();
    }

    @Override
    public String settings() {
        return yaml;
    }

    @Override
    public boolean recognises(Path file, String head) {
        if (mapping.sign().isEmpty()) {
            return false;
        } else if (isJson(head)) {
            return json(null).recognises(file, head);
        }
        return header(head, separator(head)).containsAll(mapping.sign());
    }

    @Override
    public void read(Path file, String name, String source, Sink sink) throws IOException {
        Gathering rows = new Gathering(mapping, name, source, sink);
        String head = Compressed.head(file, HEAD);
        if (isJson(head)) {
            json(rows).read(file, name, source, sink);
        } else {
            readCells(file, separator(head), rows);
        }
        rows.finish();
    }

    private void readCells(Path file, char separator, Gathering rows) throws IOException {
        int line = 1;
        try (InputStream in = Compressed.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .detectBomHeader(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(in, StandardCharsets.UTF_8)) {
            CellRow row = null;
            for (CsvRecord record : records) {
                line = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
                if (row == null) {
                    row = new CellRow(record.getFields());
                    String missing = mapping.columns().stream()
                            .filter(column -> !record.getFields().contains(column))
                            .collect(Collectors.joining(", "));
                    if (!missing.isEmpty()) {
                        String there = String.join(", ", record.getFields());
                        rows.reject(line, "the table has no column " + missing + "; it has: " + there, "");
                        return;
                    }
                } else {
                    row.next(record);
                    String wrong = row.wrong();
                    if (wrong != null) {
                        rows.reject(line, wrong, row.wording());
                    } else {
                        rows.row(row, line, false);
                    }
                }
            }
        } catch (CsvParseException e) {
            rows.reject(line, "behind this line the table is broken: " + e.getMessage(), "");
        } catch (UncheckedIOException e) {
            damaged(e.getCause(), line, rows);
        } catch (ZipException | EOFException e) {
            damaged(e, line, rows);
        }
    }

    private static void damaged(IOException e, int line, Gathering rows) {
        rows.reject(line, "behind this line the file is damaged: " + e.getMessage(), "");
    }

    /** Reads records: each a row, or the rows in one of its lists. */
    private JsonSource json(Gathering rows) {
        Set<String> sign = mapping.sign();
        return new JsonSource(mapping.name(), mapping.description(), List.of(sign), (record, found) -> {
            if (mapping.records().isEmpty()) {
                rows.row(new JsonRow(record, record), found.line(), false);
                return;
            }
            Json list = record.get(mapping.records().get());
            if (!list.isNull()) {
                boolean first = true;
                for (Json item : list.items()) {
                    rows.row(new JsonRow(record, item), found.line(), first);
                    first = false;
                }
            }
        });
    }

    private static boolean isJson(String head) {
        String start = head.replaceFirst("^\uFEFF", "").stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** The character that cuts the first line into most cells. */
    private static char separator(String head) {
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (header(head, candidate).size() > header(head, best).size()) {
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> header(String head, char separator) {
        String first = head.replaceFirst("^\uFEFF", "").lines().findFirst().orElse("");
        return Arrays.stream(first.split(String.valueOf(separator), -1))
                .map(cell -> cell.strip().replaceFirst("^\"(.*)\"$", "$1"))
                .toList();
    }
}
