package tidemark.server.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.ontology.TM;

/** The front of the record: how much it holds, and what is new in it. */
record HomePage(Map<String, Long> counts, List<Row> papers, List<Row> broken, List<Row> rising, List<Row> reported) {
    private static final long ROWS = 10;
    private static final Map<String, String> SHOWN = shown();

    private static Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(TM.Paper.getURI(), "papers");
        shown.put(TM.Result.getURI(), "results");
        shown.put(TM.Model.getURI(), "models and methods");
        shown.put(TM.Dataset.getURI(), "datasets");
        shown.put(TM.Benchmark.getURI(), "benchmarks");
        shown.put(TM.Author.getURI(), "people");
        return shown;
    }

    static HomePage of(Questions questions) {
        Map<String, Long> classes = new LinkedHashMap<>();
        questions.ask("graph_statistics", Map.of()).forEach(row -> classes.put(row.text("class"), row.count("things")));
        Map<String, Long> counts = new LinkedHashMap<>();
        SHOWN.forEach((kind, words) -> counts.put(words, classes.getOrDefault(kind, 0L)));
        return new HomePage(
                counts,
                rows(questions, "paper_by-date"),
                rows(questions, "benchmark_records-broken"),
                Trends.rising(questions, "benchmark_trending-by-month", ROWS),
                rows(questions, "benchmark_most-results"));
    }

    private static List<Row> rows(Questions questions, String query) {
        return questions.part(query, Map.of(), ROWS).rows();
    }

    /** A record that knows only its registry has no paper yet. */
    boolean isEmpty() {
        return counts.get("papers") == 0 && counts.get("results") == 0;
    }
}
