package tidemark.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import tidemark.queries.AnswerPage;
import tidemark.queries.BoundQuery;
import tidemark.queries.Chart;
import tidemark.queries.SavedQuery;
import tidemark.server.chart.Bars;
import tidemark.server.chart.Lines;
import tidemark.server.page.Link;

/** An answer to look at: the chart that the query asks for, the rows, the other forms, and the way to the next rows. */
record AnswerView(
        Optional<Bars> bars,
        Optional<Lines> lines,
        List<Link> forms,
        String editor,
        String count,
        List<String> columns,
        List<List<Cell>> rows,
        Optional<Link> next) {

    static AnswerView of(BoundQuery bound, RunRequest asked, AnswerPage page) {
        List<Var> columns = Cell.shown(page.columns());
        ChartOfAnswer chart = new ChartOfAnswer(bound.saved().chart(), page);
        return new AnswerView(
                chart.bars(),
                chart.lines(),
                forms(bound.saved(), asked),
                editor(bound),
                count(page),
                columns.stream().map(Cell::title).toList(),
                page.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> Cell.of(row, column, page.base()))
                                .toList())
                        .toList(),
                next(bound.saved(), asked, page));
    }

    static String editor(BoundQuery bound) {
        return "/editor?" + Address.query(Map.of("query", bound.text()));
    }

    private static List<Link> forms(SavedQuery query, RunRequest asked) {
        List<Link> forms = new ArrayList<>();
        (Library.isGraph(query) ? Representation.OF_GRAPH : Representation.OF_TABLE)
                .stream()
                        .filter(form -> form.format().isPresent())
                        .forEach(
                                form -> forms.add(new Link(form.word(), address(query, asked, "format", form.word()))));
        if (query.chart().type() == Chart.Type.GRAPH && asked.parameters().containsKey("thing")) {
            forms.add(new Link(
                    "as a picture",
                    "/explore?" + Address.query(Map.of("iri", asked.parameters().get("thing")))));
        }
        forms.add(new Link("SPARQL", address(query, asked, "explain", "true")));
        return forms;
    }

    private static String address(SavedQuery query, RunRequest asked, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(asked.parameters());
        all.put(name, value);
        return "/queries/" + query.name() + "?" + Address.query(all);
    }

    private static String count(AnswerPage page) {
        long last = page.offset() + page.rows().size();
        return page.rows().isEmpty()
                ? "No rows"
                : "Rows " + (page.offset() + 1) + " to " + last + " of " + page.total();
    }

    private static Optional<Link> next(SavedQuery query, RunRequest asked, AnswerPage page) {
        int size = page.rows().size();
        return !page.hasMore() || size == 0
                ? Optional.empty()
                : Optional.of(new Link(
                        "Next " + size,
                        "/queries/" + query.name() + "?" + Address.query(asked, "html", size, page.offset() + size)));
    }
}
