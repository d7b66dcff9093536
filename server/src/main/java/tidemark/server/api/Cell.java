package tidemark.server.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import tidemark.server.page.Link;

/** What a page shows of one term: words, whether they are a number, and where they lead. */
record Cell(String words, boolean number, Optional<String> address) {
    /** A thing stands with its label, a number with what its source wrote: people see one column for both. */
    private static final List<String> WRITTEN = List.of("Label", "Text");

    static Cell of(Binding row, Var column, String base) {
        Node node = row.get(column);
        Node written = WRITTEN.stream()
                .map(suffix -> row.get(Var.alloc(column.getName() + suffix)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(node);
        return new Cell(
                written == null ? "" : words(written, base),
                node != null
                        && node.isLiteral()
                        && node.getLiteral().isWellFormed()
                        && node.getLiteralValue() instanceof Number,
                Optional.ofNullable(node)
                        .map(term -> Link.to(term, "", base))
                        .filter(Link::leads)
                        .map(Link::address));
    }

    static List<Var> shown(List<Var> columns) {
        return columns.stream()
                .filter(column -> WRITTEN.stream()
                        .noneMatch(suffix -> column.getName().endsWith(suffix)
                                && columns.contains(Var.alloc(column.getName()
                                        .substring(0, column.getName().length() - suffix.length())))))
                .toList();
    }

    static String title(Var column) {
        return column.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** The style of its column: numbers stand under each other, days are not broken. */
    String style() {
        return number ? "number" : words.matches("\\d{4}-\\d{2}(-\\d{2})?") ? "day" : null;
    }

    private static String words(Node node, String base) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.isURI() ? node.getURI() : node.toString();
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }
}
