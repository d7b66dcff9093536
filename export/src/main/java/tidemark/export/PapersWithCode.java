package tidemark.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** Writes the record in the shape of the archived dumps of Papers with Code, for the tools that were written for them. */
public final class PapersWithCode {

    /** Where a benchmark stands of which no task is known; the dumps have no tables without a task. */
    static final String NO_TASK = "Other";

    private final Union union;

    /** Dumps of this record, to be written within the caller's transaction. */
    public PapersWithCode(DatasetGraph record) {
        this.union = new Union(record);
    }

    /** Writes all three files. */
    public void write(FileSet files) throws IOException {
        try (OutputStream out = files.file("evaluation-tables.json")) {
            tables(out);
        }
        try (OutputStream out = files.file("papers-with-abstracts.json")) {
            each(TM.Paper, out, this::paper);
        }
        try (OutputStream out = files.file("datasets.json")) {
            each(TM.Dataset, out, this::dataset);
        }
    }

    private interface Entry {
        Object of(Node thing);
    }

    private void each(Node kind, OutputStream out, Entry entry) throws IOException {
        JsonArray array = new JsonArray(out);
        union.each(kind, thing -> array.add(entry.of(thing)));
        array.finish();
    }

    /** Scores of a model on a benchmark by a metric; nothing else has a place in a leaderboard. One task is held at a time. */
    private void tables(OutputStream out) throws IOException {
        JsonArray array = new JsonArray(out);
        try (SortedLines lines = Union.lines()) {
            union.each(TM.Result, result -> {
                if (!union.objects(result, TM.resultKind).contains(TM.Score)
                        || union.object(result, TM.model).isEmpty()
                        || union.object(result, TM.metric).isEmpty()) {
                    return;
                }
                for (Node benchmark : union.objects(result, TM.benchmark)) {
                    List<Node> tasks = union.objects(benchmark, TM.tests);
                    for (String task : tasks.isEmpty()
                            ? List.of(NO_TASK)
                            : tasks.stream().map(union::name).toList()) {
                        lines.add(String.join(
                                "\t",
                                oneLine(task),
                                oneLine(union.name(benchmark)),
                                benchmark.getURI(),
                                result.getURI()));
                    }
                }
            });
            String[] open = {null};
            Map<String, List<Node>> benchmarks = new LinkedHashMap<>();
            lines.drainTo(line -> {
                String[] fields = line.split("\t");
                if (!fields[0].equals(open[0])) {
                    finish(array, open[0], benchmarks);
                    open[0] = fields[0];
                }
                benchmarks
                        .computeIfAbsent(fields[2], benchmark -> new ArrayList<>())
                        .add(NodeFactory.createURI(fields[3]));
            });
            finish(array, open[0], benchmarks);
        }
        array.finish();
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }

    private void finish(JsonArray array, String task, Map<String, List<Node>> benchmarks) throws IOException {
        if (task == null) {
            return;
        }
        List<Object> datasets = new ArrayList<>();
        benchmarks.forEach((benchmark, results) -> datasets.add(Json.object(
                "dataset", union.name(NodeFactory.createURI(benchmark)),
                "description", "",
                "dataset_links", List.of(),
                "dataset_citations", List.of(),
                "subdatasets", List.of(),
                "sota", Json.object("metrics", metrics(results), "rows", rows(results)))));
        benchmarks.clear();
        array.add(Json.object(
                "task",
                task,
                "description",
                "",
                "categories",
                List.of(),
                "synonyms",
                List.of(),
                "source_link",
                null,
                "subtasks",
                List.of(),
                "datasets",
                datasets));
    }

    /** The metric of most results first, as the order gives the main one. */
    private List<String> metrics(List<Node> results) {
        Map<String, Integer> uses = new TreeMap<>();
        results.forEach(result -> uses.merge(metric(result), 1, Integer::sum));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One row a model, setting and paper; a second value by the same metric begins a second row. */
    private List<Map<String, Object>> rows(List<Node> results) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Node result : results) {
            Node paper = union.object(result, TM.reportedIn).orElse(null);
            String url = paper == null ? null : url(paper);
            String model = union.name(union.object(result, TM.model).orElseThrow())
                    + union.value(result, TM.setting)
                            .map(setting -> " (" + setting + ")")
                            .orElse("");
            Map<String, Object> row = rows.stream()
                    .filter(each -> each.get("model_name").equals(model)
                            && Objects.equals(each.get("paper_url"), url)
                            && !values(each).containsKey(metric(result)))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                row = Json.object(
                        "model_name",
                        model,
                        "paper_title",
                        paper == null ? null : union.name(paper),
                        "paper_url",
                        url,
                        "paper_date",
                        union.value(result, Vocabularies.date).orElse(null),
                        "code_links",
                        List.of(),
                        "model_links",
                        List.of(),
                        "metrics",
                        new TreeMap<String, Object>(),
                        "uses_additional_data",
                        false);
                rows.add(row);
            }
            values(row).put(metric(result), value(result));
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(Map<String, Object> row) {
        return (Map<String, Object>) row.get("metrics");
    }

