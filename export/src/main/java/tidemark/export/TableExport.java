package tidemark.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes the record as CSV, one file a class and one of results, with a CSVW description of them all. */
public final class TableExport {

    static final String METADATA = "csv-metadata.json";

    private final Union union;

    /** Tables of this record, to be written within the caller's transaction. */
    public TableExport(DatasetGraph record) {
        this.union = new Union(record);
    }

    /** Writes all tables and {@code csv-metadata.json}. */
    public void write(FileSet files) throws IOException {
        for (Table table : Table.ALL) {
            try (OutputStream out = files.file(table.file())) {
                write(table, out);
            }
        }
        try (OutputStream out = files.file(METADATA)) {
            metadata(out);
        }
    }

    /** Writes the same, and {@code croissant.json}, which describes the tables and tells their digests. */
    public void writeCroissant(FileSet files, String base) throws IOException {
        DigestedFiles digested = new DigestedFiles(files);
        write(digested);
        try (OutputStream out = files.file(Croissant.FILE)) {
            describe(digested, base, out);
        }
    }

    /** Writes {@code croissant.json} alone. */
    void croissant(String base, OutputStream out) throws IOException {
        DigestedFiles digested = new DigestedFiles(FileSet.nowhere());
        write(digested);
        describe(digested, base, out);
    }

    private void describe(DigestedFiles written, String base, OutputStream out) throws IOException {
        Json.write(Croissant.of(base, written, union.newestDay()), out);
    }

    static void metadata(OutputStream out) throws IOException {
        Json.write(metadata(), out);
    }

    void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        row(writer, table.columns().stream().map(Column::name).toList());
        union.each(
                table.kind(),
                thing -> row(
                        writer,
                        table.columns().stream()
                                .map(column -> column.value(union, thing))
                                .toList()));
        writer.flush();
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        String comma = "";
        for (String cell : cells) {
            out.write(comma);
            boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
            out.write(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
            comma = ",";
        }
        out.write('\n');
    }

    private static Map<String, Object> metadata() {
        return Json.object(
                "@context",
                "http://www.w3.org/ns/csvw",
                "tables",
                Table.ALL.stream()
                        .map(table -> Json.object(
                                "url",
                                table.file(),
                                "dc:description",
                                table.says(),
                                "tableSchema",
                                Json.object("aboutUrl", "{+iri}", "primaryKey", "iri", "columns", columns(table))))
                        .toList());
    }

    private static List<Map<String, Object>> columns(Table table) {
        return table.columns().stream().map(TableExport::column).toList();
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> described = new LinkedHashMap<>(Json.object(
                "name",
                column.name(),
                "titles",
                column.name(),
                "dc:description",
                column.says(),
                "datatype",
                column.cell().datatype));
        if (!column.cell().separator.isEmpty()) {
            described.put("separator", column.cell().separator);
        }
        return described;
    }
}
