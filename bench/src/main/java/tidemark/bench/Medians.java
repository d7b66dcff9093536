package tidemark.bench;

import java.util.Arrays;

/** The middle of some figures, which one disturbed run among them does not move. */
final class Medians {

    private Medians() {}

    static double of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
