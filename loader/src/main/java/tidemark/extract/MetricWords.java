package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Ranks the short runs of words near a number that could name what it measures. */
final class MetricWords {

    private static final int BACK = 28;
    private static final int AHEAD = 12;
    private static final int LONGEST = 4;
    private static final double LEAST_FIT = 0.5;
    private static final Set<String> NEVER_ENDS = Set.of(
            "the",
            "a",
            "an",
            "of",
            "on",
            "in",
            "to",
            "by",
            "for",
            "and",
            "with",
            "from",
            "is",
            "that",
            "at",
            "as",
            "its",
            "over",
            "than",
            "was",
            "which",
            "it",
            "this",
            "up",
            "while",
            "achieves",
            "achieved",
            "achieving",
            "compared",
            "only",
            "or");

    private final Scene scene;
    private final Cast models;
    private final Cast benchmarks;
    private final MetricNames names;

    MetricWords(Scene scene, Cast models, Cast benchmarks) {
        this.names = new MetricNames(scene.tokens());
        this.scene = scene;
        this.models = models;
        this.benchmarks = benchmarks;
    }

    int at(int which) {
        return scene.figures().get(which).at();
    }

    List<Entity.Span> candidates(int which) {
        List<Entity.Span> spans = new ArrayList<>();
        int at = scene.figures().get(which).at();
        int first = Math.max(scene.first(at), at - BACK);
        int last = Math.min(scene.last(at), at + AHEAD);
        for (int from = first; from < last; from++) {
            for (int to = from + 1; to <= Math.min(last, from + LONGEST) && word(to - 1); to++) {
                if (!NEVER_ENDS.contains(scene.word(from)) && !NEVER_ENDS.contains(scene.word(to - 1))) {
                    spans.add(new Entity.Span(from, to));
                }
            }
        }
        return spans;
    }

    MetricNames names() {
        return names;
    }

    private boolean word(int k) {
        return scene.tokens().get(k).isPlainWord();
    }

    /** Whether what the number at a token measures may be called by words that end there. */
    static boolean mayEnd(List<Token> tokens, int last, int number) {
        Token t = tokens.get(last);
        return last != number
                && last >= number - BACK
                && last < number + AHEAD
                && t.sentence() == tokens.get(number).sentence()
                && t.isPlainWord()
                && !NEVER_ENDS.contains(t.lower());
    }

    /**
     * Which candidates say what an annotator calls the metric, the nearest first; {@code spans.size()} alone where it is said
     * that none is named, none where it is called otherwise.
     */
    List<Integer> fitting(int which, Optional<String> metric, List<Entity.Span> spans) {
        if (metric.isEmpty()) {
            return List.of(spans.size());
        }
        String wanted = Entities.key(metric.get());
        double[] fits = spans.stream().mapToDouble(s -> fit(wanted, s)).toArray();
        double best = Arrays.stream(fits).max().orElse(0);
        return best <= LEAST_FIT
                ? List.of()
                : IntStream.range(0, fits.length)
                        .filter(i -> fits[i] == best)
                        .boxed()
                        .sorted(Comparator.comparingInt(
                                i -> Math.abs(spans.get(i).from() - at(which))))
                        .toList();
    }

    private double fit(String wanted, Entity.Span span) {
        String here = Entities.key(text(scene.tokens(), span));
        if (wanted.equals(here) || wanted.equals(Entities.key(names.key(span)))) {
            return 2;
        }
        boolean within = here.length() > 2 && (wanted.contains(here) || here.contains(wanted));
        return within ? 1.0 - Math.abs(wanted.length() - here.length()) / 40.0 : 0;
    }

    /** One list a candidate, and a last one for "no metric is named"; {@code before} is what the number before measured. */
    long[][] features(int which, Outcome outcome, List<Entity.Span> spans, String before) {
        Figure figure = scene.figures().get(which);
        long[][] all = new long[spans.size() + 1][];
        for (int i = 0; i < spans.size(); i++) {
            Said f = new Said();
            alone(f, spans.get(i));
            towards(f, spans.get(i), figure, outcome, before);
            all[i] = f.all();
        }
        all[spans.size()] = none(figure, outcome, before);
        return all;
    }

    private static long[] none(Figure figure, Outcome outcome, String before) {
        String unit = figure.unit().orElse("");
        return new Said()
                .add("none")
                .add("none", outcome)
                .add("noneUnit", unit)
                .add("noneUnit", unit, outcome)
                .add("noneBefore=", before.isEmpty())
                .all();
    }

