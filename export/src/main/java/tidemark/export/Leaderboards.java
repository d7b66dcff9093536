package tidemark.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** {@code evaluation-tables.json}: tasks, their benchmarks, and a table of results for each. One task is held at a time. */
final class Leaderboards {

    /** Where a benchmark stands of which no task is known; the dumps have no tables without a task. */
    private static final String NO_TASK = "Other";

    private static final char FIRST = '\u0001';
    private static final char LAST = '\uFFFD';

    private final Union union;

    Leaderboards(Union union) {
        this.union = union;
    }

    /** Likely scores of a model on a benchmark by a metric; nothing else has a place in a leaderboard. */
    void write(OutputStream out) throws IOException {
        JsonArray array = new JsonArray(out);
        try (SortedLines lines = Union.lines()) {
            union.eachLikelyResult(result -> {
                if (union.objects(result, TM.resultKind).contains(TM.Score)
                        && union.object(result, TM.model).isPresent()
                        && union.object(result, TM.metric).isPresent()) {
                    for (Node benchmark : union.objects(result, TM.benchmark)) {
                        List<Node> tasks = union.objects(benchmark, TM.tests);
                        if (tasks.isEmpty()) {
                            lines.add(line(LAST + "\t" + NO_TASK, benchmark, result));
                        }
                        for (Node task : tasks) {
                            lines.add(
                                    line(FIRST + oneLine(union.name(task)) + "\t" + task.getURI(), benchmark, result));
                        }
                    }
                }
            });
            String[] open = {null};
            Map<String, List<Node>> benchmarks = new TreeMap<>(SortedLines::byCodePoint);
            lines.drainTo(line -> {
                String[] fields = line.split("\t");
                if (!fields[1].equals(open[0])) {
                    finish(array, open[0], benchmarks);
                    open[0] = fields[1];
                }
                benchmarks
                        .computeIfAbsent(fields[2] + "\t" + fields[3], benchmark -> new ArrayList<>())
                        .add(NodeFactory.createURI(fields[4]));
            });
            finish(array, open[0], benchmarks);
        }
        array.finish();
    }

    private String line(String task, Node benchmark, Node result) {
        return String.join("\t", task, oneLine(union.name(benchmark)), benchmark.getURI(), result.getURI());
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }

    private void finish(JsonArray array, String task, Map<String, List<Node>> benchmarks) throws IOException {
        if (task == null) {
            return;
        }
        List<Object> datasets = new ArrayList<>();
        benchmarks.forEach((benchmark, results) -> datasets.add(
                dataset(NodeFactory.createURI(benchmark.substring(benchmark.indexOf('\t') + 1)), results)));
        benchmarks.clear();
        boolean known = !task.equals(NO_TASK);
        Node node = NodeFactory.createURI(task);
        Map<String, Object> entry = Json.object(
                "task",
                known ? union.name(node) : NO_TASK,
                "description",
                known ? union.value(node, Vocabularies.description).orElse("") : "",
                "categories",
                known ? texts(node, Vocabularies.keywords) : List.of(),
                "synonyms",
                known ? synonyms(node) : List.of(),
                "source_link",
                null,
                "subtasks",
                List.of(),
                "datasets",
                datasets);
        if (!known) {
            entry.put(LeaderboardRow.OWN, Json.object("task", false));
        }
        array.add(entry);
    }

    private List<String> synonyms(Node task) {
        String name = union.name(task);
        return texts(task, Vocabularies.altLabel).stream()
                .filter(spelling -> !spelling.equals(name))
                .toList();
    }

    private List<String> texts(Node thing, Node predicate) {
        return union.objects(thing, predicate).stream().map(Union::text).toList();
    }

    /** A benchmark with its table, and one for each part of it that was measured on alone. */
    private Map<String, Object> dataset(Node benchmark, List<Node> results) {
        Map<String, List<Node>> parts = new TreeMap<>(SortedLines::byCodePoint);
        for (Node result : results) {
            parts.computeIfAbsent(union.value(result, TM.subset).orElse(""), part -> new ArrayList<>())
                    .add(result);
        }
        List<Node> whole = parts.containsKey("") ? parts.remove("") : List.of();
        List<Object> subdatasets = new ArrayList<>();
        parts.forEach((part, ofPart) -> subdatasets.add(table("subdataset", part, "", List.of(), List.of(), ofPart)));
        Map<String, Object> entry = table(
                "dataset",
                union.name(benchmark),
                union.value(benchmark, Vocabularies.description).orElse(""),
                union.objects(benchmark, Vocabularies.url).stream()
                        .map(Union::text)
                        .map(page -> Json.object("title", page, "url", page))
                        .toList(),
                subdatasets,
                whole);
        String ownName = union.ownName(benchmark);
        if (!ownName.equals(union.name(benchmark))) {
            entry.put(LeaderboardRow.OWN, Json.object("dataset", ownName));
        }
        return entry;
    }

    private Map<String, Object> table(
            String kind,
            String name,
            String description,
            List<Map<String, Object>> links,
            List<Object> parts,
            List<Node> results) {
        return Json.object(
                kind,
                name,
                "description",
                description,
                "dataset_links",
                links,
                "dataset_citations",
                List.of(),
                "subdatasets",
                parts,
                "sota",
                Json.object("metrics", metrics(results), "rows", rows(results)));
    }

    /** The metric of most results first, as the order gives the main one. */
    private List<String> metrics(List<Node> results) {
        Map<String, Integer> uses = new TreeMap<>();
        results.forEach(
                result -> uses.merge(union.name(union.object(result, TM.metric).orElseThrow()), 1, Integer::sum));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One row a model, setting, paper and day; a second value by the same metric begins a second row. */
    private List<Map<String, Object>> rows(List<Node> results) {
        Map<String, List<LeaderboardRow>> rows = new TreeMap<>(SortedLines::byCodePoint);
        results.stream()
                .map(result -> LeaderboardRow.of(union, result))
                .sorted(LeaderboardRow.ORDER)
                .forEach(row -> {
                    List<LeaderboardRow> alike = rows.computeIfAbsent(row.key(), key -> new ArrayList<>());
                    alike.stream()
                            .filter(each -> each.takes(row))
                            .findFirst()
                            .ifPresentOrElse(each -> each.take(row), () -> alike.add(row));
                });
        return rows.values().stream()
                .flatMap(List::stream)
                .map(LeaderboardRow::json)
                .toList();
    }
}
