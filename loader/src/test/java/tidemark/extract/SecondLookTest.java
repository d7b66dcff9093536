package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.claim.Mention;

class SecondLookTest {

    private static final String TEXT = "QuillNet reaches 81.4% on InkBench and 64.2% on PenEval.";
    private static final List<Token> TOKENS = Tokens.of(TEXT, 0);

    private static final Relations RELATIONS = new Relations(
            TOKENS,
            List.of(
                    thing("QuillNet", Mention.Kind.MODEL),
                    thing("InkBench", Mention.Kind.BENCHMARK),
                    thing("PenEval", Mention.Kind.BENCHMARK)));

    private static Entity thing(String name, Mention.Kind kind) {
        return NameTraining.locate(TOKENS, new Mention(name, List.of(), kind, false));
    }

    private static Belief belief(double result, double... benchmarks) {
        double[] outcomes = {1 - result, result, 0, 0, 0};
        return new Belief(outcomes, new double[] {0.9, 0.1}, benchmarks, null);
    }

    private static double[][] rows(Belief... beliefs) {
        return RELATIONS.secondBenchmarkRows(0, Outcome.SCORE, 0, List.of(beliefs));
    }

    @Test
    void everyCandidateAndNoneOfThemHaveAsManySigns() {
        double[][] rows = rows(belief(0.9, 0.5, 0.4, 0.1), belief(0.9, 0.2, 0.7, 0.1));
        assertEquals(3, rows.length);
        assertEquals(1, Arrays.stream(rows).map(row -> row.length).distinct().count());
    }

    @Test
    void whatIsHeldOfTheNextNumberIsSeenAtThisOne() {
        Belief here = belief(0.9, 0.5, 0.4, 0.1);
        double[][] one = rows(here, belief(0.9, 0.1, 0.8, 0.1));
        double[][] other = rows(here, belief(0.9, 0.8, 0.1, 0.1));
        assertFalse(Arrays.equals(one[1], other[1]));
    }

    @Test
    void whatTheNetworkHoldsIsSeen() {
        Belief here = belief(0.9, 0.5, 0.4, 0.1);
        Belief deaf = belief(0.9, 0.1, 0.8, 0.1);
        Opinion opinion = new Opinion(deaf.outcomes(), deaf.models(), deaf.benchmarks(), new int[0], new double[] {1});
        Belief network = here.with(opinion);
        double[][] with = rows(network, deaf);
        double[][] without = rows(here, deaf);
        assertEquals(without[1].length, with[1].length);
        assertFalse(Arrays.equals(without[1], with[1]));
    }
}
