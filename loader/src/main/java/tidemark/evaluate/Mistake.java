package tidemark.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import tidemark.evaluate.Facts.Fact;
import tidemark.evaluate.PaperClaims.NameList;

/** One error: in which paper, of what cause, and what was claimed or left out. */
public record Mistake(String arxivId, Cause cause, String what) {

    /** Why a claim is wrong; a result has the first cause that explains it. */
    public enum Cause {
        WRONG_MODEL("result with the wrong model"),
        WRONG_BENCHMARK("result with the wrong benchmark"),
        WRONG_MODEL_AND_BENCHMARK("result with the wrong model and benchmark"),
        WRONG_KIND("number of the wrong kind"),
        NEEDLESS_NUMBER("number that is no result"),
        MISSING_NUMBER("result that was not read"),
        WRONG_METRIC("result with the wrong metric or unit"),
        WRONG_LIST("name in the wrong list"),
        NEEDLESS_NAME("name that is none"),
        MISSING_NAME("name that was not read");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static List<Mistake> of(String paper, Facts gold, Facts read, Matching results, Matching measures) {
        List<Mistake> mistakes = new ArrayList<>();
        names(paper, gold, read, mistakes);
        List<Fact> missed = new ArrayList<>(results.missed());
        List<Fact> unexplained = new ArrayList<>();
        for (Fact wrong : results.extra()) {
            Optional<Fact> meant = take(missed, wrong, Fact::sameValue);
            if (meant.isPresent()) {
                boolean model = !meant.get().model().equals(wrong.model());
                boolean benchmark = !meant.get().benchmark().equals(wrong.benchmark());
                Cause cause = model && benchmark
                        ? Cause.WRONG_MODEL_AND_BENCHMARK
                        : model ? Cause.WRONG_MODEL : Cause.WRONG_BENCHMARK;
                mistakes.add(new Mistake(paper, cause, words(wrong) + " instead of " + words(meant.get())));
            } else {
                unexplained.add(wrong);
            }
        }
        for (Fact wrong : unexplained) {
            Optional<Fact> meant = take(
                    missed, wrong, (a, b) -> a.value().abs().equals(b.value().abs()));
            mistakes.add(
                    meant.isPresent()
                            ? new Mistake(paper, Cause.WRONG_KIND, words(wrong) + " instead of " + words(meant.get()))
                            : new Mistake(paper, Cause.NEEDLESS_NUMBER, words(wrong)));
        }
        missed.forEach(fact -> mistakes.add(new Mistake(paper, Cause.MISSING_NUMBER, words(fact))));
        measures.extra().stream()
                .filter(fact -> !results.extra().contains(fact))
                .forEach(fact -> mistakes.add(new Mistake(paper, Cause.WRONG_METRIC, words(fact))));
        return mistakes;
    }

    private static Optional<Fact> take(List<Fact> from, Fact like, BiPredicate<Fact, Fact> same) {
        Optional<Fact> found =
                from.stream().filter(fact -> same.test(fact, like)).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    private static void names(String paper, Facts gold, Facts read, List<Mistake> mistakes) {
        for (NameList list : NameList.values()) {
            for (String name : read.names().get(list)) {
                if (!gold.names().get(list).contains(name)) {
                    boolean elsewhere = gold.names().values().stream().anyMatch(names -> names.contains(name));
                    Cause cause = elsewhere ? Cause.WRONG_LIST : Cause.NEEDLESS_NAME;
                    mistakes.add(new Mistake(paper, cause, name + " among " + title(list)));
                }
            }
            for (String name : gold.names().get(list)) {
                if (read.names().values().stream().noneMatch(names -> names.contains(name))) {
                    mistakes.add(new Mistake(paper, Cause.MISSING_NAME, name + " among " + title(list)));
                }
            }
        }
    }

    private static String title(NameList list) {
        return Evaluation.Row.values()[list.ordinal()].title();
    }

    private static String words(Fact fact) {
        PaperClaims.Result said = fact.said();
        return said.kind() + " " + said.value().toPlainString()
                + said.unit().map(unit -> " " + unit).orElse("")
                + said.metric().map(metric -> " " + metric).orElse("")
                + " of " + said.model().orElse("(none)") + " on "
                + said.benchmark().orElse("(none)")
                + " in \"" + said.evidence() + "\"";
    }
}
