package tidemark.server.explorer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import tidemark.server.chart.Bars;

/** A person: papers over time, with whom they were written, what they introduced, and where they report. */
record AuthorPage(
        Heading heading,
        List<Row> papers,
        Optional<Bars> years,
        List<Row> introduced,
        List<Row> coAuthors,
        List<Row> benchmarks,
        View view) {
    private static final long MOST = 24;
    private static final Set<Node> TOLD = Set.of();

    static AuthorPage of(Facts facts, Questions questions, View view) {
        Map<String, String> author = Map.of("author", facts.thing().getURI());
        List<Row> papers = questions.ask(
                "author_papers", view.question("author", facts.thing().getURI()));
        return new AuthorPage(
                Heading.of(facts, TOLD),
                papers,
                overTime(papers),
                questions.ask("author_introduced", author),
                questions.part("author_co-authors", author, MOST).rows(),
                questions
                        .part(
                                "author_benchmarks",
                                view.question("author", facts.thing().getURI()),
                                MOST)
                        .rows(),
                view);
    }

    /** Papers month by month; one month alone is no picture. */
    private static Optional<Bars> overTime(List<Row> papers) {
        Map<String, Long> months = papers.stream()
                .flatMap(row -> row.day("date").stream())
                .collect(Collectors.groupingBy(
                        day -> day.toString().substring(0, 7), TreeMap::new, Collectors.counting()));
        return months.size() < 2
                ? Optional.empty()
                : Optional.of(Bars.of(months.entrySet().stream()
                        .map(month ->
                                new Bars.Amount(month.getKey(), "", month.getValue(), Long.toString(month.getValue())))
                        .toList()));
    }
}
