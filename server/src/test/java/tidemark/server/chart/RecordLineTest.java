package tidemark.server.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordLineTest {
    private static RecordLine.Score score(int day, double value, String model) {
        return new RecordLine.Score(LocalDate.of(2024, 1, 1).plusDays(day), value, model, "/result/" + model, model);
    }

    private static List<String> records(List<RecordLine.Score> scores, Optional<Boolean> higher) {
        return RecordLine.of(scores, higher).orElseThrow().dots().stream()
                .filter(RecordLine.Dot::record)
                .map(RecordLine.Dot::words)
                .toList();
    }

    @Test
    void aRecordBeatsAllBeforeIt() {
        List<RecordLine.Score> scores =
                List.of(score(0, 40, "fern"), score(9, 38, "moss"), score(20, 52, "reed"), score(30, 52, "rush"));
        assertEquals(List.of("fern", "reed"), records(scores, Optional.of(true)));
        assertEquals(List.of("fern", "moss"), records(scores, Optional.of(false)));
    }

    @Test
    void ofSeveralOnOneDayTheBestCounts() {
        assertEquals(List.of("reed"), records(List.of(score(0, 40, "fern"), score(0, 52, "reed")), Optional.of(true)));
    }

    @Test
    void whereNoDirectionIsKnownThereIsNoRunningBest() {
        RecordLine line = RecordLine.of(List.of(score(0, 40, "fern"), score(3, 50, "reed")), Optional.empty())
                .orElseThrow();
        assertEquals("", line.best());
        assertTrue(line.dots().stream().noneMatch(RecordLine.Dot::record));
    }

    @Test
    void tenThousandScoresMakeNoBlot() {
        List<RecordLine.Score> scores = IntStream.range(0, 10_000)
                .mapToObj(i -> score(i % 700, 50 + Math.sin(i) * 30, "m" + i))
                .toList();
        RecordLine line = RecordLine.of(scores, Optional.of(true)).orElseThrow();
        assertTrue(line.dots().size() < 1_000, "so many dots: " + line.dots().size());
        assertEquals(10_000, line.dots().size() + line.leftOut(), "what is not drawn is told of");
    }

    @Test
    void namesDoNotLieOnEachOther() {
        List<RecordLine.Score> scores = IntStream.range(0, 40)
                .mapToObj(i -> score(i, 50 + i / 100.0, "a model of a rather long name " + i))
                .toList();
        long named = RecordLine.of(scores, Optional.of(true)).orElseThrow().dots().stream()
                .filter(dot -> !dot.name().isEmpty())
                .count();
        assertTrue(named >= 1 && named < 40, named + " names");
    }

    @Test
    void nothingDatedIsNoPicture() {
        assertTrue(RecordLine.of(List.of(), Optional.of(true)).isEmpty());
    }
}
