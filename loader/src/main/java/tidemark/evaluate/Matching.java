package tidemark.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import tidemark.evaluate.Facts.Fact;

/** Annotated and extracted results paired one to one, the first that fits taking each; and those left over. */
record Matching(int hits, List<Fact> missed, List<Fact> extra) {

    static Matching of(List<Fact> gold, List<Fact> found, BiPredicate<Fact, Fact> same) {
        List<Fact> left = new ArrayList<>(found);
        List<Fact> missed = new ArrayList<>();
        for (Fact wanted : gold) {
            Optional<Fact> fitting =
                    left.stream().filter(fact -> same.test(wanted, fact)).findFirst();
            fitting.ifPresentOrElse(left::remove, () -> missed.add(wanted));
        }
        return new Matching(gold.size() - missed.size(), List.copyOf(missed), List.copyOf(left));
    }
}
