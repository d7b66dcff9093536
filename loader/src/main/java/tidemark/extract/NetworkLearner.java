package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Fits a {@link Network} by gradient descent (AdamW, Loshchilov and Hutter 2019) on small batches, with four in ten
 * states left out at random. Draws come from a fixed seed and all is done in one order, so that the same examples always give the
 * same numbers.
 */
final class NetworkLearner {

    private static final int EPOCHS = 12;
    private static final int BATCH = 32;
    private static final double RATE = 2e-3;
    private static final double WARM = 0.05;
    private static final double LEAST_RATE = 0.02;
    private static final double DECAY = 0.01;
    private static final double MOST_SLOPE = 1;
    private static final double KEPT = 0.6;
    private static final double FORGOTTEN = 0.03;

    /** A word seen less often is like one never seen. */
    private static final int LEAST_SEEN = 3;

    /** For a number that teaches nothing. */
    static final int UNKNOWN = -1;

    /**
     * Of each number, the right class, model and benchmark, or {@link #UNKNOWN}, and which of the signs that may end the
     * metric's name are right, the one after the last where no metric is named; none where that is not known.
     */
    record Answers(int[] outcomes, int[] models, int[] benchmarks, int[][] measures) {}

    private record Example(Transcript text, Answers answers) {}

    private final WordVectors vectors;
    private final List<Example> examples = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(20241209);

    NetworkLearner(WordVectors vectors) {
        this.vectors = vectors;
    }

    void see(Transcript text, Answers answers) {
        if (Arrays.stream(text.numbers()).anyMatch(at -> at >= 0)) {
            examples.add(new Example(text, answers));
        }
    }

    Network learn() {
        Network network = Network.of(vocabulary(), vectors.size(), random);
        AdamW descent = new AdamW(network);
        int steps = EPOCHS * ((examples.size() + BATCH - 1) / BATCH);
        int step = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            int[] order = shuffled(examples.size());
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                Network slopes = descent.slopes();
                Backpropagation backpropagation =
                        new Backpropagation(network, slopes, vectors, KEPT, FORGOTTEN, random);
                for (int k = from; k < to; k++) {
                    Example e = examples.get(order[k]);
                    backpropagation.take(e.text(), e.answers());
                }
                double warm = Math.min(1, (step + 1) / (WARM * steps));
                double rate = RATE * warm * Math.max(LEAST_RATE, 1 - (double) step / steps);
                descent.step(1.0 / (to - from), MOST_SLOPE, rate, DECAY);
                step++;
            }
        }
        Network whole = network.with(vectors);
        whole.tables().values().forEach(NetworkLearner::round);
        return whole;
    }

    /** As the model file writes them, so that what is read back says the same. */
    private static void round(float[][] table) {
        for (float[] row : table) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) (StrictMath.round(row[j] * 1000.0) / 1000.0);
            }
        }
    }

    /** The words that are seen often enough, the most frequent first. */
    private List<String> vocabulary() {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(e -> {
            for (String word : e.text().words()) {
                counts.merge(word, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_SEEN)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private int[] shuffled(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
