package tidemark.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tidemark.evaluate.Facts.Fact;
import tidemark.evaluate.PaperClaims.NameList;

/**
 * How extracted claims stand against annotated ones: eight rows of precision and recall, every error with its cause, and
 * how often results of a given confidence are right. Papers without annotation count for nothing, annotated papers
 * without claims as if nothing had been read from them.
 */
public final class Evaluation {

    /** What is counted, in the order in which it is shown. */
    public enum Row {
        MODELS("models"),
        BENCHMARKS("benchmarks"),
        DATASETS("datasets"),
        INTRODUCED("introduced"),
        LINKS("links"),
        RESULTS("results"),
        MEASURES("results+metric"),
        VALUES("values");

        private final String title;

        Row(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Right, annotated and extracted, from which precision and recall follow. */
    public record Count(int hits, int gold, int found) {

        public double precision() {
            return found == 0 ? 0 : (double) hits / found;
        }

        public double recall() {
            return gold == 0 ? 0 : (double) hits / gold;
        }

        public double f1() {
            return hits == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }

        Count plus(int moreHits, int moreGold, int moreFound) {
            return new Count(hits + moreHits, gold + moreGold, found + moreFound);
        }
    }

    /** An extracted result, and whether model, benchmark, kind and value are all as annotated. */
    public record Judged(double confidence, boolean right) {}

    private final Map<Row, Count> counts = new EnumMap<>(Row.class);
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();

    private Evaluation() {
        for (Row row : Row.values()) {
            counts.put(row, new Count(0, 0, 0));
        }
    }

    public static Evaluation of(List<PaperClaims> gold, List<PaperClaims> extracted) {
        Map<String, PaperClaims> byPaper = new HashMap<>();
        extracted.forEach(paper -> byPaper.put(paper.arxivId(), paper));
        Evaluation evaluation = new Evaluation();
        for (PaperClaims paper : gold) {
            evaluation.compare(paper, byPaper.getOrDefault(paper.arxivId(), nothing(paper.arxivId())));
        }
        return evaluation;
    }

    public Count count(Row row) {
        return counts.get(row);
    }

    /** In the order of the annotated papers. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    public List<Judged> judged() {
        return List.copyOf(judged);
    }

    private static PaperClaims nothing(String arxivId) {
        return new PaperClaims(
                arxivId,
                Map.of(NameList.MODELS, List.of(), NameList.BENCHMARKS, List.of(), NameList.DATASETS, List.of()),
                List.of());
    }

    private void compare(PaperClaims gold, PaperClaims extracted) {
        Facts right = Facts.of(gold, gold);
        Facts read = Facts.of(extracted, gold);
        count(Row.MODELS, right.names().get(NameList.MODELS), read.names().get(NameList.MODELS));
        count(
                Row.BENCHMARKS,
                right.names().get(NameList.BENCHMARKS),
                read.names().get(NameList.BENCHMARKS));
        count(Row.DATASETS, right.names().get(NameList.DATASETS), read.names().get(NameList.DATASETS));
        count(Row.INTRODUCED, right.introduced(), read.introduced());
        count(Row.LINKS, right.links(), read.links());
        Matching results = count(Row.RESULTS, right, read, Fact::same);
        Matching measures = count(Row.MEASURES, right, read, Fact::sameMeasure);
        count(Row.VALUES, right, read, Fact::sameValue);
        List<Fact> wrong = new ArrayList<>(results.extra());
        read.results().forEach(fact -> judged.add(new Judged(fact.said().confidence(), !wrong.remove(fact))));
        mistakes.addAll(Mistake.of(gold.arxivId(), right, read, results, measures));
    }

    private void count(Row row, Set<String> gold, Set<String> found) {
        int hits = (int) found.stream().filter(gold::contains).count();
        counts.compute(row, (r, count) -> count.plus(hits, gold.size(), found.size()));
    }

    private Matching count(Row row, Facts gold, Facts read, BiPredicate<Fact, Fact> same) {
        Matching matching = Matching.of(gold.results(), read.results(), same);
        counts.compute(
                row,
                (r, count) -> count.plus(
                        matching.hits(), gold.results().size(), read.results().size()));
        return matching;
    }
}
