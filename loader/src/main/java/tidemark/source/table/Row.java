package tidemark.source.table;

import java.util.Optional;

/** One row of a table. */
interface Row {

    /** The words in a column, trimmed; nothing where the cell is empty or the row has no such column. */
    Optional<String> cell(String column);

    /** The place of a cell within the file. */
    String pointer(String column);

    /** The row as a person should see it where it is set apart. */
    String wording();
}
