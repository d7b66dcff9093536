package tidemark.server.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import tidemark.queries.AnswerPage;
import tidemark.queries.Chart;
import tidemark.server.chart.Bars;
import tidemark.server.chart.Lines;

/** The picture of an answer, as the header of its query says: bars for amounts, lines for what goes with time. */
record ChartOfAnswer(Chart chart, AnswerPage page) {

    /** One bar alone is no comparison. */
    Optional<Bars> bars() {
        if (chart.type() != Chart.Type.BAR || page.rows().size() < 2) {
            return Optional.empty();
        }
        List<Bars.Amount> amounts = page.rows().stream()
                .flatMap(row -> number(row, chart.y())
                        .map(value -> new Bars.Amount(
                                words(row, chart.x()),
                                thing(row).flatMap(Cell::address).orElse(""),
                                value,
                                words(row, chart.y())))
                        .stream())
                .toList();
        return amounts.size() < 2 ? Optional.empty() : Optional.of(Bars.of(amounts));
    }

    Optional<Lines> lines() {
        if (chart.type() != Chart.Type.LINE) {
            return Optional.empty();
        }
        return Lines.of(page.rows().stream()
                .flatMap(row -> day(words(row, chart.x()))
                        .flatMap(day -> number(row, chart.y())
                                .map(value -> new Lines.Point(
                                        words(row, chart.series()),
                                        day,
                                        value,
                                        (words(row, chart.label().or(chart::series)) + " " + words(row, chart.y())
                                                        + ", " + words(row, chart.x()))
                                                .strip())))
                        .stream())
                .toList());
    }

    /** The thing behind a label leads to its page. */
    private Optional<Cell> thing(Binding row) {
        return chart.x()
                .map(column -> column.endsWith("Label") ? column.substring(0, column.length() - 5) : column)
                .map(column -> Cell.of(row, Var.alloc(column), page.base()));
    }

    private String words(Binding row, Optional<String> column) {
        return column.map(name -> Cell.of(row, Var.alloc(name), page.base()).words())
                .orElse("");
    }

    private static Optional<Double> number(Binding row, Optional<String> column) {
        return column.map(name -> row.get(Var.alloc(name)))
                .filter(node -> node.isLiteral() && node.getLiteral().isWellFormed())
                .map(node -> node.getLiteralValue())
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).doubleValue());
    }

    /** A day, or the first of a month. */
    private static Optional<LocalDate> day(String words) {
        try {
            return words.length() < 7
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(words.length() == 7 ? words + "-01" : words.substring(0, 10)));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
