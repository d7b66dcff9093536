package tidemark.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far a result is to be trusted: the share of right ones among results of such signs. {@code sure} is the share from
 * which on, among papers that neither was learnt from, results are right so often that they are given 0.9 or more.
 */
record Trust(Trees trees, double sure) {

    /** How often results of 0.9 and more have to be right. */
    private static final double OFTEN = 0.975;

    /** Fewer results than this say nothing about how often they are right. */
    private static final int FEW = 50;

    /** The signs of a result, whether it was right, and whether its paper was written to be learnt from. */
    record Judged(double[] signs, boolean right, boolean written) {}

    /** The share of right ones, drawn out so that {@code sure} is 0.9. */
    double of(double[] signs) {
        double share = trees.classes(signs)[1];
        return share < sure ? 0.9 * share / sure : 0.9 + 0.1 * (share - sure) / (1 - sure);
    }

    /**
     * What is learnt of each half says of the other from where on it may be sure. For that the archive alone counts: what was
     * written to be learnt from is told more plainly, and oftener right.
     */
    static Trust learn(List<Judged> judged) {
        List<double[]> shares = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            Trees others = trees(half(judged, 1 - half));
            for (Judged j : half(judged, half)) {
                if (!j.written()) {
                    shares.add(new double[] {others.classes(j.signs())[1], j.right() ? 1 : 0});
                }
            }
        }
        return new Trust(trees(judged), sure(shares));
    }

    /** The least share at or above which results are right often enough. */
    private static double sure(List<double[]> shares) {
        shares.sort(Comparator.comparingDouble(s -> -s[0]));
        double sure = 0.99;
        int right = 0;
        for (int i = 0; i < shares.size(); i++) {
            right += (int) shares.get(i)[1];
            boolean often = right >= OFTEN * (i + 1);
            sure = often && i >= FEW ? Math.min(sure, shares.get(i)[0]) : sure;
        }
        return Math.round(Math.max(0.5, sure) * 1e4) / 1e4;
    }

    private static List<Judged> half(List<Judged> judged, int half) {
        List<Judged> part = new ArrayList<>();
        for (int i = half; i < judged.size(); i += 2) {
            part.add(judged.get(i));
        }
        return part;
    }

    private static Trees trees(List<Judged> judged) {
        TreeLearner learner = new TreeLearner(2, 80, 8, 0.08);
        judged.forEach(j -> learner.see(new double[][] {j.signs()}, j.right() ? 1 : 0));
        return learner.learn();
    }
}
