package tidemark.server.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.server.page.Link;

/** Results that say different things of the same model in the same setting. */
record Contradiction(Link model, String measure, String setting, String unit, List<Claim> claims) {

    /** One of them. */
    record Claim(String value, Link paper, String date, String quote, String result) {}

    static List<Contradiction> of(List<Row> rows) {
        Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(
                        List.of(
                                row.text("model"),
                                row.text("metric"),
                                row.text("setting"),
                                row.text("kind"),
                                row.text("unit"),
                                row.text("spread")),
                        key -> new ArrayList<>())
                .add(row));
        return groups.values().stream()
                .map(group -> new Contradiction(
                        group.get(0).thing("model"),
                        group.get(0).thing("metric").words(),
                        group.get(0).text("setting"),
                        group.get(0).text("unit"),
                        group.stream()
                                .map(row -> new Claim(
                                        row.text("value"),
                                        row.thing("paper"),
                                        row.text("date"),
                                        row.text("evidence"),
                                        row.thing("result").address()))
                                .toList()))
                .toList();
    }
}
