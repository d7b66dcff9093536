package tidemark.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Learns a {@link Decision}: the trees see only what words say of papers that the weights of those words never saw. */
final class DecisionLearner {

    private static final int FOLDS = 5;

    private record Example(String paper, int fold, long[][] words, double[][] rows, int answer) {}

    private final int columns;
    private final int rounds;
    private final Supplier<Learner> weigher;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> papers = new HashMap<>();

    /** @param weigher makes the learner of words, which has as many columns */
    DecisionLearner(int columns, int rounds, Supplier<Learner> weigher) {
        this.columns = columns;
        this.rounds = rounds;
        this.weigher = weigher;
    }

    DecisionLearner(int columns, double penalty, int rounds) {
        this(columns, rounds, () -> new Learner(columns, penalty));
    }

    void see(String paper, long[][] words, double[][] rows, int answer) {
        int number = papers.computeIfAbsent(paper, p -> papers.size());
        examples.add(new Example(paper, number % FOLDS, words, rows, answer));
    }

    Decision learn() {
        TreeLearner trees = new TreeLearner(columns, rounds, 16, 0.08);
        for (int fold = 0; fold < FOLDS; fold++) {
            LogLinear others = words(fold);
            for (Example e : examples) {
                if (e.fold() == fold) {
                    trees.see(Decision.joined(e.words(), e.rows(), others), e.answer());
                }
            }
        }
        return new Decision(words(-1), trees.learn());
    }

    private LogLinear words(int without) {
        Learner learner = weigher.get();
        for (Example e : examples) {
            if (e.fold() != without && columns > 1) {
                learner.see(e.paper(), e.words()[0], e.answer());
            } else if (e.fold() != without) {
                learner.rank(e.paper(), e.words(), e.answer());
            }
        }
        return new LogLinear(learner.learn());
    }
}
