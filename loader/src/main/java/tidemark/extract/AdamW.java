package tidemark.extract;

import java.util.List;

/** Steps of AdamW down the slopes of a {@link Network}'s loss. */
final class AdamW {

    private static final double MEAN = 0.9;
    private static final double SQUARE = 0.999;
    private static final double FLOOR = 1e-8;

    private final List<float[][]> numbers;
    private final Network gathered;
    private final List<float[][]> slopes;
    private final List<float[][]> means;
    private final List<float[][]> squares;
    private int steps;

    AdamW(Network network) {
        numbers = List.copyOf(network.tables().values());
        gathered = network.blank();
        slopes = List.copyOf(gathered.tables().values());
        means = List.copyOf(network.blank().tables().values());
        squares = List.copyOf(network.blank().tables().values());
    }

    /** Where the slopes of the next step are to be gathered; all zero after a step. */
    Network slopes() {
        return gathered;
    }

    /**
     * @param share what the gathered slopes are multiplied by
     * @param most how long all slopes together may be
     */
    void step(double share, double most, double rate, double decay) {
        steps++;
        double length = share * Math.sqrt(squared());
        float scale = (float) (length > most ? share * most / length : share);
        float size = (float) (rate / (1 - StrictMath.pow(MEAN, steps)));
        float root = (float) StrictMath.sqrt(1 - StrictMath.pow(SQUARE, steps));
        float kept = (float) (1 - rate * decay);
        for (int t = 0; t < numbers.size(); t++) {
            for (int row = 0; row < numbers.get(t).length; row++) {
                step(
                        numbers.get(t)[row],
                        slopes.get(t)[row],
                        means.get(t)[row],
                        squares.get(t)[row],
                        scale,
                        size,
                        root,
                        kept);
            }
        }
    }

    private static void step(
            float[] number,
            float[] slope,
            float[] mean,
            float[] square,
            float scale,
            float size,
            float root,
            float kept) {
        float m = (float) MEAN;
        float s = (float) SQUARE;
        for (int j = 0; j < number.length; j++) {
            float g = slope[j] * scale;
            mean[j] = m * mean[j] + (1 - m) * g;
            square[j] = s * square[j] + (1 - s) * g * g;
            number[j] = number[j] * kept - size * mean[j] / ((float) Math.sqrt(square[j]) / root + (float) FLOOR);
            slope[j] = 0;
        }
    }

    private double squared() {
        double sum = 0;
        for (float[][] table : slopes) {
            for (float[] row : table) {
                for (float g : row) {
                    sum += g * g;
                }
            }
        }
        return sum;
    }
}
