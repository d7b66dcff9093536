package tidemark.server.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers over time, a line for each series. */
public record Lines(List<Tick> days, List<Tick> values, List<Line> lines, int leftOut) {
    /** The size of the picture, in its own units. */
    public static final int WIDTH = 960;
    /** The height of the same. */
    public static final int HEIGHT = 300;

    private static final double LEFT = 52;
    private static final double RIGHT = WIDTH - 16;
    private static final double TOP = 14;
    private static final double BOTTOM = HEIGHT - 30;
    /** There are so many colours. */
    private static final int MOST = 6;

    /** A number to draw. */
    public record Point(String series, LocalDate day, double value, String words) {}

    /** A drawn number, with its words for those who point at it. */
    public record Dot(double x, double y, String words) {}

    /** A drawn series, of this number among the colours. */
    public record Line(String name, int colour, String path, List<Dot> dots) {}

    /** The series with the most points, or the highest of those with equally many; nothing where there is no point. */
    public static Optional<Lines> of(List<Point> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Point>> series = new LinkedHashMap<>();
        points.forEach(point ->
                series.computeIfAbsent(point.series, name -> new ArrayList<>()).add(point));
        List<List<Point>> drawn = series.values().stream()
                .sorted(Comparator.<List<Point>>comparingInt(List::size)
                        .thenComparingDouble(
                                all -> all.stream().mapToDouble(Point::value).sum())
                        .reversed())
                .limit(MOST)
                .toList();
        List<Point> all = drawn.stream().flatMap(List::stream).toList();
        Days days = Days.over(
                all.stream().map(Point::day).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Point::day).max(Comparator.naturalOrder()).orElseThrow());
        Scale scale = Scale.over(
                Math.min(0, all.stream().mapToDouble(Point::value).min().orElseThrow()),
                all.stream().mapToDouble(Point::value).max().orElseThrow(),
                5);
        List<Line> lines = new ArrayList<>();
        for (List<Point> one : drawn) {
            lines.add(line(one, lines.size(), days, scale));
        }
        return Optional.of(new Lines(
                days.ticks(LEFT, RIGHT),
                scale.ticks().stream()
                        .map(tick -> new Tick(scale.place(tick.doubleValue(), BOTTOM, TOP), tick.toPlainString()))
                        .toList(),
                lines,
                series.size() - drawn.size()));
    }

    private static Line line(List<Point> points, int colour, Days days, Scale scale) {
        List<Dot> dots = points.stream()
                .sorted(Comparator.comparing(Point::day))
                .map(point -> new Dot(
                        rounded(days.place(point.day, LEFT, RIGHT)),
                        rounded(scale.place(point.value, BOTTOM, TOP)),
                        point.words))
                .toList();
        StringBuilder path = new StringBuilder();
        dots.forEach(dot -> path.append(path.isEmpty() ? "M" : "L")
                .append(dot.x)
                .append(' ')
                .append(dot.y));
        return new Line(points.get(0).series, colour, path.toString(), dots);
    }

    private static double rounded(double place) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", place));
    }
}
