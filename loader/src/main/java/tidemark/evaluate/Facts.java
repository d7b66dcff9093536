package tidemark.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.evaluate.PaperClaims.Name;
import tidemark.evaluate.PaperClaims.NameList;

/** A paper's claims with every name replaced by the key that the annotation has for it. */
record Facts(Map<NameList, Set<String>> names, Set<String> introduced, Set<String> links, List<Fact> results) {

    /** A result under keys; {@code value} is what is compared, {@code said} what was claimed. */
    record Fact(
            Optional<String> model,
            Optional<String> benchmark,
            String kind,
            BigDecimal value,
            PaperClaims.Result said) {

        boolean sameValue(Fact other) {
            return kind.equals(other.kind) && value.equals(other.value);
        }

        boolean same(Fact other) {
            return sameValue(other) && model.equals(other.model) && benchmark.equals(other.benchmark);
        }

        boolean sameMeasure(Fact other) {
            return same(other)
                    && said.unit().equals(other.said.unit())
                    && Spelling.sameMetric(said.metric(), other.said.metric());
        }
    }

    /** The facts of {@code claims} as the annotation {@code gold} of the same paper names things. */
    static Facts of(PaperClaims claims, PaperClaims gold) {
        Map<NameList, Map<String, String>> known = new EnumMap<>(NameList.class);
        for (NameList list : NameList.values()) {
            Map<String, String> keys = new HashMap<>();
            for (Name entry : gold.names().get(list)) {
                keys.putIfAbsent(Spelling.key(entry.name()), Spelling.key(entry.name()));
                entry.aliases().forEach(alias -> keys.putIfAbsent(Spelling.key(alias), Spelling.key(entry.name())));
            }
            known.put(list, keys);
        }
        Map<NameList, Set<String>> names = new EnumMap<>(NameList.class);
        Set<String> introduced = new LinkedHashSet<>();
        for (NameList list : NameList.values()) {
            Set<String> keys = new LinkedHashSet<>();
            for (Name entry : claims.names().get(list)) {
                String key = Spelling.resolve(known.get(list), entry.name(), entry.aliases());
                keys.add(key);
                if (entry.introduced()) {
                    introduced.add(list + " " + key);
                }
            }
            names.put(list, keys);
        }
        List<Fact> results = claims.results().stream()
                .map(result -> new Fact(
                        key(result.model(), NameList.MODELS, claims, known),
                        key(result.benchmark(), NameList.BENCHMARKS, claims, known),
                        result.kind(),
                        magnitude(result),
                        result))
                .toList();
        Set<String> links = new LinkedHashSet<>();
        for (Fact fact : results) {
            if (fact.model().isPresent() && fact.benchmark().isPresent()) {
                links.add(fact.model().get() + " on " + fact.benchmark().get());
            }
        }
        return new Facts(names, introduced, links, results);
    }

    private static Optional<String> key(
            Optional<String> name, NameList list, PaperClaims claims, Map<NameList, Map<String, String>> known) {
        return name.map(written -> {
            List<String> aliases = claims.names().get(list).stream()
                    .filter(entry -> entry.name().equals(written))
                    .map(Name::aliases)
                    .reduce(List.of(), (first, last) -> last);
            return Spelling.resolve(known.get(list), written, aliases);
        });
    }

    /** A gain counts by its size: whether a fall in an error is written with a minus is a matter of wording. */
    private static BigDecimal magnitude(PaperClaims.Result result) {
        BigDecimal value = result.value().setScale(6, RoundingMode.HALF_EVEN);
        return result.kind().equals("gain") ? value.abs() : value;
    }
}