    private String metric(Node result) {
        return union.name(union.object(result, TM.metric).orElseThrow());
    }

    /** The number with its unit, as the dumps write it: {@code 70.1%}, {@code 12 ms}. */
    private String value(Node result) {
        String number = union.value(result, TM.valueText)
                .filter(text -> text.matches("[-+]?\\d+(\\.\\d+)?"))
                .or(() -> union.value(result, TM.value))
                .orElse("");
        return number
                + union.value(result, TM.unit)
                        .map(unit -> unit.matches("%|x") ? unit : " " + unit)
                        .orElse("");
    }

    private String url(Node paper) {
        return union.value(paper, TM.arxivId)
                .map(id -> "https://arxiv.org/abs/" + id)
                .orElse(paper.getURI());
    }

    private Object paper(Node paper) {
        String arxiv = union.value(paper, TM.arxivId).orElse(null);
        TreeSet<String> tasks = new TreeSet<>();
        for (Node result : union.objects(paper, TM.reports)) {
            union.objects(result, TM.benchmark).forEach(benchmark -> union.objects(benchmark, TM.tests)
                    .forEach(task -> tasks.add(union.name(task))));
        }
        return Json.object(
                "paper_url",
                paper.getURI(),
                "arxiv_id",
                arxiv,
                "nips_id",
                null,
                "openreview_id",
                null,
                "title",
                union.name(paper),
                "abstract",
                null,
                "short_abstract",
                null,
                "url_abs",
                url(paper),
                "url_pdf",
                arxiv == null ? null : "https://arxiv.org/pdf/" + arxiv,
                "proceeding",
                null,
                "authors",
                union.authors(paper).stream().map(union::name).toList(),
                "tasks",
                tasks,
                "date",
                union.day(paper).orElse(null),
                "conference_url_abs",
                null,
                "conference_url_pdf",
                null,
                "conference",
                null,
                "reproduces_paper",
                null,
                "methods",
                union.objects(paper, Vocabularies.mentions).stream()
                        .filter(thing -> union.is(thing, TM.Method))
                        .map(method -> Json.object(
                                "name", union.name(method),
                                "full_name", union.name(method),
                                "description", "",
                                "introduced_year", null,
                                "source_url", null,
                                "source_title", null,
                                "code_snippet_url", null,
                                "main_collection", null))
                        .toList());
    }

    private Object dataset(Node dataset) {
        String name = union.name(dataset);
        Node paper = union.subjects(TM.introduces, dataset).stream().findFirst().orElse(null);
        Object introduced = paper == null ? null : Json.object("title", union.name(paper), "url", url(paper));
        TreeSet<String> variants = new TreeSet<>(List.of(name));
        union.objects(dataset, Vocabularies.altLabel).forEach(spelling -> variants.add(Union.text(spelling)));
        int papers = union.subjects(Vocabularies.mentions, dataset).size();
        Map<String, Object> entry = Json.object(
                "url",
                dataset.getURI(),
                "name",
                name,
                "full_name",
                name,
                "homepage",
                "",
                "description",
                "",
                "short_description",
                "");
        for (String key : List.of(
                "parent_dataset",
                "image",
                "audio",
                "thumbnail",
                "default_image",
                "verified_image",
                "default_youtube_link")) {
            entry.put(key, null);
        }
        entry.putAll(Json.object(
                "paper",
                introduced,
                "mention_count",
                papers,
                "introduced_date",
                paper == null ? null : union.day(paper).orElse(null),
                "license_name",
                null,
                "license_url",
                null,
                "verified_name",
                null,
                "verified_paper",
                null,
                "warning",
                null,
                "modalities",
                List.of(),
                "tasks",
                union.objects(dataset, TM.tests).stream()
                        .map(task -> Json.object("task", union.name(task), "url", task.getURI()))
                        .toList(),
                "languages",
                List.of(),
                "variants",
                variants,
                "num_papers",
                papers,
                "data_loaders",
                List.of()));
        return entry;
    }
}
