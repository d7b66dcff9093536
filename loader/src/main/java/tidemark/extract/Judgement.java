package tidemark.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What speaks for a thing as a whole, over all its places, being no name at all, a model, a method, a dataset or a benchmark. */
final class Judgement {

    /** None of the kinds, then each in the order of {@link tidemark.claim.Mention.Kind}. */
    static final int CLASSES = 5;

    private static final double[] STEPS = {0.01, 0.05, 0.15, 0.3, 0.45, 0.55, 0.7, 0.85, 0.95, 0.99};
    private static final Set<String> TELLING = Set.of(
            "benchmark",
            "benchmarks",
            "dataset",
            "datasets",
            "corpus",
            "collection",
            "evaluating",
            "evaluation",
            "framework",
            "model",
            "models",
            "method",
            "agent",
            "system",
            "suite",
            "testbed",
            "leaderboard",
            "training",
            "trained",
            "data",
            "network",
            "algorithm",
            "architecture",
            "module",
            "loss",
            "approach",
            "pipeline",
            "tool",
            "library",
            "metric",
            "metrics",
            "score",
            "task",
            "tasks",
            "environment",
            "test",
            "evaluate",
            "evaluates",
            "optimization",
            "strategy",
            "technique",
            "mechanism",
            "toolkit",
            "platform",
            "challenge",
            "examples",
            "samples",
            "pairs",
            "images",
            "videos",
            "questions",
            "problems",
            "annotations",
            "instances",
            "hours");

    private static final Set<String> JOINTS = Set.of(",", "and", "or", "&", "/", "vs", "(");

    private final List<Token> tokens;
    private final double[] shares;
    private final int[] known;
    private final Lexicon lexicon;
    private final Fame fame;
    private final boolean[] taken;
    private final List<Entity> all;
    private final List<String> keys;

    Judgement(List<Token> tokens, double[] shares, int[] known, Lexicon lexicon, List<Entity> all) {
        this.tokens = tokens;
        this.shares = shares;
        this.known = known;
        this.lexicon = lexicon;
        this.fame = new Fame(tokens, known, lexicon);
        this.all = all;
        this.keys = all.stream().map(o -> Entities.key(o.name())).toList();
        taken = new boolean[tokens.size()];
        all.forEach(e -> e.places().forEach(s -> Arrays.fill(taken, s.from(), s.to(), true)));
    }

    long[] features(Entity e, int less) {
        Said f = new Said();
        f.add("bias");
        seen(e, f);
        look(e, f);
        f.addAll(novelty(e, less));
        boolean titled = false;
        for (Entity.Span s : e.places()) {
            titled |= tokens.get(s.from()).sentence() == 0;
            around(s, f);
            beside(s.from() - 1, -1, f);
            beside(s.to(), 1, f);
        }
        String own = titled ? "T" : "t";
        f.add("times=", Math.min(4, e.places().size()), own);
        f.add("first=", Math.min(3, tokens.get(e.places().get(0).from()).sentence()), own);
        if (titled && e.places().get(0).from() == 0) {
            f.add("opens=", lower(e.places().get(0).to()));
        }
        for (int i = 0; i < tokens.size() && tokens.get(i).sentence() == 0; i++) {
            if (TELLING.contains(tokens.get(i).lower())) {
                f.add("title=", tokens.get(i).lower(), own);
            }
        }
        String key = Entities.key(e.name());
        for (int i = 0; i < all.size(); i++) {
            Entity o = all.get(i);
            String other = keys.get(i);
            if (o != e && other.length() > key.length() && other.contains(key)) {
                f.add("within", (other.startsWith(key) ? "start" : ""), overlaps(e, o));
            }
            if (o != e && other.length() < key.length() && other.length() > 2 && key.startsWith(other)) {
                f.add("extends");
            }
        }
        f.add("alias=", !e.aliases().isEmpty());
        return f.distinct();
    }

    long[] novelty(Entity e, int less) {
        return fame.of(e, less);
    }

    private static boolean overlaps(Entity e, Entity o) {
        return e.places().stream()
                .allMatch(s -> o.places().stream().anyMatch(l -> l.from() <= s.from() && s.to() <= l.to()));
    }

