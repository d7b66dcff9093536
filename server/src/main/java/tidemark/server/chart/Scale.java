package tidemark.server.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An axis from one round number to another, with the round numbers between. */
record Scale(double from, double to, List<BigDecimal> ticks) {

    /** An axis that holds both numbers, with about so many steps. */
    static Scale over(double least, double most, int steps) {
        double span = most > least ? most - least : Math.max(Math.abs(most), 1) * 0.1;
        BigDecimal step = roundStep(span / Math.max(1, steps));
        BigDecimal first =
                BigDecimal.valueOf(least).divide(step, 0, RoundingMode.FLOOR).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal tick = first;
        ticks.add(tick);
        while (tick.doubleValue() < most || ticks.size() < 2) {
            tick = tick.add(step);
            ticks.add(tick);
        }
        return new Scale(
                first.doubleValue(),
                tick.doubleValue(),
                ticks.stream().map(Scale::plain).toList());
    }

    /** Where a number stands between the two ends of the axis on the page. */
    double place(double value, double start, double end) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** 1, 2 or 5 times a power of ten, the next from {@code raw} up. */
    private static BigDecimal roundStep(double raw) {
        double magnitude = Math.floor(Math.log10(raw));
        double leading = raw / Math.pow(10, magnitude);
        int digit = leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10;
        return new BigDecimal(digit).scaleByPowerOfTen((int) magnitude).round(MathContext.DECIMAL32);
    }

    private static BigDecimal plain(BigDecimal tick) {
        BigDecimal stripped = tick.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
