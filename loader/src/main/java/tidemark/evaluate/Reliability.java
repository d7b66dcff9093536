package tidemark.evaluate;

import java.util.ArrayList;
import java.util.List;
import tidemark.evaluate.Evaluation.Judged;

/** How many results of a range of confidence there are, from {@code from} up to but without {@code to}, and how many are right. */
public record Reliability(double from, double to, int results, int right) {

    private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01};

    /** The ranges in which there are results, lowest first. */
    public static List<Reliability> of(List<Judged> judged) {
        List<Reliability> ranges = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            Reliability range = of(judged, EDGES[i], EDGES[i + 1]);
            if (range.results() > 0) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** All results of at least a confidence. */
    public static Reliability from(List<Judged> judged, double least) {
        return of(judged, least, EDGES[EDGES.length - 1]);
    }

    public double share() {
        return results == 0 ? 0 : (double) right / results;
    }

    private static Reliability of(List<Judged> judged, double from, double to) {
        List<Judged> within = judged.stream()
                .filter(one -> one.confidence() >= from && one.confidence() < to)
                .toList();
        return new Reliability(from, to, within.size(), (int)
                within.stream().filter(Judged::right).count());
    }
}
