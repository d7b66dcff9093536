package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.claim.Mention;

class CompanyTest {

    private static final double[] NONE = {1, 0, 0, 0, 0};
    private static final double[] METHOD = {0, 0, 1, 0, 0};
    private static final double[] BENCHMARK = {0, 0, 0, 0, 1};

    private static final int BESIDE = 0;
    private static final int NEAR = 5;
    private static final int ALL = 10;

    @Test
    void namesOfAListAreBesideTheNextOnes() {
        double[][] signs = signs("On Pon, Quar and Rill", List.of("Pon", "Quar", "Rill"), NONE, BENCHMARK, METHOD);
        assertArrayEquals(new double[] {0, 0, 0, 1, 1}, part(signs[0], BESIDE, 5), "Pon stands beside Quar alone");
        assertArrayEquals(new double[] {0.5, 0.5, 0, 0, 2}, part(signs[1], BESIDE, 5), "Quar between the two others");
    }

    @Test
    void wordsBetweenNamesPartThem() {
        double[][] signs = signs("Pon beats Quar", List.of("Pon", "Quar"), METHOD, METHOD);
        assertEquals(0, signs[0][BESIDE + 4]);
        assertArrayEquals(new double[] {0, 1, 0, 0, 1}, part(signs[0], NEAR, 5), "but they share a sentence");
    }

    @Test
    void aThingIsNoCompanyOfItself() {
        double[][] signs = signs("Pon and Pon. Quar too.", List.of("Pon", "Quar"), METHOD, BENCHMARK);
        assertEquals(0, signs[0][NEAR + 4]);
        assertArrayEquals(new double[] {0, 0, 0, 1}, part(signs[0], ALL, 4));
    }

    @Test
    void ofHowManyThingsMoreIsHeldIsCounted() {
        double[][] signs = signs(
                "Pon, Quar, Rill",
                List.of("Pon", "Quar", "Rill"),
                new double[] {0.1, 0.9},
                new double[] {0.7, 0.3},
                new double[] {0.1, 0.9});
        int more = 2 * 3 + 2;
        assertArrayEquals(new double[] {1, 0}, part(signs[0], more, 2), "as new as Rill");
        assertArrayEquals(new double[] {0, 2}, part(signs[1], more, 2), "the least new");
    }

    private static double[] part(double[] row, int from, int size) {
        return Arrays.copyOfRange(row, from, from + size);
    }

    private static double[][] signs(String text, List<String> names, double[]... shares) {
        List<Token> tokens = Tokens.of(text, 0);
        List<Entity> things = new ArrayList<>();
        for (String name : names) {
            Mention mention = new Mention(name, List.of(), Mention.Kind.METHOD, false);
            things.add(NameTraining.locate(tokens, mention));
        }
        return new Company(tokens, things).apply(shares);
    }
}
