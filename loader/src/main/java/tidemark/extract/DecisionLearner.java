package tidemark.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Learns a {@link Decision}: the trees see only what words say of papers that the weights of those words never saw. */
final class DecisionLearner {

    private static final int FOLDS = 5;

    /** Of a thing that is only company. */
    static final int UNKNOWN = -1;

    /** Candidates with one answer, or things of some class with an answer each. */
    private record Example(
            String paper,
            int fold,
            long[][] words,
            double[][] rows,
            UnaryOperator<double[][]> company,
            int[] answers) {}

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
        see(paper, words, rows, Decision::alone, new int[] {answer});
    }

    /** As {@link Decision#classes(long[][], double[][], UnaryOperator)} will be asked: one answer a thing, or {@link #UNKNOWN}. */
    void see(String paper, long[][] words, double[][] rows, UnaryOperator<double[][]> company, int[] answers) {
        int number = papers.computeIfAbsent(paper, p -> papers.size());
        examples.add(new Example(paper, number % FOLDS, words, rows, company, answers));
    }

    Decision learn() {
        TreeLearner trees = new TreeLearner(columns, rounds, 16, 0.08);
        for (int fold = 0; fold < FOLDS; fold++) {
            LogLinear others = words(fold);
            for (Example e : examples) {
                if (e.fold() == fold) {
                    see(trees, e, others);
                }
            }
        }
        return new Decision(words(-1), trees.learn());
    }

    private void see(TreeLearner trees, Example e, LogLinear others) {
        if (columns == 1) {
            trees.see(Decision.ranked(e.words(), e.rows(), others), e.answers()[0]);
            return;
        }
        double[][] rows = Decision.classed(e.words(), e.rows(), e.company(), others);
        for (int i = 0; i < rows.length; i++) {
            if (e.answers()[i] != UNKNOWN) {
                trees.see(new double[][] {rows[i]}, e.answers()[i]);
            }
        }
    }

    private LogLinear words(int without) {
        Learner learner = weigher.get();
        for (Example e : examples) {
            if (e.fold() == without) {
                continue;
            }
            if (columns == 1) {
                learner.rank(e.paper(), e.words(), e.answers()[0]);
            }
            for (int i = 0; i < e.answers().length && columns > 1; i++) {
                if (e.answers()[i] != UNKNOWN) {
                    learner.see(e.paper(), e.words()[i], e.answers()[i]);
                }
            }
        }
        return new LogLinear(learner.learn());
    }
}
