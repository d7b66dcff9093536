package tidemark.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides number by number what it is, who reached it and on what, each in the light of the number before. */
final class Relations {

    /** Digests hold at most a third of this; the numbers beyond it are not read. */
    private static final int MOST_FIGURES = 80;

    private final List<Token> tokens;
    private final List<Figure> figures;
    private final Scene scene;
    private final Cast models;
    private final Cast benchmarks;
    private final Credit whoWords;
    private final Credit whereWords;
    private final CreditRow whoRows;
    private final CreditRow whereRows;
    private final MetricWords metrics;
    private final double[][] figureRows;

    Relations(List<Token> tokens, List<Entity> entities) {
        this.tokens = tokens;
        List<Figure> all = Figures.of(tokens);
        figures = all.size() <= MOST_FIGURES ? all : all.subList(0, MOST_FIGURES);
        scene = new Scene(tokens, figures);
        figureRows = new double[figures.size()][];
        models = new Cast(scene, entities.stream().filter(Entity::isModel).toList());
        benchmarks =
                new Cast(scene, entities.stream().filter(Entity::isBenchmark).toList());
        whoWords = new Credit(scene, models);
        whereWords = new Credit(scene, benchmarks);
        whoRows = new CreditRow(scene, models, benchmarks);
        whereRows = new CreditRow(scene, benchmarks, models);
        metrics = new MetricWords(scene, models, benchmarks);
    }

    List<Figure> figures() {
        return figures;
    }

    Cast models() {
        return models;
    }

    Cast benchmarks() {
        return benchmarks;
    }

    private double[] figureRow(int which) {
        if (figureRows[which] == null) {
            figureRows[which] = FigureRow.of(scene, which);
        }
        return figureRows[which];
    }

    long[] outcomeWords(int which) {
        return Outcome.features(tokens, figures, which);
    }

    double[] outcomeRow(int which) {
        int at = figures.get(which).at();
        int first = scene.first(at);
        int last = scene.last(at);
        return new Row()
                .addAll(figureRow(which))
                .add(models.count(first, at))
                .add(models.count(at, last))
                .add(benchmarks.count(first, at))
                .add(benchmarks.count(at, last))
                .add(models.covers(at) || benchmarks.covers(at))
                .done();
    }

    long[][] modelWords(int which, Outcome outcome, int before) {
        return whoWords.features(which, outcome, before);
    }

    double[][] modelRows(int which, Outcome outcome, int before) {
        return whoRows.rows(which, figureRow(which), outcome, before, new double[0]);
    }

    long[][] benchmarkWords(int which, Outcome outcome, int before) {
        return whereWords.features(which, outcome, before);
    }

    double[][] benchmarkRows(int which, Outcome outcome, int before, int model) {
        boolean own =
                model < models.things().size() && models.things().get(model).introduced();
        double[] other = {model == models.things().size() ? 0 : own ? 2 : 1};
        return whereRows.rows(which, figureRow(which), outcome, before, other);
    }

    MetricWords metrics() {
        return metrics;
    }

    List<Guess> read(TextModel with) {
        List<Guess> guesses = new ArrayList<>();
        int lastModel = -1;
        int lastBenchmark = -1;
        String lastMetric = "";
        for (int i = 0; i < figures.size(); i++) {
            double[] kinds = with.outcomes().classes(outcomeWords(i), outcomeRow(i));
            Outcome outcome = best(kinds, figures.get(i));
            if (outcome == Outcome.NONE) {
                continue;
            }
            double[] by = with.models().rank(modelWords(i, outcome, lastModel), modelRows(i, outcome, lastModel));
            int who = LogLinear.best(by);
            double[] on = with.benchmarks()
                    .rank(benchmarkWords(i, outcome, lastBenchmark), benchmarkRows(i, outcome, lastBenchmark, who));
            int where = LogLinear.best(on);
            List<Entity.Span> spans = metrics.candidates(i);
            double[] measured = with.metrics()
                    .rank(metrics.features(i, outcome, spans, lastMetric), metrics.rows(i, outcome, spans, lastMetric));
            int metric = LogLinear.best(measured);
            lastMetric = metric < spans.size() ? MetricWords.text(tokens, spans.get(metric)) : "";
            Optional<Entity.Span> words = metric < spans.size() ? Optional.of(spans.get(metric)) : Optional.empty();
            double[] signs = signs(i, outcome, kinds, by, on);
            guesses.add(new Guess(i, outcome, thing(models, who), thing(benchmarks, where), words, signs));
            lastModel = who;
            lastBenchmark = where;
        }
        return guesses;
    }

    /** A number of times is a ratio or nothing, and only such a number or a share can be one. */
    private static Outcome best(double[] kinds, Figure figure) {
        String unit = figure.unit().orElse("");
        Outcome best = Outcome.NONE;
        for (Outcome o : Outcome.values()) {
            boolean fits = unit.equals("x") ? o == Outcome.RATIO : o != Outcome.RATIO || unit.equals("%");
            best = fits && kinds[o.ordinal()] > kinds[best.ordinal()] ? o : best;
        }
        return best;
    }

    private double[] signs(int which, Outcome outcome, double[] kinds, double[] by, double[] on) {
        int who = LogLinear.best(by);
        int where = LogLinear.best(on);
        double product = kinds[outcome.ordinal()] * by[who] * on[where];
        boolean own = who < by.length - 1 && models.things().get(who).introduced();
        return new Row()
                .add(product)
                .add(kinds[outcome.ordinal()])
                .add(by[who])
                .add(on[where])
                .add(who == by.length - 1 ? 0 : own ? 2 : 1)
                .add(where == on.length - 1)
                .add(by.length)
                .add(on.length)
                .add(by[by.length - 1])
                .add(on[on.length - 1])
                .add(outcome.ordinal())
                .add(models.count(
                        scene.first(figures.get(which).at()),
                        scene.last(figures.get(which).at())))
                .add(benchmarks.count(
                        scene.first(figures.get(which).at()),
                        scene.last(figures.get(which).at())))
                .done();
    }

    private static Optional<Entity> thing(Cast cast, int which) {
        return which < cast.things().size() ? Optional.of(cast.things().get(which)) : Optional.empty();
    }
}
