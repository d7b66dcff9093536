package tidemark.source.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a CSV or TSV file, one after the other in the same object. */
final class CellRow implements Row {

    private static final int SHOWN = 2000;

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;
    private CsvRecord record;
    private int number = 1;

    CellRow(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
        this.width = header.size();
    }

    void next(CsvRecord record) {
        this.record = record;
        this.number++;
    }

    /** What is wrong with the row as a whole, or null. */
    String wrong() {
        if (record.getFieldCount() != width) {
            return record.getFieldCount() + " cells where the header has " + width;
        }
        for (int i = 0; i < width; i++) {
            if (record.getField(i).indexOf('\uFFFD') >= 0) {
                return "not valid UTF-8";
            }
        }
        return null;
    }

    @Override
    public Optional<String> cell(String column) {
        Integer place = places.get(column);
        if (place == null || place >= record.getFieldCount()) {
            return Optional.empty();
        }
        String cell = record.getField(place).strip();
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** As RFC 7111 names a cell, rows and columns counted from 1, the header being the first row. */
    @Override
    public String pointer(String column) {
        return "cell=" + number + "," + (places.get(column) + 1);
    }

    @Override
    public String wording() {
        String cells = String.join(" | ", record.getFields());
        return cells.length() <= SHOWN ? cells : cells.substring(0, SHOWN);
    }
}
