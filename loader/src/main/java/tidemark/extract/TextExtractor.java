package tidemark.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;

/**
 * Reads claims offline, step by step: tokens, names and how likely they are any, numbers, what each is, whose, on what and
 * measured how, first by itself and then in the light of the others, and at last how far that is to be trusted.
 */
public final class TextExtractor implements Extractor {

    /** Below this a result is rather left out. Saved queries leave out those below 0.5, unless they are asked for. */
    private static final double LEAST = 0.3;

    /** To be raised when the steps read otherwise with the same weights. */
    private static final String CODE = "10";

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
    public void expect() {
        file.begin();
    }

    @Override
    public Reading read(PaperText text) {
        String whole = text.whole();
        List<Token> tokens = Tokens.of(whole, text.title().length());
        List<Entity> entities = entities(whole, tokens);
        List<ResultClaim> results = results(whole, tokens, entities);
        return new Reading(mentions(entities, results), results);
    }

    List<Entity> entities(String whole, List<Token> tokens) {
        List<Entity> found = new ArrayList<>();
        for (Entity e : file.model().names().read(whole, tokens)) {
            boolean known = e.kind() == Mention.Kind.DATASET && gazetteer.benchmark(e.name());
            found.add(known ? e.of(Mention.Kind.BENCHMARK) : e);
        }
        return found;
    }

    /** What is held to be a name, and what a result is credited to or reached on, however doubtful it was by itself. */
    static List<Mention> mentions(List<Entity> entities, List<ResultClaim> results) {
        Set<String> reaching = new HashSet<>();
        Set<String> tested = new HashSet<>();
        for (ResultClaim r : results) {
            r.model().ifPresent(reaching::add);
            r.benchmark().ifPresent(tested::add);
        }
        List<Mention> mentions = new ArrayList<>();
        for (Entity e : entities) {
            boolean isTested = tested.contains(e.name());
            boolean reaches = reaching.contains(e.name());
            if (isTested && !(reaches && e.isModel())) {
                mentions.add(e.of(Mention.Kind.BENCHMARK).mention());
            } else if (reaches && !e.isModel()) {
                mentions.add(e.of(Mention.Kind.MODEL).mention());
            } else if (reaches || e.odds().mentioned()) {
                mentions.add(e.mention());
            }
        }
        return mentions;
    }

    List<ResultClaim> results(String whole, List<Token> tokens, List<Entity> entities) {
        TextModel model = file.model();
        Relations relations = new Relations(tokens, entities);
        List<Entity> models = entities.stream()
                .filter(e -> e.isModel() && e.odds().mentioned())
                .toList();
        List<ResultClaim> claims = new ArrayList<>();
        Set<List<Object>> stated = new HashSet<>();
        for (Guess guess : relations.read(model)) {
            Figure figure = relations.figures().get(guess.which());
            Measure measure = measure(tokens, figure, guess.outcome());
            Optional<String> by = guess.model().map(Entity::name);
            double confidence = model.trust().of(guess.signs());
            List<Object> fact = List.of(measure.kind(), measure.value().abs().stripTrailingZeros(), by);
            if (confidence >= LEAST && stated.add(fact)) {
                claims.add(new ResultClaim(
                        by,
                        guess.benchmark().map(Entity::name),
                        guess.metric().map(s -> relations.metrics().names().of(whole, s)),
                        measure,
                        Comparison.versus(tokens, figure, guess.outcome(), models, by),
                        Comparison.setting(tokens, figure),
                        Comparison.evidence(whole, tokens, figure),
                        confidence));
            }
        }
        return claims;
    }

    private static Measure measure(List<Token> tokens, Figure figure, Outcome outcome) {
        BigDecimal value = outcome == Outcome.FALL || outcome == Outcome.SCORE && figure.minus()
                ? figure.value().negate()
                : figure.value();
        return new Measure(outcome.kind(), value, figure.text(), unit(tokens, figure, outcome));
    }

    /** A difference without a unit, or in per cent that are said to be absolute, is in points. */
    private static Optional<String> unit(List<Token> tokens, Figure figure, Outcome outcome) {
        Optional<String> unit = figure.unit();
        if (outcome.kind() == Measure.Kind.GAIN) {
            boolean points = unit.isEmpty() || unit.get().equals("%") && isAbsolute(tokens, figure.at());
            return points ? Optional.of("points") : unit;
        }
        return outcome == Outcome.RATIO && unit.isEmpty() ? Optional.of("x") : unit;
    }

    private static boolean isAbsolute(List<Token> tokens, int at) {
        return IntStream.rangeClosed(at - 3, at + 3)
                .anyMatch(i -> NameTagger.lower(tokens, i).equals("absolute"));
    }
}
