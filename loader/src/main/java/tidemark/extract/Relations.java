package tidemark.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Decides number by number what it is, who reached it and on what, each in the light of the number before. */
final class Relations {

    /** The digest with the most numbers holds 16; those beyond this are not read. */
    private static final int MOST_FIGURES = 24;

    private final List<Token> tokens;
    private final List<Entity> entities;
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
        this.entities = entities;
        List<Figure> all = Figures.of(tokens);
        figures = all.size() <= MOST_FIGURES ? all : all.subList(0, MOST_FIGURES);
        scene = new Scene(tokens, figures);
        figureRows = new double[figures.size()][];
        models = new Cast(
                scene, entities.stream().filter(e -> e.odds().mayReach()).toList());
        benchmarks = new Cast(
                scene, entities.stream().filter(e -> e.odds().mayTest()).toList());
        whoWords = new Credit(scene, models, benchmarks);
        whereWords = new Credit(scene, benchmarks, models);
        whoRows = new CreditRow(scene, models, benchmarks);
        whereRows = new CreditRow(scene, benchmarks, models);
        metrics = new MetricWords(scene, models, benchmarks);
    }

    List<Token> tokens() {
        return tokens;
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

    /** @param asked of which numbers something is wanted */
    Transcript transcript(IntPredicate asked) {
        return Transcript.of(tokens, entities, figures, asked, models, benchmarks);
    }

    MetricWords metrics() {
        return metrics;
    }

    /** Each number by itself, knowing only what was held of the one before. */
    List<Belief> first(FirstChoices with) {
        List<Belief> beliefs = new ArrayList<>();
        int lastModel = -1;
        int lastBenchmark = -1;
        for (int i = 0; i < figures.size(); i++) {
            double[] kinds = with.outcomes().classes(outcomeWords(i), outcomeRow(i));
            if (Belief.surelyNone(kinds)) {
                beliefs.add(new Belief(kinds, null, null, null));
                continue;
            }
            Outcome outcome = likeliest(kinds, figures.get(i));
            double[] by = with.models().rank(modelWords(i, outcome, lastModel), modelRows(i, outcome, lastModel));
            int who = LogLinear.best(by);
            double[] on = with.benchmarks()
                    .rank(benchmarkWords(i, outcome, lastBenchmark), benchmarkRows(i, outcome, lastBenchmark, who));
            beliefs.add(new Belief(kinds, by, on, null));
            if (Belief.isResult(kinds)) {
                lastModel = who;
                lastBenchmark = LogLinear.best(on);
            }
        }
        return beliefs.stream().anyMatch(Belief::isRead) ? withNetwork(beliefs, with.network()) : beliefs;
    }

    private List<Belief> withNetwork(List<Belief> beliefs, Network network) {
        List<Opinion> opinions = network.read(transcript(i -> beliefs.get(i).isRead()));
        return IntStream.range(0, beliefs.size())
                .mapToObj(i -> beliefs.get(i).with(opinions.get(i)))
                .toList();
    }

    double[] secondOutcomeRow(int which, List<Belief> beliefs) {
        return new SecondLook(scene, beliefs).outcomeRow(which, outcomeRow(which));
    }

    double[][] secondModelRows(int which, Outcome outcome, List<Belief> beliefs) {
        int before = before(which, beliefs, false);
        return new SecondLook(scene, beliefs).modelRows(which, modelRows(which, outcome, before));
    }

    double[][] secondBenchmarkRows(int which, Outcome outcome, int model, List<Belief> beliefs) {
        int before = before(which, beliefs, true);
        return new SecondLook(scene, beliefs).benchmarkRows(which, benchmarkRows(which, outcome, before, model));
    }

    /** Whom the last result before this number went to in the first look. */
    private static int before(int which, List<Belief> beliefs, boolean tested) {
        for (int i = which - 1; i >= 0; i--) {
            Belief b = beliefs.get(i);
            if (b.isRead() && Belief.isResult(b.outcomes())) {
                return LogLinear.best(tested ? b.benchmarks() : b.models());
            }
        }
        return -1;
    }

    List<Guess> read(TextModel with) {
        return second(with.second(), with.metrics(), first(with.first())).stream()
                .filter(guess -> !isOfName(figures.get(guess.which()).at()))
                .toList();
    }

    /** The number in "InternVL 2.5" is no result. */
    private boolean isOfName(int at) {
        return entities.stream()
                .filter(e -> e.odds().named())
                .flatMap(e -> e.places().stream())
                .anyMatch(s -> s.from() < at && at < s.to());
    }

    /**
     * Each number in the light of what was first held of all.
     *
     * @param metric null where it does not matter what is measured
     */
    List<Guess> second(SecondChoices with, Decision metric, List<Belief> beliefs) {
        List<Guess> guesses = new ArrayList<>();
        String lastMetric = "";
        for (int i = 0; i < figures.size(); i++) {
            if (!beliefs.get(i).isRead()) {
                continue;
            }
            double[] kinds = with.outcomes().classes(secondOutcomeRow(i, beliefs));
            Outcome outcome = best(kinds, figures.get(i));
            if (outcome == Outcome.NONE) {
                continue;
            }
            double[] by = with.models().rank(secondModelRows(i, outcome, beliefs));
            int who = LogLinear.best(by);
            double[] on = with.benchmarks().rank(secondBenchmarkRows(i, outcome, who, beliefs));
            int where = LogLinear.best(on);
            Optional<Entity.Span> words = metric == null
                    ? Optional.empty()
                    : metric(i, outcome, metric, lastMetric, beliefs.get(i).network());
            lastMetric = words.map(s -> metrics.names().key(s)).orElse("");
            double[] signs = signs(i, outcome, kinds, by, on, beliefs.get(i));
            guesses.add(new Guess(i, outcome, thing(models, who), thing(benchmarks, where), words, signs));
        }
        return guesses;
    }

    private Optional<Entity.Span> metric(int which, Outcome outcome, Decision with, String before, Opinion network) {
        List<Entity.Span> spans = metrics.candidates(which);
        double[] measured = with.rank(
                metrics.features(which, outcome, spans, before), metrics.rows(which, outcome, spans, before, network));
        int best = LogLinear.best(measured);
        return best < spans.size() ? Optional.of(spans.get(best)) : Optional.empty();
    }

    private static Outcome likeliest(double[] kinds, Figure figure) {
        double[] results = kinds.clone();
        results[Outcome.NONE.ordinal()] = 0;
        return best(results, figure);
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

    private double[] signs(int which, Outcome outcome, double[] kinds, double[] by, double[] on, Belief first) {
        int who = LogLinear.best(by);
        int where = LogLinear.best(on);
        int at = figures.get(which).at();
        Row row = new Row();
        row.add(kinds[outcome.ordinal()] * by[who] * on[where]);
        row.add(kinds[outcome.ordinal()]).add(by[who]).add(on[where]);
        row.add(first.outcomes()[outcome.ordinal()]).add(first.models()[who]).add(first.benchmarks()[where]);
        row.add(kinds[Outcome.NONE.ordinal()]);
        Opinion network = first.network();
        row.add(network == null ? -1 : network.outcomes()[outcome.ordinal()]);
        row.add(network == null ? -1 : network.models()[who]).add(network == null ? -1 : network.benchmarks()[where]);
        trusted(models, who, row);
        trusted(benchmarks, where, row);
        row.add(by.length).add(on.length).add(by[by.length - 1]).add(on[on.length - 1]);
        row.add(second(by)).add(second(on));
        row.add(doubtful(models)).add(doubtful(benchmarks));
        row.add(outcome.ordinal());
        row.add(models.count(scene.first(at), scene.last(at))).add(benchmarks.count(scene.first(at), scene.last(at)));
        return row.addAll(figureRow(which)).done();
    }

    private static void trusted(Cast cast, int who, Row row) {
        boolean somebody = who < cast.things().size();
        Odds odds = somebody ? cast.things().get(who).odds() : new Odds(-1, -1, -1, -1);
        row.add(odds.model()).add(odds.dataset()).add(odds.benchmark()).add(odds.introduced());
        row.add(somebody && cast.things().get(who).odds().named());
    }

    /** The share of the second best. */
    private static double second(double[] shares) {
        int best = LogLinear.best(shares);
        double second = 0;
        for (int i = 0; i < shares.length; i++) {
            second = i == best ? second : Math.max(second, shares[i]);
        }
        return second;
    }

    private static long doubtful(Cast cast) {
        return cast.things().stream().filter(e -> !e.odds().named()).count();
    }

    private static Optional<Entity> thing(Cast cast, int which) {
        return which < cast.things().size() ? Optional.of(cast.things().get(which)) : Optional.empty();
    }
}
