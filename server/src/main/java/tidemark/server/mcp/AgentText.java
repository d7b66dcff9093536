package tidemark.server.mcp;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import tidemark.queries.AnswerPage;

/**
 * Rows in few words: what is empty is left out, a thing is its name with its key behind it, and the words that state a
 * number stand in quotation marks. A long answer is cut at a row, and says so.
 */
final class AgentText {
    private static final int LONGEST_ANSWER = 16_000;
    private static final int LONGEST_CELL = 400;
    private static final List<String> WRITTEN = List.of("Label", "Text");

    private AgentText() {}

    static String of(String title, AnswerPage page, String more) {
        if (page.rows().isEmpty()) {
            return title + ": nothing" + (page.total() > 0 ? " beyond row " + page.total() : "") + ".";
        }
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Binding row : page.rows()) {
            String line = "- " + line(row, page.columns(), page.base()) + "\n";
            if (text.length() + line.length() > LONGEST_ANSWER && shown > 0) {
                break;
            }
            text.append(line);
            shown++;
        }
        long last = page.offset() + shown;
        String head = title + ": rows " + (page.offset() + 1) + " to " + last + " of " + page.total()
                + ". Keys in <> stand under " + page.base() + "\n";
        return head + text + (last < page.total() ? more.formatted(last) + "\n" : "");
    }

    private static String line(Binding row, List<Var> columns, String base) {
        return columns.stream()
                .filter(column -> !isWrittenForm(column, columns))
                .map(column -> cell(row, column, base))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** {@code modelLabel} is told with {@code model}, {@code valueText} with {@code value}. */
    private static boolean isWrittenForm(Var column, List<Var> columns) {
        return WRITTEN.stream()
                .anyMatch(ending -> column.getName().endsWith(ending)
                        && columns.contains(Var.alloc(
                                column.getName().substring(0, column.getName().length() - ending.length()))));
    }

    private static String cell(Binding row, Var column, String base) {
        Node node = row.get(column);
        if (node == null) {
            return null;
        }
        Node written = row.get(Var.alloc(column.getName() + "Text"));
        if (node.isLiteral()) {
            String words = cut((written == null ? node : written).getLiteralLexicalForm());
            return words.isBlank()
                    ? null
                    : column.getName() + ": " + (column.getName().equals("evidence") ? "\"" + words + "\"" : words);
        }
        Node label = row.get(Var.alloc(column.getName() + "Label"));
        String name = label == null ? "" : cut(label.getLiteralLexicalForm()) + " ";
        return column.getName() + ": " + name + "<" + key(node.toString(), base) + ">";
    }

    private static String key(String iri, String base) {
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    /** One line: what sources say cannot pass for the words of this server. */
    private static String cut(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL) + "…";
    }
}
