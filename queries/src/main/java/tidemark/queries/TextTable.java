package tidemark.queries;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows as aligned columns. Where a query selects a thing and its label ({@code ?model}, {@code ?modelLabel}), or a
 * number and how its source wrote it ({@code ?value}, {@code ?valueText}), people see one column with the latter. A column
 * that is empty, or that repeats the one before it, is not shown; {@code ?evidence} stands below its row where it is long.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final List<String> WRITTEN = List.of("Label", "Text");

    private record Column(Var variable, List<String> cells, boolean words, boolean address) {

        boolean saysNothingAfter(Column before) {
            return !cells.isEmpty()
                    && (cells.stream().allMatch(String::isEmpty) || before != null && cells.equals(before.cells()));
        }

        int width() {
            return cells.stream().mapToInt(Cells::width).reduce(Cells.width(title(variable)), Math::max);
        }

        boolean isSentence() {
            return variable.getName().equals("evidence");
        }

        ColumnWidths.Need need() {
            return new ColumnWidths.Need(width(), words, address);
        }
    }

    private TextTable() {}

    static void write(RowSet rows, String base, int width, OutputStream out) {
        List<Column> columns = new ArrayList<>(worthShowing(columns(rows, base)));
        Column sentence = columns.stream().anyMatch(Column::isSentence) && naturalWidth(columns) > width
                ? columns.stream().filter(Column::isSentence).findFirst().orElseThrow()
                : null;
        columns.remove(sentence);
        int[] widths = ColumnWidths.fit(columns.stream().map(Column::need).toList(), width, GAP.length());
        PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
        int lines = columns.isEmpty() ? 0 : columns.get(0).cells().size();
        line(writer, columns, widths, i -> title(columns.get(i).variable()));
        line(writer, columns, widths, i -> "─".repeat(widths[i]));
        for (int n = 0; n < lines; n++) {
            int row = n;
            line(writer, columns, widths, i -> columns.get(i).cells().get(row));
            if (sentence != null && !sentence.cells().get(row).isEmpty()) {
                quote(writer, sentence.cells().get(row), width);
            }
        }
        String leftOut = IntStream.range(0, widths.length)
                .filter(i -> widths[i] == 0)
                .mapToObj(i -> title(columns.get(i).variable()))
                .collect(Collectors.joining(", "));
        if (!leftOut.isEmpty()) {
            writer.print("(no room for: " + leftOut + ")\n");
        }
        writer.flush();
    }

    private static int naturalWidth(List<Column> columns) {
        return columns.stream().mapToInt(Column::width).sum() + GAP.length() * (columns.size() - 1);
    }

    /** What states a number is read whole, in lines of its own, where it does not fit beside it. */
    private static void quote(PrintWriter writer, String sentence, int width) {
        String margin = "    ";
        StringBuilder line = new StringBuilder(margin + "“");
        for (String word : (sentence + "”").split(" ")) {
            if (Cells.width(line + word) > width && !line.toString().isBlank()) {
                writer.print(line.toString().stripTrailing() + "\n");
                line.setLength(0);
                line.append(margin).append(' ');
            }
            line.append(word).append(' ');
        }
        writer.print(line.toString().stripTrailing() + "\n");
    }

    private static List<Column> columns(RowSet rows, String base) {
        List<Var> variables = shown(rows.getResultVars());
        List<List<String>> cells = variables.stream()
                .<List<String>>map(variable -> new ArrayList<>())
                .toList();
        boolean[] words = new boolean[variables.size()];
        boolean[] address = new boolean[variables.size()];
        rows.forEachRemaining(row -> {
            for (int i = 0; i < variables.size(); i++) {
                Node node = cell(row, variables.get(i));
                Node value = row.get(variables.get(i));
                words[i] |= value != null && !Cells.isNumber(value);
                address[i] |= node != null && node.isURI();
                cells.get(i).add(Cells.text(node, base));
            }
        });
        return IntStream.range(0, variables.size())
                .mapToObj(i -> new Column(variables.get(i), cells.get(i), words[i], address[i]))
                .toList();
    }

    private static List<Column> worthShowing(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).saysNothingAfter(i == 0 ? null : columns.get(i - 1)))
                .mapToObj(columns::get)
                .toList();
    }

    private static List<Var> shown(List<Var> all) {
        return all.stream()
                .filter(variable -> WRITTEN.stream()
                        .noneMatch(suffix -> variable.getName().endsWith(suffix)
                                && all.contains(Var.alloc(without(suffix, variable.getName())))))
                .toList();
    }

    private static String without(String suffix, String name) {
        return name.substring(0, name.length() - suffix.length());
    }

    private static Node cell(Binding row, Var variable) {
        return WRITTEN.stream()
                .map(suffix -> row.get(Var.alloc(variable.getName() + suffix)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> row.get(variable));
    }

    /** {@code usualUnit} is "usual unit" to people. */
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

    private static void line(PrintWriter writer, List<Column> columns, int[] widths, IntFunction<String> cell) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                boolean numeric =
                        !columns.get(i).words() && !columns.get(i).cells().isEmpty();
                String text = cut(cell.apply(i), widths[i]);
                String padding = " ".repeat(widths[i] - Cells.width(text));
                line.append(line.length() == 0 ? "" : GAP).append(numeric ? padding + text : text + padding);
            }
        }
        writer.print(line.toString().stripTrailing());
        writer.print('\n');
    }

    private static String cut(String text, int width) {
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
