package tidemark.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/**
 * A row of a leaderboard: what one paper says that one model reached in one setting. What the dumps have no place for
 * stands once more under a key of our own, which other tools pass over and {@code tidemark load} reads.
 */
record LeaderboardRow(
        Map<String, Object> start,
        List<Map<String, Object>> code,
        boolean additionalData,
        Map<String, Object> own,
        TreeMap<String, String> metrics,
        TreeMap<String, String> units) {

    static final String OWN = "tidemark";

    static final Comparator<LeaderboardRow> ORDER = Comparator.comparing(LeaderboardRow::key)
            .thenComparing(row -> row.metrics.toString())
            .thenComparing(row -> row.units.toString());

    private static final String NUMBER = "[-+]?\\d+(\\.\\d+)?";

    static LeaderboardRow of(Union union, Node result) {
        Optional<Node> paper = union.object(result, TM.reportedIn);
        Node measured = union.object(result, TM.model).orElseThrow();
        String model = union.name(measured);
        String ownName = union.ownName(measured);
        Map<String, Object> own = own(union, result, paper.isPresent());
        String words = Stream.of(
                        union.value(result, TM.setting),
                        union.value(result, TM.shots).map(shots -> shots + "-shot"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String shown = words.isEmpty() ? model : model + " (" + words + ")";
        if (!own.isEmpty() || !shown.equals(ownName) || model.endsWith(")")) {
            own.put("model", ownName);
        }
        String metric = union.name(union.object(result, TM.metric).orElseThrow());
        Optional<String> unit = union.value(result, TM.unit);
        TreeMap<String, String> metrics = new TreeMap<>(Map.of(metric, value(union, result, unit)));
        TreeMap<String, String> units = new TreeMap<>();
        unit.filter(each -> !each.equals("%")).ifPresent(each -> units.put(metric, each));
        return new LeaderboardRow(
                Json.object(
                        "model_name",
                        shown,
                        "paper_title",
                        paper.map(union::name).orElse(null),
                        "paper_url",
                        paper.map(each -> PaperLink.of(union, each)).orElse(null),
                        "paper_date",
                        union.value(result, Vocabularies.date).orElse(null)),
                paper.stream()
                        .flatMap(each -> union.objects(each, TM.code).stream())
                        .map(code -> Json.object("title", Union.text(code), "url", Union.text(code)))
                        .toList(),
                union.value(result, TM.extraTrainingData).filter("true"::equals).isPresent(),
                own,
                metrics,
                units);
    }

    private static Map<String, Object> own(Union union, Node result, boolean ofPaper) {
        Map<String, Object> own = Json.object();
        union.value(result, TM.setting).ifPresent(words -> own.put("setting", words));
        union.value(result, TM.split).ifPresent(split -> own.put("split", split));
        union.value(result, TM.shots).ifPresent(shots -> own.put("shots", shots));
        union.value(result, Vocabularies.inLanguage).ifPresent(language -> own.put("language", language));
        union.value(result, TM.revision).ifPresent(revision -> own.put("revision", revision));
        union.value(result, Vocabularies.measurementTechnique).ifPresent(harness -> own.put("harness", harness));
        Node usual = ofPaper ? TM.Authors : TM.ThirdParty;
        union.object(result, TM.reportedBy)
                .filter(reporter -> !reporter.equals(usual))
                .ifPresent(reporter -> own.put("reported_by", reporter.getURI().substring(TM.NS.length())));
        return own;
    }

    /** The number as it was written, where that is a number; a unit other than {@code %} would make it none. */
    private static String value(Union union, Node result, Optional<String> unit) {
        Optional<String> value = union.value(result, TM.value);
        String number = union.value(result, TM.valueText)
                .map(text -> text.replaceFirst("\\s*%?\\s*(±.*)?$", ""))
                .filter(text -> text.matches(NUMBER))
                // Words around the number may have turned its sign.
                .filter(text -> value.map(BigDecimal::new)
                        .filter(exact -> exact.compareTo(new BigDecimal(text)) == 0)
                        .isPresent())
                .or(() -> value)
                .orElse("");
        return number
                + unit.filter("%"::equals).orElse("")
                + union.value(result, TM.uncertainty)
                        .map(spread -> " ± " + spread)
                        .orElse("");
    }

    /** What rows agree in that may be one. */
    String key() {
        return start + " " + additionalData + " " + own;
    }

    boolean takes(LeaderboardRow other) {
        return other.metrics.keySet().stream().noneMatch(metrics::containsKey);
    }

    void take(LeaderboardRow other) {
        metrics.putAll(other.metrics);
        units.putAll(other.units);
    }

    Map<String, Object> json() {
        Map<String, Object> row = Json.object();
        row.putAll(start);
        row.put("code_links", code);
        row.put("model_links", List.of());
        row.put("metrics", metrics);
        row.put("uses_additional_data", additionalData);
        Map<String, Object> said = Json.object();
        said.putAll(own);
        if (!units.isEmpty()) {
            said.put("units", units);
        }
        if (!said.isEmpty()) {
            row.put(OWN, said);
        }
        return row;
    }
}
