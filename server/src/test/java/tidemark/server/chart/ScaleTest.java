package tidemark.server.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(
                List.of("60", "65", "70", "75", "80", "85"),
                Scale.over(61.74, 81.69, 5).ticks().stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
    }

    @Test
    void oneNumberAloneStillHasAnAxis() {
        Scale scale = Scale.over(7, 7, 5);
        assertTrue(scale.from() <= 7 && scale.to() > 7 && scale.ticks().size() >= 2, scale.toString());
    }

    @Property
    void bothEndsLieOnTheAxis(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double a,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double b,
            @ForAll @IntRange(min = 1, max = 12) int steps) {
        Scale scale = Scale.over(Math.min(a, b), Math.max(a, b), steps);
        double slack = (scale.to() - scale.from()) * 1e-9;
        assertTrue(scale.from() <= Math.min(a, b) + slack && scale.to() >= Math.max(a, b) - slack, scale.toString());
        assertTrue(scale.ticks().size() >= 2 && scale.ticks().size() <= 3 * steps + 3, scale.toString());
    }
}
