package tidemark.bench;

import java.util.Arrays;
import java.util.Random;

/** Ranks that come up as names do in papers: a few all the time, most hardly ever. */
final class Zipf {

    private static final double EXPONENT = 0.8;

    private final double[] cumulative;

    Zipf(int size) {
        cumulative = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += StrictMath.pow(rank + 1.0, -EXPONENT);
            cumulative[rank] = sum;
        }
    }

    /** A rank from 0, which is the most frequent. */
    int draw(Random random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }
}
