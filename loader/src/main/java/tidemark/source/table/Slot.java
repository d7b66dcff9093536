package tidemark.source.table;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a mapping finds one part of a result: in a column, in words that hold for the whole table, or in the file's name,
 * of which the longest ending in {@code byFile} decides.
 *
 * @param names what to call it where the table writes another word
 * @param prefix what to put before the table's own words
 * @param except words of the table that say nothing
 */
record Slot(
        Optional<String> column,
        Optional<String> constant,
        Map<String, String> byFile,
        Map<String, String> names,
        String prefix,
        Set<String> except) {

    static final Slot NONE = new Slot(Optional.empty(), Optional.empty(), Map.of(), Map.of(), "", Set.of());

    static Slot column(String name) {
        return new Slot(Optional.of(name), Optional.empty(), Map.of(), Map.of(), "", Set.of());
    }

    static Slot is(String words) {
        return new Slot(Optional.empty(), Optional.of(words), Map.of(), Map.of(), "", Set.of());
    }

    Slot {
        byFile = Map.copyOf(byFile);
        names = Map.copyOf(names);
        except = Set.copyOf(except);
    }

    Optional<String> of(Row row) {
        if (column.isEmpty()) {
            return constant;
        }
        Optional<String> cell = row.cell(column.get());
        return cell.isEmpty() || except.contains(cell.get())
                ? Optional.empty()
                : Optional.of(prefix + names.getOrDefault(cell.get(), cell.get()));
    }

    /** The slot for the rows of one file. */
    Slot within(String file) {
        return byFile.keySet().stream()
                .filter(file::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(ending -> new Slot(column, Optional.of(byFile.get(ending)), Map.of(), names, prefix, except))
                .orElse(this);
    }
}
