package tidemark.extract;

import java.util.ArrayList;
import java.util.List;
import tidemark.claim.Mention;

/**
 * Finds the names of a text: labels every token, draws the labelled tokens together into things, and judges each thing by
 * all that is said of it.
 */
record NameTagger(Lexicon lexicon, Chain chain, LogLinear kinds, LogLinear novelty) {

    /** Outside, then first and further token of a model or method, a dataset, a benchmark. */
    static final int LABELS = 7;

    /** How much less than it should the tagger favours no name: the judgement after it can only throw out. */
    private static final double LENIENCE = 0.2;

    /** Added to the case against a name; below nothing, as a missed name costs as much as a wrong one. */
    private static final double NONE = -0.3;

    private static final Mention.Kind[] KINDS = {Mention.Kind.MODEL, Mention.Kind.DATASET, Mention.Kind.BENCHMARK};

    static int label(Mention.Kind kind) {
        return kind == Mention.Kind.BENCHMARK ? 5 : kind == Mention.Kind.DATASET ? 3 : 1;
    }

    static Mention.Kind kind(int label) {
        return KINDS[(label - 1) / 2];
    }

    /** A thing found, with what speaks for its being of a kind and for its being new. */
    record Judged(Entity entity, long[] features, long[] novelty) {}

    /** {@code less} is 1 for a text that itself was counted in the lexicon, else 0. */
    List<Judged> candidates(String whole, List<Token> tokens, int[] known, int less) {
        double[] scores = chain.scores(chain.weights().places(NameSigns.of(tokens, lexicon, known, less)));
        List<Entity> found = Entities.of(whole, tokens, chain.best(scores, -LENIENCE));
        Judgement judgement = new Judgement(tokens, chain.shares(scores, null), known, lexicon, found);
        List<Judged> judged = new ArrayList<>();
        for (Entity e : found) {
            judged.add(new Judged(e, judgement.features(e, found, less), judgement.novelty(e, less)));
        }
        return judged;
    }

    List<Entity> read(String whole, List<Token> tokens) {
        List<Entity> found = new ArrayList<>();
        for (Judged j : candidates(whole, tokens, lexicon.kinds(tokens, 0), 0)) {
            double[] sum = kinds.sum(j.features());
            sum[0] += NONE;
            double[] shares = LogLinear.softmax(sum);
            double model = shares[1] + shares[2];
            double[] joined = {shares[0], model, shares[3], shares[4]};
            int best = LogLinear.best(joined);
            if (best == 0) {
                continue;
            }
            int kind = best == 1 ? (shares[2] > shares[1] ? 1 : 0) : best;
            Entity e = j.entity().of(Mention.Kind.values()[kind]);
            found.add(e.introduced(novelty.classes(Novelty.features(tokens, e, j.novelty()))[1] > 0.5));
        }
        return found;
    }

    /** The word at the place, small and with all numbers drawn together, or {@code #} beyond the text. */
    static String lower(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size()
                ? "#"
                : tokens.get(i).isNumber() ? "0" : tokens.get(i).lower();
    }
}
