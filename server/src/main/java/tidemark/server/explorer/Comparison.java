package tidemark.server.explorer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import tidemark.queries.Kind;
import tidemark.queries.Names;
import tidemark.queries.QueryException;
import tidemark.server.chart.Lanes;
import tidemark.server.page.Link;

/** Some models side by side on the benchmarks that at least two of them have a score on. */
record Comparison(
        List<String> asked,
        List<Link> models,
        List<String> complaints,
        List<Meeting> meetings,
        Optional<Lanes> picture,
        View view) {
    /** As many as can be told apart at a glance. */
    static final int MOST = 6;

    /** A benchmark, by one measure: the score of each model, in their order. */
    record Meeting(
            Link benchmark,
            String measure,
            String unit,
            String direction,
            List<Optional<BigDecimal>> scores,
            Amounts amounts) {

        long present() {
            return scores.stream().filter(Optional::isPresent).count();
        }

        boolean isBest(Optional<BigDecimal> score) {
            boolean lower = direction.equals("lower");
            return score.isPresent()
                    && scores.stream()
                            .flatMap(Optional::stream)
                            .allMatch(other ->
                                    lower ? other.compareTo(score.get()) >= 0 : other.compareTo(score.get()) <= 0);
        }
    }

    static Comparison of(List<String> names, Questions questions, View view) {
        List<String> asked = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        List<Link> models = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Map<List<String>, Map<Integer, Row>> all = new LinkedHashMap<>();
        for (String name : asked) {
            try {
                String iri =
                        Names.in(questions.record()).resolve(Kind.MODEL, name).getURI();
                List<Row> standings = questions.ask("model_standing", view.question("model", iri));
                int column = models.size();
                models.add(Facts.of(NodeFactory.createURI(iri), questions).link());
                standings.forEach(row -> all.computeIfAbsent(
                                List.of(row.text("benchmark"), row.text("metric"), row.text("unit")),
                                key -> new LinkedHashMap<>())
                        .put(column, row));
            } catch (QueryException unknown) {
                complaints.add(unknown.getMessage());
            }
        }
        List<Meeting> meetings = all.values().stream()
                .filter(scores -> scores.size() > 1)
                .map(scores -> meeting(scores, models.size()))
                .sorted((a, b) -> a.present() != b.present()
                        ? Long.compare(b.present(), a.present())
                        : a.benchmark.words().compareToIgnoreCase(b.benchmark.words()))
                .toList();
        return new Comparison(asked, models, complaints, meetings, picture(models, meetings), view);
    }

    private static Meeting meeting(Map<Integer, Row> scores, int models) {
        Row any = scores.values().iterator().next();
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int column = 0; column < models; column++) {
            values.add(Optional.ofNullable(scores.get(column)).flatMap(row -> row.number("value")));
        }
        return new Meeting(
                any.thing("benchmark"),
                any.text("metricLabel"),
                any.text("unit"),
                any.text("direction"),
                values,
                Amounts.of(values.stream().flatMap(Optional::stream).toList()));
    }

    /** Percentages share one axis; other units have none in common. */
    private static Optional<Lanes> picture(List<Link> models, List<Meeting> meetings) {
        return Lanes.of(
                models.stream().map(Link::words).toList(),
                meetings.stream()
                        .filter(meeting -> meeting.unit.equals("%"))
                        .map(meeting -> new Lanes.Row(
                                meeting.benchmark.words(),
                                meeting.benchmark.address(),
                                meeting.scores.stream()
                                        .map(score -> score.map(BigDecimal::doubleValue))
                                        .toList()))
                        .toList());
    }
}
