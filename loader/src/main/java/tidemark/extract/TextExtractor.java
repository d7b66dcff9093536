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

    /** To be raised when the steps read otherwise with the same weights. */
    private static final String CODE = "2";

    private final Gazetteer gazetteer;
    private final ModelFile file;
    private final String version;

    public TextExtractor(Gazetteer gazetteer) {
        this(gazetteer, ModelFile.shipped());
    }

    TextExtractor(Gazetteer gazetteer, TextModel model) {
        this(gazetteer, ModelFile.of(model, "unkept"));
    }

    private TextExtractor(Gazetteer gazetteer, ModelFile file) {
        this.gazetteer = gazetteer;
        this.file = file;
        this.version = CODE + "-" + file.digest();
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Reading read(PaperText text) {
        String whole = text.whole();
        List<Token> tokens = Tokens.of(whole, text.title().length());
        List<Entity> entities = entities(whole, tokens);
        return new Reading(entities.stream().map(Entity::mention).toList(), results(whole, tokens, entities));
    }

    List<Entity> entities(String whole, List<Token> tokens) {
        List<Entity> found = new ArrayList<>();
        for (Entity e : file.model().names().read(whole, tokens)) {
            boolean known = e.kind() == Mention.Kind.DATASET && gazetteer.benchmark(e.name());
            found.add(known ? e.of(Mention.Kind.BENCHMARK) : e);
        }
        return found;
    }

    List<ResultClaim> results(String whole, List<Token> tokens, List<Entity> entities) {
        TextModel model = file.model();
        Relations relations = new Relations(tokens, entities);
        List<Entity> models = entities.stream().filter(Entity::isModel).toList();
        List<ResultClaim> claims = new ArrayList<>();
        Set<List<Object>> stated = new HashSet<>();
        for (Guess guess : relations.read(model)) {
            Figure figure = relations.figures().get(guess.which());
            Measure measure = measure(figure, guess.outcome());
            Optional<String> by = guess.model().map(Entity::name);
            boolean said =
                    !stated.add(List.of(measure.kind(), measure.value().abs().stripTrailingZeros(), by));
            double confidence = model.trust().classes(guess.signs())[1];
            if (confidence >= LEAST && !said) {
                claims.add(new ResultClaim(
                        by,
                        guess.benchmark().map(Entity::name),
                        guess.metric().map(s -> Entities.text(whole, tokens, s)),
                        measure,
                        Comparison.versus(tokens, figure, guess.outcome(), models, by),
                        Comparison.setting(tokens, figure),
                        Comparison.evidence(whole, tokens, figure),
                        confidence));
            }
        }
        return claims;
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
