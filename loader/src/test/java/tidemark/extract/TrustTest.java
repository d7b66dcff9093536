package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrustTest {

    /** Results with one sign, from 0 to 1, that are right the more often the greater it is. */
    private static List<Trust.Judged> judged(int seed, double most) {
        return judged(seed, most, false);
    }

    private static List<Trust.Judged> judged(int seed, double most, boolean written) {
        Random random = new Random(seed);
        return IntStream.range(0, 4_000)
                .mapToObj(i -> {
                    double sign = random.nextDouble();
                    return new Trust.Judged(new double[] {sign}, random.nextDouble() < most * Math.sqrt(sign), written);
                })
                .toList();
    }

    @Test
    void resultsOfNineTenthsAndMoreAreRightNearlyAlways() {
        List<Trust.Judged> seen = judged(1, 1.05);
        List<Trust.Judged> unseen = judged(2, 1.05);
        Trust trust = Trust.learn(seen);
        List<Trust.Judged> sure =
                unseen.stream().filter(j -> trust.of(j.signs()) >= 0.9).toList();
        long right = sure.stream().filter(Trust.Judged::right).count();
        assertTrue(sure.size() > 100, () -> sure.size() + " are sure");
        assertTrue(right >= 0.96 * sure.size(), () -> right + " of " + sure.size() + " are right");
    }

    @Test
    void whereNothingIsSureNothingIsGivenNineTenths() {
        List<Trust.Judged> seen = judged(1, 0.8);
        Trust trust = Trust.learn(seen);
        assertEquals(0, seen.stream().filter(j -> trust.of(j.signs()) >= 0.9).count());
    }

    @Test
    void whatWasWrittenToBeLearntFromDoesNotSayWhatIsSure() {
        List<Trust.Judged> seen = new ArrayList<>(judged(1, 0.8));
        seen.addAll(judged(2, 1.05, true));
        Trust trust = Trust.learn(seen);
        assertEquals(0, seen.stream().filter(j -> trust.of(j.signs()) >= 0.9).count());
    }

    @Test
    void moreTrustBeforeDrawingOutIsMoreTrustAfter() {
        Trust trust = new Trust(Trust.learn(judged(1, 1)).trees(), 0.8);
        double[] shares = IntStream.range(0, 100)
                .mapToDouble(i -> trust.trees().classes(new double[] {i / 100.0})[1])
                .sorted()
                .toArray();
        double[] drawn = IntStream.range(0, 100)
                .mapToDouble(i -> trust.of(new double[] {i / 100.0}))
                .sorted()
                .toArray();
        assertEquals(shares[50] < 0.8 ? 0.9 * shares[50] / 0.8 : 0.9 + (shares[50] - 0.8) / 2, drawn[50], 1e-12);
    }
}
