package tidemark.export;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;

/** A column of a table: what it is called, what its cells hold, and how a thing's cell is found. */
record Column(String name, String says, Cell cell, BiFunction<Union, Node, List<String>> values) {

    /** What a cell holds; several values stand in one cell with the separator between them. */
    enum Cell {
        TEXT("string", ""),
        TEXTS("string", " | "),
        IRI("anyURI", ""),
        IRIS("anyURI", " "),
        DATE("date", ""),
        DECIMAL("decimal", ""),
        INTEGER("integer", ""),
        BOOLEAN("boolean", "");

        final String datatype;
        final String separator;

        Cell(String datatype, String separator) {
            this.datatype = datatype;
            this.separator = separator;
        }
    }

    /** What the record says of the thing by this predicate. */
    static Column of(String name, String says, Cell cell, Node predicate) {
        return new Column(name, says, cell, (union, thing) -> union.objects(thing, predicate).stream()
                .map(Union::text)
                .toList());
    }

    /** The names of what the thing is linked to by this predicate. */
    static Column named(String name, String says, Cell cell, Node predicate) {
        return new Column(name, says, cell, (union, thing) -> union.objects(thing, predicate).stream()
                .map(union::name)
                .toList());
    }

    static Column iri(String says) {
        return new Column("iri", says, Cell.IRI, (union, thing) -> List.of(thing.getURI()));
    }

    static Column label(String says) {
        return new Column("name", says, Cell.TEXT, (union, thing) -> List.of(union.name(thing)));
    }

    String value(Union union, Node thing) {
        List<String> all = values.apply(union, thing);
        return cell.separator.isEmpty() ? all.stream().findFirst().orElse("") : String.join(cell.separator, all);
    }
}
