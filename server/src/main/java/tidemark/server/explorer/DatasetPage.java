package tidemark.server.explorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.server.chart.RecordLine;

/** A dataset or benchmark: its leaderboards and the line of its record, who introduced it, and what it is used with. */
record DatasetPage(
        Heading heading,
        List<Measure> measures,
        Optional<Measure> chosen,
        List<Standing> board,
        int boardSize,
        boolean all,
        Amounts amounts,
        Optional<RecordLine> line,
        List<Contradiction> contradictions,
        Set<String> contradicted,
        List<Row> together,
        List<Row> introducing,
        List<Row> using,
        long papers,
        View view) {
    /** A leaderboard shows so many rows at first. */
    static final int ROWS = 50;
    /** The longest table that a page shows. */
    static final int MOST = 1_000;

    private static final long RELATED = 12;
    private static final int PAPERS = 10;
    private static final Set<Node> TOLD = Set.of(TM.usualMetric);

    static DatasetPage of(Facts facts, Questions questions, View view) {
        Map<String, String> benchmark = view.question("benchmark", facts.thing().getURI());
        List<Row> scores = questions.ask("benchmark_scores", benchmark);
        List<Measure> measures = Measure.among(scores);
        Optional<Measure> chosen = measures.stream()
                .filter(measure -> measure.key().equals(view.of("measure")))
                .findFirst()
                .or(() -> measures.stream().findFirst());
        boolean all = view.of("rows").equals("all");
        List<Standing> board =
                chosen.map(measure -> Standing.board(scores, measure, all)).orElse(List.of());
        List<Contradiction> contradictions =
                scores.size() < 2 ? List.of() : Contradiction.of(questions.ask("result_contradicting", benchmark));
        List<Row> papers = questions.ask(
                "dataset_papers", view.question("dataset", facts.thing().getURI()));
        return new DatasetPage(
                Heading.of(facts, TOLD),
                measures,
                chosen,
                board.subList(0, Math.min(board.size(), all || view.of("rows").equals("best") ? MOST : ROWS)),
                board.size(),
                all,
                Amounts.of(board.stream().map(Standing::value).toList()),
                chosen.flatMap(measure -> line(scores, measure)),
                contradictions,
                contradictions.stream()
                        .flatMap(contradiction -> contradiction.claims().stream())
                        .map(Contradiction.Claim::result)
                        .collect(Collectors.toSet()),
                questions
                        .part(
                                scores.isEmpty() ? "dataset_used-together" : "benchmark_evaluated-together",
                                scores.isEmpty()
                                        ? Map.of("dataset", facts.thing().getURI())
                                        : benchmark,
                                RELATED)
                        .rows(),
                papers.stream().filter(DatasetPage::introduces).toList(),
                newest(papers),
                papers.size(),
                view);
    }

    private static Optional<RecordLine> line(List<Row> scores, Measure measure) {
        List<RecordLine.Score> dated = scores.stream()
                .filter(row -> measure.covers(row)
                        && row.day("date").isPresent()
                        && row.number("value").isPresent())
                .map(row -> new RecordLine.Score(
                        row.day("date").orElseThrow(),
                        row.number("value").orElseThrow().doubleValue(),
                        row.thing("model").words(),
                        row.thing("result").address(),
                        row.thing("model").words() + ": " + row.text("valueText") + " on "
                                + row.text("date").substring(0, 10)))
                .toList();
        return RecordLine.of(dated, measure.higherIsBetter());
    }

    /** The address of this page with something else asked of it. */
    String address(String name, String value) {
        return heading.path() + Address.asked(view.with(name, value));
    }

    /** The leaderboard's own question, for programs and for the editor. */
    String query(String format) {
        return Address.query("benchmark_leaderboard", questionOf(format));
    }

    String scores(String format) {
        return Address.query("benchmark_scores", questionOf(format));
    }

    private Map<String, String> questionOf(String format) {
        Map<String, String> parameters = new HashMap<>(view.confidence());
        parameters.put("benchmark", heading.iri());
        parameters.put(format.equals("explain") ? "explain" : "format", format.equals("explain") ? "true" : format);
        return parameters;
    }

    private static boolean introduces(Row paper) {
        return paper.text("introduces").equals("true");
    }

    private static List<Row> newest(List<Row> papers) {
        List<Row> using =
                papers.stream().filter(paper -> !introduces(paper)).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(using);
        return using.subList(0, Math.min(PAPERS, using.size()));
    }
}