    /** What the tagger holds of the places, drawn together. */
    private void seen(Entity e, Said f) {
        double[] mean = new double[3];
        double[] most = new double[3];
        double end = 0;
        for (Entity.Span s : e.places()) {
            for (int k = 0; k < 3; k++) {
                double p = share(s.from(), 1 + 2 * k);
                mean[k] += p / e.places().size();
                most[k] = Math.max(most[k], p);
            }
            double inside = 1;
            for (int i = s.from() + 1; i < s.to(); i++) {
                inside = Math.min(inside, share(i, 2) + share(i, 4) + share(i, 6));
            }
            double outside = s.to() < tokens.size() ? share(s.to(), 2) + share(s.to(), 4) + share(s.to(), 6) : 0;
            end = Math.max(end, inside * (1 - outside));
        }
        int best = LogLinear.best(mean);
        double named = mean[0] + mean[1] + mean[2];
        f.add("named=", step(named));
        f.add("kind=", best, step(mean[best]));
        f.add("end=", step(end));
        for (int k = 0; k < 3; k++) {
            f.add("mean", k, "=", step(mean[k]));
            f.add("most", k, "=", step(most[k]));
        }
    }

    private double share(int i, int label) {
        return shares[i * NameTagger.LABELS + label];
    }

    private static int step(double p) {
        int step = 0;
        while (step < STEPS.length && p > STEPS[step]) {
            step++;
        }
        return step;
    }

    private void look(Entity e, Said f) {
        Entity.Span s = e.places().get(0);
        Token head = tokens.get(s.from());
        Token last = tokens.get(s.to() - 1);
        f.add("key=", Entities.key(e.name()));
        f.add("size=", Math.min(4, s.to() - s.from()));
        f.add("shape=", head.shape(), (s.to() > s.from() + 1 ? "+" : ""));
        f.add("last=", last.lower());
        f.add("head=", head.lower());
        f.add("known=", known[s.from()]);
        f.add("family=", lexicon.family(head));
        String key = Entities.key(e.name());
        for (int k = 2; k <= 5 && k < key.length(); k++) {
            f.add("suf=", key.substring(key.length() - k));
        }
        f.add("sized=", key.matches(".*[0-9]b"));
    }

    /** What the next name of a list is: "A, B and C" are mostly of one kind. */
    private void beside(int from, int step, Said f) {
        int i = from;
        int joints = 0;
        while (i >= 0
                && i < tokens.size()
                && joints < 3
                && JOINTS.contains(tokens.get(i).lower())) {
            i += step;
            joints++;
        }
        if (joints > 0 && i >= 0 && i < tokens.size() && share(i, 0) < 0.5) {
            double[] kinds = {share(i, 1) + share(i, 2), share(i, 3) + share(i, 4), share(i, 5) + share(i, 6)};
            int best = LogLinear.best(kinds);
            f.add("beside=", best, step(kinds[best]), step);
            f.add("beside=", best);
            f.add("besideKnown=", known[i]);
        }
    }

    private void around(Entity.Span s, Said f) {
        for (int d = 1; d <= 3; d++) {
            f.add("l", d, "=", lower(s.from() - d));
            f.add("r", d, "=", lower(s.to() + d - 1));
        }
        f.add("l12=", lower(s.from() - 2), "|", lower(s.from() - 1));
        f.add("r12=", lower(s.to()), "|", lower(s.to() + 1));
        f.add("plainL=", plain(s.from(), -1));
        f.add("plainR=", plain(s.to() - 1, 1));
        int sentence = tokens.get(s.from()).sentence();
        Set<String> told = new HashSet<>();
        for (int k = s.to();
                k < Math.min(tokens.size(), s.to() + 12) && tokens.get(k).sentence() == sentence;
                k++) {
            String w = tokens.get(k).lower();
            if (TELLING.contains(w) && told.add(w)) {
                f.add("told=", w, (k - s.to() < 5 ? "near" : ""));
                f.add("soon", told.size(), "=", w);
            }
        }
        for (int k = s.from() - 1;
                k >= Math.max(0, s.from() - 10) && tokens.get(k).sentence() == sentence;
                k--) {
            String w = tokens.get(k).lower();
            if (TELLING.contains(w) || w.endsWith("ing") || w.endsWith("ed") || w.equals("on") || w.equals("using")) {
                f.add("led=", w);
            }
        }
    }

    /** The nearest small word beyond the list of names that this one stands in. */
    private String plain(int i, int step) {
        int sentence = tokens.get(i).sentence();
        for (int k = i + step, gone = 0; k >= 0 && k < tokens.size() && gone < 30; k += step, gone++) {
            Token t = tokens.get(k);
            if (t.sentence() != sentence) {
                return "-";
            }
            if (t.isWord() && !taken[k] && !t.hasCapital() && !t.isNumber() && !NameSigns.JOINING.contains(t.lower())) {
                return t.lower();
            }
        }
        return "-";
    }

    private String lower(int i) {
        return NameTagger.lower(tokens, i);
    }
}
