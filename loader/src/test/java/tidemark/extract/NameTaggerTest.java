package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidemark.claim.Mention;

class NameTaggerTest {

    private static final NameTagger TAGGER = ModelFile.shipped().model().names();

    private static List<Entity> read(String title, String summary) {
        String whole = title + "\n" + summary;
        return TAGGER.read(whole, Tokens.of(whole, title.length()));
    }

    private static Optional<Entity> named(List<Entity> found, String name) {
        return found.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    @Test
    void aNameNeverSeenBeforeIsFoundByHowTheTextSpeaksOfIt() {
        List<Entity> found = read(
                "Brindlewick: Sorting Pebbles by Shape",
                "This paper introduces Brindlewick, a framework for sorting pebbles. Brindlewick outperforms Qwen2.5-VL-7B.");
        assertTrue(named(found, "Brindlewick").orElseThrow().introduced());
        assertTrue(named(found, "Qwen2.5-VL-7B").orElseThrow().isModel());
    }

    @Test
    void aBenchmarkNamedBeforeTheColonIsOneThoughNothingElseIsKnownOfIt() {
        List<Entity> found = read(
                "PebbleBench: A Benchmark for Sorting Pebbles",
                "The paper introduces PebbleBench, a benchmark of 300 tasks for evaluating robots that sort pebbles.");
        Entity own = named(found, "PebbleBench").orElseThrow();
        assertEquals(Mention.Kind.BENCHMARK, own.kind());
        assertTrue(own.introduced());
    }

    @Test
    void aParadigmIsNoName() {
        List<Entity> found = read("On Training", "We train an LLM by SFT and RLHF on a GPU and measure the FID.");
        assertTrue(found.stream().noneMatch(e -> e.odds().named()), found::toString);
    }

    @Test
    void aThingThatMayBeTestedOnIsACandidateThoughItIsHardlyAName() {
        Odds doubtful = new Odds(0.05, 0.1, 0.2, 0);
        assertTrue(doubtful.mayTest() && doubtful.isCandidate());
        assertFalse(doubtful.mayReach() || doubtful.named());
    }

    @Test
    void aNameAsLikelyAsNotIsNamed() {
        assertTrue(new Odds(0.45, 0, 0, 0).named());
        assertFalse(new Odds(0.4, 0, 0, 0).named());
    }

    @Test
    void aSmallFigureSetAboveBelongsToItsWord() {
        assertEquals(
                List.of("A²Bench", "works"),
                Tokens.of("A²Bench works", 0).stream().map(Token::text).toList());
    }

    @Test
    void aNameGoesOnOnlyAsItBegan() {
        Weights weights = new Weights(NameTagger.LABELS);
        weights.put(1, new double[] {0, 2, 0, 0, 0, 0, 0});
        weights.put(2, new double[] {0, 0, 1, 0, 0, 0, 3});
        Chain chain = new Chain(weights, new double[NameTagger.LABELS * NameTagger.LABELS]);
        assertArrayEquals(new int[] {1, 2}, chain.best(chain.scores(weights.places(new long[][] {{1}, {2}})), -3));
    }
}