    /** What the words themselves say, and those that touch them. */
    private void alone(Said f, Entity.Span s) {
        List<Token> tokens = scene.tokens();
        f.add("all=", text(tokens, s));
        f.add("last=", tokens.get(s.to() - 1).lower());
        f.add("first=", tokens.get(s.from()).lower());
        f.add("size=", (s.to() - s.from()));
        f.add("shape=", tokens.get(s.to() - 1).shape());
        f.add("before=", scene.word(s.from() - 1));
        f.add("after=", scene.word(s.to()));
        f.add("named=", (models.covers(s.to() - 1) || models.covers(s.from())));
        f.add("tested=", benchmarks.covers(s.to() - 1), benchmarks.covers(s.from()));
        for (int k = s.from(); k < s.to(); k++) {
            f.add("has=", tokens.get(k).lower());
        }
    }

    /** What stands between the words and the number. */
    private void towards(Said f, Entity.Span s, Figure figure, Outcome outcome, String before) {
        boolean left = s.to() <= figure.at();
        int gap = left ? figure.at() - s.to() : s.from() - figure.at() - 1;
        String side = left ? "L" : "R";
        f.add(side, "gap=", Math.min(gap, 12));
        f.add(side, "gap=", Math.min(gap, 12), outcome);
        f.add(side, "after=", scene.word(s.to()), Math.min(gap, 12));
        int from = left ? s.to() : figure.at() + 1;
        int to = left ? figure.at() : s.from();
        f.add(side, "numbers=", Math.min(3, scene.numbers(from, to)));
        f.add(side, "commas=", Math.min(3, scene.commas(from, to)));
        if (!before.isEmpty()) {
            f.add("asBefore=", before.equals(names.key(s)), side, Math.min(1, scene.numbers(from, to)));
        }
        for (int k = from; k < to; k++) {
            if (gap <= 8) {
                f.add(side, "mid=", scene.word(k));
            }
        }
        if (gap <= 4) {
            f.add(path(side, from, to));
        }
    }

    private String path(String side, int from, int to) {
        StringBuilder path = new StringBuilder(side);
        for (int k = from; k < to; k++) {
            path.append(' ').append(scene.word(k));
        }
        return path.toString();
    }

    /**
     * What speaks in numbers for one candidate.
     *
     * @param network what the network holds of the number, null where it says nothing
     */
    double[][] rows(int which, Outcome outcome, List<Entity.Span> spans, String before, Opinion network) {
        int at = scene.figures().get(which).at();
        double[][] rows = new double[spans.size() + 1][];
        for (int i = 0; i <= spans.size(); i++) {
            Row row = new Row().add(outcome.ordinal()).add(before.isEmpty()).add(i == spans.size());
            Entity.Span s = i == spans.size() ? new Entity.Span(at, at) : spans.get(i);
            boolean left = s.to() <= at;
            int from = left ? s.to() : at + 1;
            int to = left ? at : s.from();
            row.add(left ? to - from : -1).add(left ? -1 : to - from).add(s.to() - s.from());
            row.add(scene.numbers(from, to)).add(scene.commas(from, to)).add(scene.count(Cues.AGAINST, from, to));
            row.add(!before.isEmpty() && i < spans.size() && before.equals(names.key(s)));
            row.add(i < spans.size() && (models.covers(s.from()) || models.covers(s.to() - 1)));
            row.add(i < spans.size() && (benchmarks.covers(s.from()) || benchmarks.covers(s.to() - 1)));
            row.add(models.count(from, to)).add(benchmarks.count(from, to));
            row.add(scene.count(Cues.REACHES, from, to))
                    .add(scene.count(Cues.RISE, from, to) + scene.count(Cues.FALL, from, to));
            row.add(i < spans.size() && names.isDefined(s));
            row.add(FigureRow.parenthesis(scene, at));
            row.add(scene.figures()
                    .get(which)
                    .unit()
                    .map(u -> u.equals("%") ? 1 : u.equals("x") ? 2 : 3)
                    .orElse(0));
            row.add(i < spans.size() && scene.tokens().get(s.to() - 1).hasCapital());
            row.add(scene.word(s.to()).equals("of")).add(scene.word(s.to()).equals("("));
            row.add(scene.word(s.from() - 1).equals("in"))
                    .add(scene.word(s.from() - 1).equals("("));
            row.add(network == null ? -1 : i == spans.size() ? network.unmeasured() : network.endsAt(s.to() - 1));
            row.add(network == null ? -1 : network.unmeasured());
            rows[i] = row.done();
        }
        return rows;
    }

    static String text(List<Token> tokens, Entity.Span s) {
        StringBuilder text = new StringBuilder();
        for (int k = s.from(); k < s.to(); k++) {
            text.append(k > s.from() ? " " : "").append(tokens.get(k).lower());
        }
        return text.toString();
    }
}
