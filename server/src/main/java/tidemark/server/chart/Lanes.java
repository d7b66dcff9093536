package tidemark.server.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several numbers a row on one axis, a dot each: who is how far ahead, row by row. */
public record Lanes(List<String> names, List<Tick> ticks, List<Lane> lanes, int height, int leftOut) {
    /** The width of the picture, in its own units. */
    public static final int WIDTH = 960;

    private static final double LEFT = 250;
    private static final double RIGHT = WIDTH - 24;
    private static final int STEP = 26;
    private static final int TOP = 22;
    private static final int MOST = 30;
    /** Equal numbers stand a little above each other. */
    private static final double APART = 2.5;

    private static final int LONGEST_NAME = 36;

    /** The numbers of one row, in the order of the names. */
    public record Row(String name, String address, List<Optional<Double>> values) {}

    /** A drawn number, of this number among the colours. */
    public record Dot(double x, double y, int colour, String words) {}

    /** A drawn row. */
    public record Lane(String name, String address, double y, double from, double to, List<Dot> dots) {}

    /** Nothing where there is no row. */
    public static Optional<Lanes> of(List<String> names, List<Row> rows) {
        List<Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
        List<Double> all = shown.stream()
                .flatMap(row -> row.values.stream().flatMap(Optional::stream))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.over(
                all.stream().min(Double::compare).orElseThrow(),
                all.stream().max(Double::compare).orElseThrow(),
                8);
        List<Lane> lanes = new ArrayList<>();
        for (Row row : shown) {
            lanes.add(lane(row, names, TOP + lanes.size() * STEP + STEP / 2.0, scale));
        }
        return Optional.of(new Lanes(
                List.copyOf(names),
                scale.ticks().stream()
                        .map(tick -> new Tick(scale.place(tick.doubleValue(), LEFT, RIGHT), tick.toPlainString()))
                        .toList(),
                lanes,
                TOP + shown.size() * STEP + 8,
                rows.size() - shown.size()));
    }

    private static Lane lane(Row row, List<String> names, double y, Scale scale) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < row.values.size(); i++) {
            int colour = i;
            row.values
                    .get(i)
                    .ifPresent(value -> dots.add(new Dot(
                            Math.round(scale.place(value, LEFT, RIGHT) * 10) / 10.0,
                            y + (colour - (names.size() - 1) / 2.0) * APART,
                            colour,
                            names.get(colour) + ": " + value)));
        }
        String name = row.name.length() <= LONGEST_NAME
                ? row.name
                : row.name.substring(0, LONGEST_NAME - 1).strip() + "…";
        return new Lane(
                name,
                row.address,
                y,
                dots.stream().mapToDouble(Dot::x).min().orElse(LEFT),
                dots.stream().mapToDouble(Dot::x).max().orElse(LEFT),
                dots);
    }
}
