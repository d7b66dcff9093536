package tidemark.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Mention;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;

/** What is claimed of one paper, by a person or by a program, in the terms in which the two are compared. */
public record PaperClaims(String arxivId, Map<NameList, List<Name>> names, List<Result> results) {

    /** The lists that names stand in; models and methods share one. */
    public enum NameList {
        MODELS,
        BENCHMARKS,
        DATASETS
    }

    /** A named thing with its other spellings. */
    public record Name(String name, List<String> aliases, boolean introduced) {}

    /** A number credited to a model on a benchmark; {@code kind} is score, gain or ratio. */
    public record Result(
            Optional<String> model,
            Optional<String> benchmark,
            Optional<String> metric,
            BigDecimal value,
            Optional<String> unit,
            String kind,
            String evidence,
            double confidence) {}

    /** What an extractor read from a paper's text. */
    public static PaperClaims of(String arxivId, Reading reading) {
        return new PaperClaims(
                arxivId,
                Map.of(
                        NameList.MODELS, names(reading, Set.of(Mention.Kind.MODEL, Mention.Kind.METHOD)),
                        NameList.BENCHMARKS, names(reading, Set.of(Mention.Kind.BENCHMARK)),
                        NameList.DATASETS, names(reading, Set.of(Mention.Kind.DATASET))),
                reading.results().stream().map(PaperClaims::result).toList());
    }

    private static List<Name> names(Reading reading, Set<Mention.Kind> kinds) {
        return reading.mentions().stream()
                .filter(mention -> kinds.contains(mention.kind()))
                .map(mention -> new Name(mention.name(), mention.aliases(), mention.introduced()))
                .toList();
    }

    private static Result result(ResultClaim claim) {
        return new Result(
                claim.model(),
                claim.benchmark(),
                claim.metric(),
                claim.measure().value(),
                claim.measure().unit(),
                claim.measure().kind().name().toLowerCase(Locale.ROOT),
                claim.evidence().quote(),
                claim.confidence());
    }
}
