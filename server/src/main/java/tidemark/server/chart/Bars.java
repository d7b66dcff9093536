package tidemark.server.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers side by side, one bar each, from nought on. */
public record Bars(List<Bar> bars, int height, double zero, int leftOut) {
    /** The width of the picture, in its own units. */
    public static final int WIDTH = 960;

    private static final double LEFT = 250;
    private static final double RIGHT = WIDTH - 90;
    private static final int STEP = 24;
    private static final int MOST = 30;
    private static final int LONGEST_NAME = 36;

    /** A number to draw: its name, where its own page is, and its value as it is to be written. */
    public record Amount(String name, String address, double value, String written) {}

    /** A drawn number. */
    public record Bar(double x, int y, double width, String name, String address, String written, String whole) {}

    /** The first of the numbers; a negative one reaches to the left. */
    public static Bars of(List<Amount> amounts) {
        List<Amount> shown = amounts.subList(0, Math.min(MOST, amounts.size()));
        double least =
                Math.min(0, shown.stream().mapToDouble(Amount::value).min().orElse(0));
        double most =
                Math.max(0, shown.stream().mapToDouble(Amount::value).max().orElse(1));
        double unit = (RIGHT - LEFT) / (most > least ? most - least : 1);
        double zero = LEFT - least * unit;
        List<Bar> bars = new ArrayList<>();
        for (Amount amount : shown) {
            double width = Math.max(1, Math.abs(amount.value) * unit);
            double x = amount.value < 0 ? zero - width : zero;
            String name = amount.name.length() <= LONGEST_NAME
                    ? amount.name
                    : amount.name.substring(0, LONGEST_NAME - 1).strip() + "…";
            bars.add(new Bar(
                    rounded(x), bars.size() * STEP, rounded(width), name, amount.address, amount.written, amount.name));
        }
        return new Bars(bars, Math.max(1, shown.size()) * STEP, rounded(zero), amounts.size() - shown.size());
    }

    private static double rounded(double place) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", place));
    }
}
