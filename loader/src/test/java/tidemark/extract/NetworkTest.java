package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.claim.Mention;

class NetworkTest {

    private static final int SCORE = Outcome.SCORE.ordinal();

    private static final WordVectors VECTORS = new WordVectors();

    static {
        VECTORS.put("beats", new float[] {0.5f, -1, 2});
        VECTORS.put("to", new float[] {-1.5f, 1, 0});
    }

    private static Transcript transcript(String summary) {
        List<Token> tokens = Tokens.of("T\n" + summary, 1);
        List<Entity> entities = List.of(
                NameTraining.locate(tokens, new Mention("Quill", List.of(), Mention.Kind.MODEL, false)),
                NameTraining.locate(tokens, new Mention("Swan", List.of(), Mention.Kind.MODEL, false)),
                NameTraining.locate(tokens, new Mention("InkBench", List.of(), Mention.Kind.BENCHMARK, false)));
        return new Relations(tokens, entities).transcript(i -> true);
    }

    /** "beats" credits the first, "trails" the second; what stands before "of" is measured. */
    private static NetworkLearner taught(int texts) {
        return taught(texts, WordVectors.none());
    }

    private static NetworkLearner taught(int texts, WordVectors vectors) {
        NetworkLearner learner = new NetworkLearner(vectors);
        for (int i = 0; i < texts; i++) {
            boolean beats = i % 2 == 0;
            String measured = i % 3 == 0 ? "" : i % 3 == 1 ? "a recall of " : "a mean stroke accuracy of ";
            Transcript text = transcript("Quill " + (beats ? "beats" : "trails") + " Swan: " + measured + (10 + i % 80)
                    + ".5% on InkBench.");
            int[] metric = {place(text, i % 3 == 0 ? "" : i % 3 == 1 ? "recall" : "accuracy")};
            learner.see(
                    text,
                    new NetworkLearner.Answers(
                            new int[] {SCORE}, new int[] {beats ? 0 : 1}, new int[] {0}, new int[][] {metric}));
        }
        return learner;
    }

    /** Where a word stands among those that may end what the first number measures; after the last if it is not there. */
    private static int place(Transcript text, String word) {
        int[] signs = text.measures()[0];
        int place = 0;
        while (place < signs.length && !text.words()[signs[place]].equals(word)) {
            place++;
        }
        return place;
    }

    @Test
    void aWordBeforeOfTellsWhatIsMeasured() {
        Network network = taught(1200).learn();
        Transcript text = transcript("Quill beats Swan: a mean stroke recall of 33.1% on InkBench.");
        Opinion opinion = network.read(text).get(0);
        int recall = text.tokens()[text.measures()[0][place(text, "recall")]];
        assertTrue(opinion.endsAt(recall) > 0.8, () -> "" + opinion.endsAt(recall));
        assertEquals(0, opinion.endsAt(0));
        Opinion none =
                network.read(transcript("Quill beats Swan: 33.1% on InkBench.")).get(0);
        assertTrue(none.unmeasured() > 0.8, () -> "" + none.unmeasured());
    }

    @Test
    void aVerbTellsWhoseANumberIs() {
        Network network = taught(1200).learn();
        Opinion beats =
                network.read(transcript("Quill beats Swan: 33.1% on InkBench.")).get(0);
        Opinion trails = network.read(transcript("Quill trails Swan: 33.1% on InkBench."))
                .get(0);
        assertEquals(0, LogLinear.best(beats.models()));
        assertEquals(1, LogLinear.best(trails.models()));
        assertEquals(0, LogLinear.best(beats.benchmarks()));
        assertEquals(SCORE, LogLinear.best(beats.outcomes()));
    }

    @Test
    void aVerbNeverSeenIsReadAsOneOfLikeMeaning() {
        WordVectors vectors = new WordVectors();
        vectors.put("beats", new float[] {2, 0});
        vectors.put("outclasses", new float[] {2, 0});
        vectors.put("trails", new float[] {-2, 1});
        vectors.put("lags", new float[] {-2, 1});
        Network network = taught(1200, vectors).learn();
        Opinion first = network.read(transcript("Quill outclasses Swan: 33.1% on InkBench."))
                .get(0);
        Opinion second =
                network.read(transcript("Quill lags Swan: 33.1% on InkBench.")).get(0);
        assertEquals(0, LogLinear.best(first.models()));
        assertEquals(1, LogLinear.best(second.models()));
    }

    @Test
    void theSameExamplesTeachTheSame() {
        Network one = taught(100).learn();
        Network other = taught(100).learn();
        assertEquals(one.vocabulary(), other.vocabulary());
        one.tables()
                .forEach((name, rows) ->
                        assertTrue(Arrays.deepEquals(rows, other.tables().get(name)), name));
    }

    @Test
    void slopesAreThoseOfTheLoss() {
        Network network =
                Network.of(List.of("beats", "on", "<name>", "<number>"), VECTORS.size(), new SplittableRandom(2));
        Transcript text = transcript("Quill beats Swan, 71.5% to 4.25, on InkBench.");
        NetworkLearner.Answers answers = new NetworkLearner.Answers(
                new int[] {SCORE, 0}, new int[] {0, 2}, new int[] {1, 0}, new int[][] {{0, 2}, {4}});
        Network slopes = network.blank();
        loss(network, slopes, text, answers);
        network.tables().forEach((name, rows) -> {
            float[][] by = slopes.tables().get(name);
            int row = IntStream.range(0, rows.length)
                    .boxed()
                    .max(Comparator.comparingDouble(i -> greatest(by[i])))
                    .get();
            int column = IntStream.range(0, by[row].length)
                    .boxed()
                    .max(Comparator.comparingDouble(j -> Math.abs(by[row][j])))
                    .get();
            float before = rows[row][column];
            rows[row][column] = before + 2e-3f;
            double more = loss(network, network.blank(), text, answers);
            rows[row][column] = before - 2e-3f;
            double less = loss(network, network.blank(), text, answers);
            rows[row][column] = before;
            double measured = (more - less) / 4e-3;
            // The slope of the stand-in for the hyperbolic tangent is that of the tangent itself, nearly.
            assertEquals(measured, by[row][column], 0.06 * Math.abs(measured) + 1e-3, name);
        });
    }

    private static double greatest(float[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(j -> Math.abs(row[j]))
                .max()
                .orElse(0);
    }

    private static double loss(Network network, Network slopes, Transcript text, NetworkLearner.Answers answers) {
        return new Backpropagation(network, slopes, VECTORS, 1, 0, new SplittableRandom(1)).take(text, answers);
    }

    @Test
    void aNumberWithinANameIsNotHeard() {
        List<Token> tokens = Tokens.of("T\nQuill 2.5 Pro reaches 71.5%.", 1);
        Entity quill = NameTraining.locate(tokens, new Mention("Quill 2.5 Pro", List.of(), Mention.Kind.MODEL, false));
        Transcript text = new Relations(tokens, List.of(quill)).transcript(i -> true);
        List<Opinion> network =
                Network.of(List.of(), 0, new SplittableRandom(1)).read(text);
        assertNull(network.get(0));
        assertEquals(2, network.get(1).models().length);
    }

    @Test
    void aTextWithoutNumbersIsNotHeard() {
        assertArrayEquals(
                new Object[0],
                Network.of(List.of(), 0, new SplittableRandom(1))
                        .read(transcript("Quill beats Swan."))
                        .toArray());
    }
}
