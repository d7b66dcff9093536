package tidemark.queries;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows as aligned columns. Where a query selects a thing and its label ({@code ?model}, {@code ?modelLabel}),
 * people see one column with the label.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;
    private static final String LABEL = "Label";

    private record Column(String title, boolean numeric, int width) {}

    private TextTable() {}

    static void write(RowSet rows, String base, int width, OutputStream out) {
        List<Var> variables = shown(rows.getResultVars());
        List<List<String>> cells = new ArrayList<>();
        boolean[] words = new boolean[variables.size()];
        rows.forEachRemaining(row -> {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < variables.size(); i++) {
                Node node = cell(row, variables.get(i));
                words[i] |= node != null && !Cells.isNumber(node);
                line.add(Cells.text(node, base));
            }
            cells.add(line);
        });
        List<Column> columns = columns(variables, cells, words, width);
        PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
        line(writer, columns, columns.stream().map(Column::title).toList());
        line(writer, columns, columns.stream().map(c -> "─".repeat(c.width())).toList());
        cells.forEach(row -> line(writer, columns, row));
        writer.flush();
    }

    private static List<Var> shown(List<Var> all) {
        return all.stream()
                .filter(variable -> !(variable.getName().endsWith(LABEL) && all.contains(labelled(variable))))
                .toList();
    }

    private static Var labelled(Var label) {
        String name = label.getName();
        return Var.alloc(name.substring(0, name.length() - LABEL.length()));
    }

    private static Node cell(Binding row, Var variable) {
        Node label = row.get(Var.alloc(variable.getName() + LABEL));
        return label == null ? row.get(variable) : label;
    }

    private static List<Column> columns(List<Var> variables, List<List<String>> cells, boolean[] words, int width) {
        int[] widths = IntStream.range(0, variables.size())
                .map(i -> cells.stream()
                        .mapToInt(row -> Cells.width(row.get(i)))
                        .reduce(Cells.width(title(variables.get(i))), Math::max))
                .toArray();
        narrow(widths, words, width - GAP.length() * (variables.size() - 1));
        return IntStream.range(0, variables.size())
                .mapToObj(i -> new Column(title(variables.get(i)), !words[i] && !cells.isEmpty(), widths[i]))
                .toList();
    }

    /** Takes from the widest column of words until the line fits; numbers are never cut. */
    private static void narrow(int[] widths, boolean[] words, int room) {
        long excess = IntStream.of(widths).asLongStream().sum() - room;
        while (excess > 0) {
            int widest = IntStream.range(0, widths.length)
                    .filter(i -> words[i] && widths[i] > NARROWEST)
                    .reduce(-1, (best, i) -> best < 0 || widths[i] > widths[best] ? i : best);
            if (widest < 0) {
                return;
            }
            int next = IntStream.range(0, widths.length)
                    .filter(i -> words[i] && i != widest)
                    .map(i -> widths[i])
                    .filter(other -> other < widths[widest])
                    .reduce(NARROWEST, Math::max);
            int taken = (int) Math.max(1, Math.min(excess, widths[widest] - next));
            widths[widest] -= taken;
            excess -= taken;
        }
    }

    /** {@code valueText} is "value text" to people. */
    private static String title(Var variable) {
        StringBuilder title = new StringBuilder();
        variable.getName().chars().forEach(c -> {
            if (Character.isUpperCase(c)) {
                title.append(' ');
            }
            title.append((char) Character.toLowerCase(c));
        });
        return title.toString();
    }

    private static void line(PrintWriter writer, List<Column> columns, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = fit(cells.get(i), column.width());
            String padding = " ".repeat(column.width() - Cells.width(text));
            line.append(i == 0 ? "" : GAP).append(column.numeric() ? padding + text : text + padding);
        }
        writer.print(line.toString().stripTrailing());
        writer.print('\n');
    }

    private static String fit(String text, int width) {
        if (Cells.width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = width - 1;
        for (int codePoint : text.codePoints().toArray()) {
            room -= Cells.width(codePoint);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append('…').toString();
    }
}
