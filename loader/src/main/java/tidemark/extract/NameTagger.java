package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tidemark.claim.Mention;

/**
 * Finds the names of a text: labels every token, draws the labelled tokens together into things, and judges each thing by
 * all that is said of it.
 */
record NameTagger(Lexicon lexicon, Chain chain, Decision kinds, Decision novelty) {

    /** Outside, then first and further token of a model or method, a dataset, a benchmark. */
    static final int LABELS = 7;

    /** How much less than it should the tagger favours no name: the judgement after it can only throw out. */
    private static final double LENIENCE = 0.5;

    /** The same for the second reading, which looks for candidates alone. */
    private static final double SPARE_LENIENCE = 4;

    /** Digests name a third of this; what a hostile text seems to name beyond it is not judged. */
    private static final int MOST = 40;

    private static final Mention.Kind[] KINDS = {Mention.Kind.MODEL, Mention.Kind.DATASET, Mention.Kind.BENCHMARK};

    static int label(Mention.Kind kind) {
        return kind == Mention.Kind.BENCHMARK ? 5 : kind == Mention.Kind.DATASET ? 3 : 1;
    }

    static Mention.Kind kind(int label) {
        return KINDS[(label - 1) / 2];
    }

    /** A thing found, with what speaks for its being of a kind and for its being new. */
    record Judged(Entity entity, long[] features, long[] novelty, double[] row) {

        /** The row for a decision that already knows what kind of thing it is. */
        double[] row(Entity e) {
            return new Row()
                    .addAll(row)
                    .add(e.isModel() ? 0 : e.isBenchmark() ? 2 : 1)
                    .done();
        }
    }

    /** {@code less} is 1 for a text that itself was counted in the lexicon, else 0. */
    List<Judged> candidates(String whole, List<Token> tokens, int[] known, int less) {
        double[] scores = chain.scores(chain.weights().places(NameSigns.of(tokens, lexicon, known, less)));
        List<Entity> found = Entities.of(whole, tokens, chain.best(scores, -LENIENCE)).stream()
                .limit(MOST)
                .toList();
        double[] shares = chain.shares(scores, null);
        Judgement judgement = new Judgement(tokens, shares, known, lexicon, found);
        List<Judged> judged = new ArrayList<>();
        List<Entity> all = new ArrayList<>(found);
        all.addAll(spare(whole, tokens, scores, found));
        for (Entity e : all) {
            double[] row = ThingRow.of(e, found, tokens, shares, known, lexicon, less);
            judged.add(new Judged(e, judgement.features(e, less), judgement.novelty(e, less), row));
        }
        return judged;
    }

    /** What a far more lenient reading finds elsewhere: hardly names by themselves, but a result may say that they are. */
    private List<Entity> spare(String whole, List<Token> tokens, double[] scores, List<Entity> found) {
        boolean[] taken = new boolean[tokens.size()];
        Set<String> keys = new HashSet<>();
        for (Entity e : found) {
            keys.add(Entities.key(e.name()));
            e.aliases().forEach(a -> keys.add(Entities.key(a)));
            e.places().forEach(s -> Arrays.fill(taken, s.from(), s.to(), true));
        }
        return Entities.of(whole, tokens, chain.best(scores, -SPARE_LENIENCE)).stream()
                .filter(e -> !keys.contains(Entities.key(e.name())))
                .filter(e ->
                        e.places().stream().flatMapToInt(Entity.Span::tokens).noneMatch(i -> taken[i]))
                .limit(MOST)
                .toList();
    }

    /** All that may be named, with how likely that is. */
    List<Entity> read(String whole, List<Token> tokens) {
        return read(whole, tokens, lexicon.kinds(tokens, 0), 0);
    }

    List<Entity> read(String whole, List<Token> tokens, int[] known, int less) {
        List<Judged> candidates = candidates(whole, tokens, known, less);
        Company company =
                new Company(tokens, candidates.stream().map(Judged::entity).toList());
        double[][] classes = kinds.classes(
                candidates.stream().map(Judged::features).toArray(long[][]::new),
                candidates.stream().map(Judged::row).toArray(double[][]::new),
                company);
        List<Entity> things = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            double[] joined = joined(classes[i]);
            int best = LogLinear.best(joined);
            int kind = best == 0 ? (classes[i][2] > classes[i][1] ? 1 : 0) : best + 1;
            things.add(candidates.get(i).entity().of(Mention.Kind.values()[kind]));
        }
        long[][] newFeatures = new long[classes.length][];
        double[][] newRows = new double[classes.length][];
        for (int i = 0; i < classes.length; i++) {
            newFeatures[i] =
                    Novelty.features(tokens, things.get(i), candidates.get(i).novelty());
            newRows[i] = candidates.get(i).row(things.get(i));
        }
        double[][] isNew = novelty.classes(newFeatures, newRows, company);
        List<Entity> found = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            double[] joined = joined(classes[i]);
            Odds odds = new Odds(joined[0], joined[1], joined[2], isNew[i][1]);
            if (odds.isCandidate()) {
                found.add(things.get(i).judged(odds));
            }
        }
        return found;
    }

    private static double[] joined(double[] shares) {
        return new double[] {shares[1] + shares[2], shares[3], shares[4]};
    }

    /** The word at the place, small and with all numbers drawn together, or {@code #} beyond the text. */
    static String lower(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size()
                ? "#"
                : tokens.get(i).isNumber() ? "0" : tokens.get(i).lower();
    }
}
