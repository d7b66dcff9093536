package tidemark.extract;

import java.util.List;

/** What the first look at all numbers of a text says for the choices about one of them, as numbers for {@link Trees}. */
final class SecondLook {

    private static final int ABSENT = -9;

    private final Scene scene;
    private final List<Belief> beliefs;

    SecondLook(Scene scene, List<Belief> beliefs) {
        this.scene = scene;
        this.beliefs = beliefs;
    }

    double[] outcomeRow(int which, double[] first) {
        Row row = new Row().addAll(first);
        outcomes(which, row);
        Belief here = beliefs.get(which);
        row.add(most(here.models())).add(last(here.models()));
        row.add(most(here.benchmarks())).add(last(here.benchmarks()));
        Opinion network = here.network();
        for (int k = 0; k < Outcome.values().length; k++) {
            row.add(network == null ? ABSENT : log(network.outcomes()[k]));
        }
        return row.done();
    }

    /** @param first the rows of the first look, one a candidate and one for "none of them" */
    double[][] modelRows(int which, double[][] first) {
        return rows(which, first, false);
    }

    double[][] benchmarkRows(int which, double[][] first) {
        return rows(which, first, true);
    }

    private double[][] rows(int which, double[][] first, boolean tested) {
        Row shared = new Row();
        outcomes(which, shared);
        double[] context = shared.done();
        double[][] rows = new double[first.length][];
        for (int who = 0; who < first.length; who++) {
            Row row = new Row().addAll(first[who]).addAll(context);
            candidate(which, who, tested, row);
            rows[who] = row.done();
        }
        return rows;
    }

    private void candidate(int which, int who, boolean tested, Row row) {
        double[] here = shares(which, tested);
        row.add(log(here[who]))
                .add(LogLinear.best(here) == who)
                .add(log(here[here.length - 1]))
                .add(log(most(here)));
        row.add(share(which - 1, who, tested)).add(share(which + 1, who, tested));
        row.add(same(which, which - 1) ? share(which - 1, who, tested) : ABSENT);
        row.add(same(which, which + 1) ? share(which + 1, who, tested) : ABSENT);
        double sentence = 0;
        double sentenceOf = 0;
        double text = 0;
        double textOf = 0;
        double peak = 0;
        for (int i = 0; i < beliefs.size(); i++) {
            Belief b = beliefs.get(i);
            if (i != which && b.isRead()) {
                double s = shares(i, tested)[who];
                text += b.result() * s;
                textOf += b.result();
                peak = Math.max(peak, b.result() * s);
                if (same(which, i)) {
                    sentence += b.result() * s;
                    sentenceOf += b.result();
                }
            }
        }
        row.add(sentenceOf < 0.1 ? ABSENT : sentence / sentenceOf).add(textOf < 0.1 ? ABSENT : text / textOf);
        row.add(peak).add(textOf);
        network(which, who, tested, row);
    }

    private void network(int which, int who, boolean tested, Row row) {
        Opinion network = beliefs.get(which).network();
        double[] shares = network == null ? null : tested ? network.benchmarks() : network.models();
        row.add(shares == null ? ABSENT : log(shares[who]));
        row.add(shares != null && LogLinear.best(shares) == who);
        row.add(most(shares)).add(shares == null ? ABSENT : log(last(shares)));
        row.add(network == null ? ABSENT : network.result());
    }

    private void outcomes(int which, Row row) {
        for (int at = which - 1; at <= which + 1; at++) {
            boolean there = at >= 0 && at < beliefs.size();
            for (int k = 0; k < Outcome.values().length; k++) {
                row.add(there ? log(beliefs.get(at).outcomes()[k]) : ABSENT);
            }
            row.add(there && at != which && same(which, at));
        }
    }

    private double[] shares(int which, boolean tested) {
        return tested ? beliefs.get(which).benchmarks() : beliefs.get(which).models();
    }

    private double share(int which, int who, boolean tested) {
        boolean there =
                which >= 0 && which < beliefs.size() && beliefs.get(which).isRead();
        return there ? shares(which, tested)[who] * beliefs.get(which).result() : ABSENT;
    }

    private boolean same(int which, int other) {
        return other >= 0
                && other < beliefs.size()
                && scene.sentence(scene.figures().get(which).at())
                        == scene.sentence(scene.figures().get(other).at());
    }

    private static double most(double[] shares) {
        return shares == null ? ABSENT : shares[LogLinear.best(shares)];
    }

    private static double last(double[] shares) {
        return shares == null ? ABSENT : shares[shares.length - 1];
    }

    private static double log(double share) {
        return StrictMath.log(share + 1e-4);
    }
}
