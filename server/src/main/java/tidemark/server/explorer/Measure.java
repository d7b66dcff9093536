package tidemark.server.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.server.page.Link;

/** By what scores are ranked together: a metric, which may not be known, and a unit; which way is better, and how many scores there are. */
record Measure(Link metric, String unit, String direction, long scores, long models) {

    static Measure of(Row row) {
        return new Measure(row.thing("metric"), row.text("unit"), row.text("direction"), 0, 0);
    }

    /** The measures of some scores, the one that most models have first. */
    static List<Measure> among(List<Row> scores) {
        Map<Measure, List<Row>> groups =
                scores.stream().collect(Collectors.groupingBy(Measure::of, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Measure(
                        group.getKey().metric,
                        group.getKey().unit,
                        group.getKey().direction,
                        group.getValue().size(),
                        group.getValue().stream()
                                .map(row -> row.node("model"))
                                .distinct()
                                .count()))
                .sorted((a, b) -> a.models != b.models
                        ? Long.compare(b.models, a.models)
                        : a.key().compareTo(b.key()))
                .toList();
    }

    boolean covers(Row score) {
        return metric.equals(score.thing("metric")) && unit.equals(score.text("unit"));
    }

    Optional<Boolean> higherIsBetter() {
        return direction.equals("unknown") ? Optional.empty() : Optional.of(direction.equals("higher"));
    }

    /** As it stands in an address: "accuracy", "accuracy,%", "" for a bare number of no known metric. */
    String key() {
        String name =
                metric.leads() ? metric.address().substring(metric.address().lastIndexOf('/') + 1) : "";
        return unit.isEmpty() ? name : name + "," + unit;
    }

    String words() {
        return metric.words().isEmpty() ? "metric not stated" : metric.words();
    }

    /** Which way is better, as a person would say it. */
    String better() {
        return switch (direction) {
            case "higher" -> "higher is better";
            case "lower" -> "lower is better";
            default -> "not known which way is better; the highest stands first";
        };
    }
}
