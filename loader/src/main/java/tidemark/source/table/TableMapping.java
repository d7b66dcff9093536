package tidemark.source.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Reporter;

/**
 * Which column of a table is what.
 *
 * @param sign columns by which a file is known to be of this mapping; none where the mapping is named by hand
 * @param records the list inside each JSON record whose items are the rows
 * @param document columns that tell one document from the next
 * @param setting columns that qualify a number without being a part of the setting that has a property of its own
 * @param lean whether to leave out what a large table repeats on each row: the row's place, and that a number is plain
 */
record TableMapping(
        String name,
        String description,
        Set<String> sign,
        Optional<String> records,
        List<String> document,
        Map<Part, Slot> parts,
        List<String> setting,
        List<Measured> measured,
        Optional<Reporter> reporter,
        boolean lean) {

    /** What a column or a word can be, beside a number. */
    enum Part {
        MODEL,
        BENCHMARK,
        TASK,
        DATE,
        SOURCE,
        TITLE,
        SPLIT,
        SUBSET,
        LANGUAGE,
        SHOTS,
        REVISION,
        HARNESS,
        EXTRA_TRAINING_DATA,
        VERIFIED,
        TRAINED_ON,
        DERIVED_FROM
    }

    /** A column of numbers. */
    record Measured(String column, Slot metric, Slot unit, Optional<String> uncertainty) {}

    TableMapping {
        sign = Set.copyOf(sign);
        document = List.copyOf(document);
        parts = Map.copyOf(parts);
        setting = List.copyOf(setting);
        measured = List.copyOf(measured);
    }

    Slot part(Part part) {
        return parts.getOrDefault(part, Slot.NONE);
    }

    /** Every column that is named, so that a table which lacks one can be told of it. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(document);
        parts.values().forEach(slot -> slot.column().ifPresent(columns::add));
        columns.addAll(setting);
        measured.forEach(each -> {
            columns.add(each.column());
            each.metric().column().ifPresent(columns::add);
            each.unit().column().ifPresent(columns::add);
            each.uncertainty().ifPresent(columns::add);
        });
        return columns;
    }
}
