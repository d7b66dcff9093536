package tidemark.server.explorer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.server.page.Link;

/** A row of a leaderboard. */
record Standing(
        int rank,
        Link model,
        BigDecimal value,
        String valueText,
        String setting,
        Optional<LocalDate> day,
        Link paper,
        Optional<BigDecimal> confidence,
        Quote quote,
        String result) {

    /** The scores of one measure, best first and the earlier first among equals; of each model its best, or all. */
    static List<Standing> board(List<Row> scores, Measure measure, boolean all) {
        Comparator<Row> best = Comparator.comparing(row -> row.number("value").orElseThrow());
        List<Row> ordered = scores.stream()
                .filter(row -> measure.covers(row) && row.number("value").isPresent())
                .sorted((measure.higherIsBetter().orElse(true) ? best.reversed() : best)
                        .thenComparing(row -> row.day("date").orElse(LocalDate.MAX))
                        .thenComparing(row -> row.text("modelLabel"))
                        .thenComparing(row -> row.text("result"))
                        .thenComparing(row -> row.text("paper")))
                .toList();
        List<Standing> board = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int rank = 0;
        BigDecimal before = null;
        int place = 0;
        for (Row row : ordered) {
            boolean fresh = seen.add(all ? row.text("result") : row.text("model"));
            if (fresh) {
                place++;
                BigDecimal value = row.number("value").orElseThrow();
                rank = before != null && before.compareTo(value) == 0 ? rank : place;
                before = value;
                board.add(of(row, rank, value));
            }
        }
        return board;
    }

    private static Standing of(Row row, int rank, BigDecimal value) {
        return new Standing(
                rank,
                row.thing("model"),
                value,
                row.text("valueText"),
                row.text("setting"),
                row.day("date"),
                row.thing("paper"),
                row.number("confidence"),
                Quote.of(row.text("evidence"), row.text("valueText")),
                row.thing("result").address());
    }
}
