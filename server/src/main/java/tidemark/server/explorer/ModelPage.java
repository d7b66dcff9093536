package tidemark.server.explorer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** A model or method: where it stands on each benchmark, every result of it, who introduced it, and whom it meets. */
record ModelPage(
        Heading heading,
        List<Standing> standings,
        List<Standing> alone,
        List<Row> results,
        long resultCount,
        List<Row> introducing,
        List<Row> baselines,
        List<Row> rivals,
        View view) {
    private static final long RESULTS = 60;
    private static final long RIVALS = 12;
    private static final Set<Node> TOLD = Set.of();

    /** Its best score on a benchmark beside the record there. */
    record Standing(Row row, Amounts amounts) {

        String value() {
            return written("value");
        }

        String record() {
            return written("record");
        }

        /** How far it is to the record; nothing for who holds it. */
        String gap() {
            return row.number("gap")
                    .filter(gap -> gap.signum() != 0)
                    .map(amounts::written)
                    .orElse("");
        }

        /** How many other models have a score there. */
        long rivals() {
            return row.count("models") - 1;
        }

        private String written(String column) {
            return row.number(column).map(amounts::written).orElse("");
        }

        private static Standing of(Row row) {
            List<BigDecimal> both = List.of(
                    row.number("value").orElse(BigDecimal.ZERO),
                    row.number("record").orElse(BigDecimal.ZERO));
            return new Standing(row, Amounts.of(both));
        }
    }

    static ModelPage of(Facts facts, Questions questions, View view) {
        Map<String, String> model = view.question("model", facts.thing().getURI());
        Questions.Part results = questions.part("model_results", model, RESULTS);
        List<Standing> standings = results.total() == 0
                ? List.of()
                : questions.ask("model_standing", model).stream()
                        .map(Standing::of)
                        .toList();
        return new ModelPage(
                Heading.of(facts, TOLD),
                standings.stream()
                        .filter(standing -> standing.rivals() > 0)
                        .sorted(Comparator.comparingLong(Standing::rivals).reversed())
                        .toList(),
                standings.stream().filter(standing -> standing.rivals() == 0).toList(),
                results.rows(),
                results.total(),
                questions.ask(
                        "model_introduced-by", Map.of("model", facts.thing().getURI())),
                results.total() == 0
                        ? List.of()
                        : questions
                                .part("model_compared-against", model, RIVALS)
                                .rows(),
                results.total() == 0
                        ? List.of()
                        : questions.part("model_rivals", model, RIVALS).rows(),
                view);
    }

    String query(String name, String format) {
        Map<String, String> parameters = view.with("model", heading.iri());
        parameters.put("format", format);
        return Address.query(name, parameters);
    }

    String comparison(Row rival) {
        return "/compare?model=" + Address.encoded(heading.iri()) + "&model=" + Address.encoded(rival.text("rival"));
    }
}
