package tidemark.server.explorer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tidemark.ontology.TM;

/** The pages of what people come by on their way: metrics, tasks, sources and single results. */
final class OtherPages {
    private static final long MOST = 100;

    private OtherPages() {}

    /** A metric, and the benchmarks that are measured by it. */
    record Metric(Heading heading, List<Row> benchmarks, long total, View view) {
        static Metric of(Facts facts, Questions questions, View view) {
            Questions.Part benchmarks = questions.part(
                    "metric_benchmarks", view.question("metric", facts.thing().getURI()), MOST);
            return new Metric(Heading.of(facts, Set.of()), benchmarks.rows(), benchmarks.total(), view);
        }
    }

    /** A task, what it is part of and what its parts are, and the benchmarks that test it or its parts. */
    record Task(Heading heading, List<Row> relatives, List<Row> benchmarks, long total, View view) {
        static Task of(Facts facts, Questions questions, View view) {
            Questions.Part benchmarks = questions.part(
                    "task_benchmarks", view.question("task", facts.thing().getURI()), MOST);
            return new Task(
                    Heading.of(facts, Set.of()),
                    questions.ask("task_relatives", Map.of("task", facts.thing().getURI())),
                    benchmarks.rows(),
                    benchmarks.total(),
                    view);
        }

        List<Row> related(String relation) {
            return relatives.stream()
                    .filter(row -> row.text("relation").endsWith(relation))
                    .toList();
        }
    }

    /** A source, how much it holds, and its newest documents. */
    record Source(Heading heading, List<Row> holdings, List<Row> documents, long total) {
        static Source of(Facts facts, Questions questions) {
            String iri = facts.thing().getURI();
            Questions.Part documents = questions.part("source_newest-documents", Map.of("source", iri), MOST);
            return new Source(
                    Heading.of(facts, Set.of()),
                    questions.ask("source_documents", Map.of()).stream()
                            .filter(row -> row.text("source").equals(iri))
                            .toList(),
                    documents.rows(),
                    documents.total());
        }
    }

    /** A single result: the number, of what, and every sentence that states it. */
    record Result(Heading heading, String value, String unit, Facts facts, List<Row> evidence) {
        static Result of(Facts facts, Questions questions) {
            return new Result(
                    Heading.of(
                            facts,
                            Set.of(TM.value, TM.valueText, TM.unit, TM.evidence, TM.model, TM.benchmark, TM.metric)),
                    facts.text(TM.valueText),
                    facts.text(TM.unit),
                    facts,
                    questions.ask(
                            "result_quotes", Map.of("result", facts.thing().getURI())));
        }

        Quote quote(Row said) {
            return Quote.of(said.text("evidence"), value);
        }
    }
}
