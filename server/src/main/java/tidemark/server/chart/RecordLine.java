package tidemark.server.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All scores on a benchmark over time, and the running best drawn through them: a step up, or down where lower is better,
 * at each score that beat all before it.
 */
public record RecordLine(List<Tick> days, List<Tick> values, List<Dot> dots, String best, int leftOut) {
    /** The size of the picture, in its own units. */
    public static final int WIDTH = 960;
    /** The height of the same. */
    public static final int HEIGHT = 340;

    private static final double LEFT = 52;
    private static final double RIGHT = WIDTH - 16;
    private static final double TOP = 26;
    private static final double BOTTOM = HEIGHT - 30;
    /** A picture with more dots than this is a blot; the records are always drawn. */
    private static final int MOST = 400;
    /** About how wide a letter of a name is, and how high a line. */
    private static final double LETTER = 6.6;

    private static final double LINE = 15;
    private static final int LONGEST_NAME = 26;

    /** A score to draw: when, how much, by whom, where its own page is, and its words for those who point at it. */
    public record Score(LocalDate day, double value, String model, String address, String words) {}

    /** A drawn score; what broke the record bears a name where there is room for it. */
    public record Dot(
            double x,
            double y,
            boolean record,
            String name,
            double nameX,
            double nameY,
            String anchor,
            String address,
            String words) {}

    /** Nothing where no score has a day. Where no direction is known there is no running best. */
    public static Optional<RecordLine> of(List<Score> scores, Optional<Boolean> higherIsBetter) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        Comparator<Score> bestLast =
                Comparator.comparingDouble(score -> higherIsBetter.orElse(true) ? score.value : -score.value);
        List<Score> ordered = scores.stream()
                .sorted(Comparator.comparing(Score::day).thenComparing(bestLast.reversed()))
                .toList();
        List<Score> records = higherIsBetter.isPresent() ? records(ordered, bestLast) : List.of();
        List<Score> others =
                ordered.stream().filter(score -> !records.contains(score)).toList();
        int leftOut = Math.max(0, others.size() - MOST);
        Days days = Days.over(ordered.get(0).day, ordered.get(ordered.size() - 1).day);
        Scale scale = Scale.over(
                ordered.stream().mapToDouble(Score::value).min().orElseThrow(),
                ordered.stream().mapToDouble(Score::value).max().orElseThrow(),
                5);
        List<Dot> dots = new ArrayList<>();
        others.subList(leftOut, others.size()).forEach(score -> dots.add(dot(score, days, scale)));
        dots.addAll(named(records, days, scale, higherIsBetter.orElse(true)));
        return Optional.of(new RecordLine(
                days.ticks(LEFT, RIGHT),
                scale.ticks().stream()
                        .map(tick -> new Tick(scale.place(tick.doubleValue(), BOTTOM, TOP), tick.toPlainString()))
                        .toList(),
                dots,
                steps(records, days, scale),
                leftOut));
    }

    private static List<Score> records(List<Score> ordered, Comparator<Score> bestLast) {
        List<Score> records = new ArrayList<>();
        for (Score score : ordered) {
            if (records.isEmpty() || bestLast.compare(score, records.get(records.size() - 1)) > 0) {
                records.add(score);
            }
        }
        return records;
    }

    private static String steps(List<Score> records, Days days, Scale scale) {
        StringBuilder path = new StringBuilder();
        for (Score score : records) {
            String x = number(days.place(score.day, LEFT, RIGHT));
            String y = number(scale.place(score.value, BOTTOM, TOP));
            path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
        }
        return path.isEmpty() ? "" : path.append("H").append(number(RIGHT)).toString();
    }

    private static Dot dot(Score score, Days days, Scale scale) {
        double x = days.place(score.day, LEFT, RIGHT);
        double y = scale.place(score.value, BOTTOM, TOP);
        return new Dot(rounded(x), rounded(y), false, "", 0, 0, "start", score.address, score.words);
    }

    /** The newest record is named first, since it is the one most asked for; a name that would lie on another is left out. */
    private static List<Dot> named(List<Score> records, Days days, Scale scale, boolean upwards) {
        List<double[]> taken = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (int i = records.size() - 1; i >= 0; i--) {
            Score score = records.get(i);
            Dot bare = dot(score, days, scale);
            String name = score.model.length() <= LONGEST_NAME
                    ? score.model
                    : score.model.substring(0, LONGEST_NAME - 1).strip() + "…";
            double width = name.length() * LETTER;
            boolean atEnd = bare.x + width > RIGHT;
            double left = atEnd ? bare.x - width : bare.x - 4;
            double y = upwards ? bare.y - 9 : bare.y + 18;
            double[] box = {Math.max(left, LEFT), y - LINE, Math.max(left, LEFT) + width, y};
            boolean free = taken.stream()
                    .noneMatch(
                            other -> box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
            if (free) {
                taken.add(box);
            }
            dots.add(
                    0,
                    new Dot(
                            bare.x,
                            bare.y,
                            true,
                            free ? name : "",
                            rounded(atEnd ? Math.max(bare.x, LEFT + width) : Math.max(left, LEFT)),
                            rounded(y),
                            atEnd ? "end" : "start",
                            score.address,
                            score.words));
        }
        return dots;
    }

    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }

    private static String number(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
