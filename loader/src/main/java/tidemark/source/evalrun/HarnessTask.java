package tidemark.source.evalrun;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Setting;
import tidemark.source.json.Json;

/** A task of the harness, or a group of them: the benchmark it is or is a part of, and how it was run. */
record HarnessTask(String benchmark, Setting setting) {

    private static final String OLD_MMLU = "hendrycksTest-";
    /** A group that gathers benchmarks and is none. */
    private static final String NO_BENCHMARK = "leaderboard";

    static HarnessTask of(String task, Json record, Setting run) {
        Json config = record.get("configs").get(task);
        Optional<String> part = task.startsWith(OLD_MMLU)
                ? Optional.of(task.substring(OLD_MMLU.length()))
                : part(task, config, record.get("group_subtasks"));
        String benchmark = task.startsWith(OLD_MMLU)
                ? "MMLU"
                : part.map(each -> task.substring(0, task.length() - each.length() - 1))
                        .orElse(task);
        List<String> words = new ArrayList<>();
        record.get("versions")
                .get(task)
                .written()
                .filter(version -> version.matches("[0-9.]+"))
                .ifPresent(version -> words.add("task version " + version));
        run.words().ifPresent(words::add);
        return new HarnessTask(
                benchmark,
                run.withWords(words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words)))
                        .withSubset(part)
                        .withShots(shots(task, record))
                        .withSplit(config.get("test_split").text().or(() -> config.get("validation_split")
                                .text())));
    }

    /** What of the name is a part of the benchmark: the dataset's own configuration, or the rest behind the group's name. */
    private static Optional<String> part(String task, Json config, Json groups) {
        Optional<String> configured = config.get("dataset_name").text().filter(name -> ends(task, name));
        if (configured.isPresent() || subtasks(groups, task).isEmpty()) {
            return configured;
        }
        for (String group : groups.fields().keySet()) {
            if (task.startsWith(group + "_") && subtasks(groups, group).contains(task)) {
                return Optional.of(task.substring(group.length() + 1)).filter(rest -> ends(task, rest));
            }
        }
        return Optional.empty();
    }

    private static boolean ends(String task, String part) {
        int before = task.length() - part.length() - 1;
        return before > 0
                && task.endsWith(part)
                && (task.charAt(before) == '_' || task.charAt(before) == '-')
                && !task.substring(0, before).equals(NO_BENCHMARK);
    }

    /** A group's shots are those of its tasks, where all of them agree: its own entry is 0 whatever they have. */
    private static Optional<Integer> shots(String task, Json record) {
        Set<Optional<Integer>> shots = new HashSet<>();
        leaves(task, record.get("group_subtasks")).forEach(leaf -> shots.add(ownShots(leaf, record)));
        return shots.size() == 1 ? shots.iterator().next() : Optional.empty();
    }

    private static Optional<Integer> ownShots(String task, Json record) {
        return count(record.get("n-shot").get(task))
                .or(() -> count(record.get("configs").get(task).get("num_fewshot")))
                .or(() -> count(record.get("config").get("num_fewshot")));
    }

    private static Optional<Integer> count(Json number) {
        return number.written().filter(shots -> shots.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    /** The tasks below a group, itself if it is none; a group within itself is seen once. */
    private static List<String> leaves(String task, Json groups) {
        List<String> leaves = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(task));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                List<String> below = subtasks(groups, next);
                if (below.isEmpty()) {
                    leaves.add(next);
                }
                open.addAll(below);
            }
        }
        return leaves;
    }

    private static List<String> subtasks(Json groups, String group) {
        Json below = groups.get(group);
        return below.isNull()
                ? List.of()
                : below.items().stream().flatMap(item -> item.text().stream()).toList();
    }
}
