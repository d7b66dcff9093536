package tidemark.server.explorer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.server.chart.Lines;

/** What moves: results month by month, what is rising, what is near its ceiling, which records fell. */
record Trends(
        Optional<Lines> months,
        List<Row> benchmarks,
        List<Row> models,
        Optional<Lines> benchmarkLines,
        List<Row> saturating,
        List<Row> broken,
        String month) {
    private static final long ROWS = 15;
    private static final long LONG = 25;

    static Trends of(Questions questions) {
        List<Row> byMonth = questions.ask("benchmark_trending-by-month", Map.of());
        List<Row> benchmarks = newestMonth(byMonth, ROWS);
        return new Trends(
                months(questions.ask("result_by-month", Map.of())),
                benchmarks,
                rising(questions, "model_trending-by-month", ROWS),
                lines(questions, benchmarks),
                questions.part("benchmark_saturating", Map.of(), LONG).rows(),
                questions.part("benchmark_records-broken", Map.of(), LONG).rows(),
                benchmarks.isEmpty() ? "" : benchmarks.get(0).text("month"));
    }

    /** The steepest rises of the newest month. */
    static List<Row> rising(Questions questions, String query, long most) {
        return newestMonth(questions.ask(query, Map.of()), most);
    }

    private static List<Row> newestMonth(List<Row> rows, long most) {
        return rows.stream()
                .filter(row -> row.text("month").equals(rows.get(0).text("month")))
                .limit(most)
                .toList();
    }

    private static Optional<Lines> months(List<Row> rows) {
        return Lines.of(rows.stream()
                .flatMap(row -> day(row.text("month")).stream().flatMap(day -> Stream.of(
                                "results", "papers", "models", "benchmarks")
                        .map(what -> new Lines.Point(
                                what, day, row.count(what), row.text(what) + " " + what + " in " + row.text("month")))))
                .toList());
    }

    /** The papers a month on the benchmarks that rise most, over the last year that the record knows. */
    private static Optional<Lines> lines(Questions questions, List<Row> benchmarks) {
        if (benchmarks.isEmpty()) {
            return Optional.empty();
        }
        List<Row> top = benchmarks.subList(0, Math.min(5, benchmarks.size()));
        Optional<LocalDate> from = day(benchmarks.get(0).text("month")).map(day -> day.minusMonths(11));
        return Lines.of(top.stream()
                .flatMap(row -> questions.ask("benchmark_papers", Map.of("benchmark", row.text("benchmark"))).stream()
                        .filter(paper -> paper.day("date").isPresent()
                                && from.isPresent()
                                && !paper.day("date").get().isBefore(from.get()))
                        .collect(Collectors.groupingBy(
                                paper -> YearMonth.from(paper.day("date").orElseThrow()),
                                TreeMap::new,
                                Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(month -> new Lines.Point(
                                row.thing("benchmark").words(),
                                month.getKey().atDay(1),
                                month.getValue(),
                                row.thing("benchmark").words() + ": " + month.getValue() + " papers in "
                                        + month.getKey())))
                .toList());
    }

    private static Optional<LocalDate> day(String month) {
        return month.matches("\\d{4}-\\d{2}")
                ? Optional.of(YearMonth.parse(month).atDay(1))
                : Optional.empty();
    }
}
