package tidemark.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;

/**
 * Reads claims offline, step by step: tokens, names, what is new, numbers, who and on what and measured how. Each step is
 * a log-linear choice among candidates that the text offers; confidence is the product of their probabilities.
 */
public final class TextExtractor implements Extractor {

    /** Below this a result is rather left out. */
    private static final double LEAST = 0.5;

    private final Gazetteer gazetteer;
    private final TextModel model;

    public TextExtractor(Gazetteer gazetteer) {
        this(gazetteer, TextModel.shipped());
    }

    TextExtractor(Gazetteer gazetteer, TextModel model) {
        this.gazetteer = gazetteer;
        this.model = model;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Reading read(PaperText text) {
        String whole = text.whole();
        List<Token> tokens = Tokens.of(whole, text.title().length());
        List<Entity> entities = entities(whole, tokens);
        return new Reading(entities.stream().map(Entity::mention).toList(), results(whole, tokens, entities));
    }

    private List<Entity> entities(String whole, List<Token> tokens) {
        List<Entity> found = new ArrayList<>();
        for (Entity e : Entities.of(whole, tokens, NameTagger.tag(tokens, model.names()))) {
            boolean known = e.kind() == Mention.Kind.DATASET && gazetteer.benchmark(e.name());
            Entity typed = known ? new Entity(e.name(), e.aliases(), Mention.Kind.BENCHMARK, false, e.places()) : e;
            double[] shares = model.novelty().classes(Novelty.features(tokens, typed));
            found.add(typed.introduced(shares[1] > 0.5));
        }
        return found;
    }

    private List<ResultClaim> results(String whole, List<Token> tokens, List<Entity> entities) {
        List<Figure> figures = Figures.of(tokens);
        List<Entity> models = entities.stream().filter(Entity::isModel).toList();
        List<Entity> benchmarks = entities.stream().filter(Entity::isBenchmark).toList();
        Credit who = new Credit(tokens, models, figures);
        Credit where = new Credit(tokens, benchmarks, figures);
        List<ResultClaim> claims = new ArrayList<>();
        Set<List<Object>> stated = new HashSet<>();
        Optional<String> lastModel = Optional.empty();
        Optional<String> lastBenchmark = Optional.empty();
        for (int i = 0; i < figures.size(); i++) {
            double[] kinds = model.outcomes().classes(Outcome.features(tokens, figures, i));
            Outcome outcome = Outcome.values()[LogLinear.best(kinds)];
            if (outcome == Outcome.NONE) {
                continue;
            }
            Figure figure = figures.get(i);
            double[] by = model.models().rank(who.features(i, outcome, lastModel));
            double[] on = model.benchmarks().rank(where.features(i, outcome, lastBenchmark));
            lastModel = pick(models, by);
            lastBenchmark = pick(benchmarks, on);
            double confidence = kinds[outcome.ordinal()] * by[LogLinear.best(by)] * on[LogLinear.best(on)];
            Measure measure = measure(figure, outcome);
            boolean said =
                    !stated.add(List.of(measure.kind(), measure.value().abs().stripTrailingZeros(), lastModel));
            if (confidence >= LEAST && !said) {
                claims.add(new ResultClaim(
                        lastModel,
                        lastBenchmark,
                        metric(whole, tokens, figure, outcome),
                        measure,
                        Comparison.versus(tokens, figure, outcome, models, lastModel),
                        Comparison.setting(tokens, figure),
                        Comparison.evidence(whole, tokens, figure),
                        confidence));
            }
        }
        return claims;
    }

    private static Optional<String> pick(List<Entity> candidates, double[] shares) {
        int best = LogLinear.best(shares);
        return best == candidates.size()
                ? Optional.empty()
                : Optional.of(candidates.get(best).name());
    }

    private Optional<String> metric(String whole, List<Token> tokens, Figure figure, Outcome outcome) {
        List<Entity.Span> spans = MetricWords.candidates(tokens, figure);
        int best = LogLinear.best(model.metrics().rank(MetricWords.features(tokens, figure, outcome, spans)));
        return best == spans.size() ? Optional.empty() : Optional.of(Entities.text(whole, tokens, spans.get(best)));
    }

    private static Measure measure(Figure figure, Outcome outcome) {
        BigDecimal value = outcome == Outcome.FALL || outcome == Outcome.SCORE && figure.minus()
                ? figure.value().negate()
                : figure.value();
        boolean bareGain = outcome.kind() == Measure.Kind.GAIN && figure.unit().isEmpty();
        Optional<String> unit = bareGain ? Optional.of("points") : figure.unit();
        return new Measure(
                outcome.kind(),
                value,
                figure.text(),
                outcome == Outcome.RATIO && unit.isEmpty() ? Optional.of("x") : unit);
    }
}
