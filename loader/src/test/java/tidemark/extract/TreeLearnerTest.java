package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeLearnerTest {

    /** The nearer of two candidates is right, save where the second column forbids it. */
    private static Trees ranker() {
        TreeLearner learner = new TreeLearner(1, 60, 8, 0.1);
        for (int i = 0; i < 400; i++) {
            double near = i * 7 % 10;
            double far = near + 1 + i % 5;
            double barred = i % 3 == 0 ? 1 : 0;
            learner.see(new double[][] {{near, barred}, {far, 0}}, barred == 1 ? 1 : 0);
        }
        return learner.learn();
    }

    @Test
    void treesRankByWhatTheExamplesHaveInCommon() {
        Trees trees = ranker();
        double[][] sums = trees.sums(new double[][] {{2, 0}, {6, 0}, {2, 1}});
        assertTrue(sums[0][0] > sums[1][0]);
        assertTrue(sums[2][0] < sums[1][0]);
    }

    @Test
    void theSameExamplesGrowTheSameTrees() {
        List<Trees.Tree> first = ranker().trees();
        List<Trees.Tree> second = ranker().trees();
        assertEquals(first.size(), second.size());
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(Trees.numbers(first.get(i)), Trees.numbers(second.get(i)));
        }
    }

    @Test
    void aTreeReadBackFromItsNumbersAnswersTheSame() {
        for (Trees.Tree tree : ranker().trees()) {
            Trees.Tree back = Trees.tree(Trees.numbers(tree));
            assertEquals(tree.of(new double[] {3, 1}), back.of(new double[] {3, 1}));
        }
    }

    @Test
    void classesOfWhatWasSeenOftenGetTheLargerShare() {
        TreeLearner learner = new TreeLearner(2, 30, 4, 0.1);
        for (int i = 0; i < 100; i++) {
            learner.see(new double[][] {{i}}, i < 50 ? 0 : 1);
        }
        Trees trees = learner.learn();
        assertTrue(trees.classes(new double[] {10})[0] > 0.8);
        assertTrue(trees.classes(new double[] {90})[1] > 0.8);
    }

    @Test
    void withoutExamplesEveryChoiceIsOpen() {
        double[] shares = new TreeLearner(2, 30, 4, 0.1).learn().classes(new double[] {1});
        assertArrayEquals(new double[] {0.5, 0.5}, shares);
    }
}
