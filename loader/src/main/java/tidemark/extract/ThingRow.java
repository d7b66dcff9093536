package tidemark.extract;

import java.util.List;

/** What is said of a thing over all its places, as numbers for {@link Trees}. */
final class ThingRow {

    /** Words that tell, close before a name, what is done with it, grouped by what they say. */
    private static final List<List<String>> BEFORE = List.of(
            List.of("on"),
            List.of("on", "the"),
            List.of("across", "over", "against"),
            List.of("using", "via", "with", "employs", "uses", "utilizes", "leverages", "leveraging", "employing"),
            List.of("trained", "training", "fine-tuned", "finetuned", "pre-trained", "fine-tuning", "pretrained"),
            List.of("from", "of", "in"),
            List.of(
                    "introduces",
                    "presents",
                    "proposes",
                    "introduce",
                    "introducing",
                    "proposed",
                    "called",
                    "named",
                    "termed"),
            List.of("than", "outperforming", "outperforms", "surpassing", "surpasses", "versus", "vs", "compared"),
            List.of("like", "including", "as", "e.g", "("),
            List.of("benchmark", "benchmarks", "dataset", "datasets", "model", "models"));

    private static final List<List<String>> AFTER = List.of(
            List.of("benchmark", "benchmarks", "leaderboard", "testbed", "suite", "challenge"),
            List.of("dataset", "datasets", "corpus", "data", "collection"),
            List.of("test", "validation", "subset", "split", "tasks", "task", "environment", "environments"),
            List.of("model", "models", "agent", "agents", "baseline", "backbone", "system"),
            List.of("framework", "method", "approach", "algorithm", "technique", "pipeline", "strategy"),
            List.of("loss", "module", "architecture", "network", "encoder", "decoder", "optimizer", "mechanism"),
            List.of(
                    "achieves",
                    "achieved",
                    "outperforms",
                    "attains",
                    "reaches",
                    "improves",
                    "surpasses",
                    "demonstrates"),
            List.of("is", "was", "uses", "employs", "consists", "integrates", "leverages", "introduces", "combines"),
            List.of(":", "(", ","),
            List.of("score", "scores", "metric", "metrics", "accuracy", "similarity", "distance"));

    private ThingRow() {}

    /** @param shares what the tagger holds of each label at each token, row by row */
    static double[] of(
            Entity e, List<Entity> all, List<Token> tokens, double[] shares, int[] known, Lexicon lexicon, int less) {
        Row row = new Row();
        tagged(e, tokens, shares, row);
        looks(e, tokens, known, lexicon, less, row);
        int titled = 0;
        int numbered = 0;
        for (Entity.Span s : e.places()) {
            titled += tokens.get(s.from()).sentence() == 0 ? 1 : 0;
            numbered += hasNumber(tokens, s) ? 1 : 0;
        }
        Entity.Span first = e.places().get(0);
        row.add(titled)
                .add(e.places().size())
                .add((double) numbered / e.places().size());
        row.add(first.from()).add(tokens.get(first.from()).sentence());
        row.add(all.indexOf(e)).add(all.size()).add(e.aliases().size());
        for (int side = 0; side < 2; side++) {
            for (List<String> words : side == 0 ? BEFORE : AFTER) {
                int said = 0;
                for (Entity.Span s : e.places()) {
                    said += near(tokens, s, words, side == 0) ? 1 : 0;
                }
                row.add(said);
            }
        }
        return row.done();
    }

    private static void tagged(Entity e, List<Token> tokens, double[] shares, Row row) {
        int labels = NameTagger.LABELS;
        double[] mean = new double[3];
        double[] most = new double[3];
        double least = 1;
        double inside = 1;
        double open = 0;
        for (Entity.Span s : e.places()) {
            double here = 0;
            for (int k = 0; k < 3; k++) {
                double p = shares[s.from() * labels + 1 + 2 * k];
                mean[k] += p / e.places().size();
                most[k] = Math.max(most[k], p);
                here += p;
            }
            least = Math.min(least, here);
            for (int i = s.from() + 1; i < s.to(); i++) {
                inside = Math.min(inside, further(shares, i));
            }
            open = Math.max(open, s.to() < tokens.size() ? further(shares, s.to()) : 0);
        }
        row.addAll(mean)
                .addAll(most)
                .add(mean[0] + mean[1] + mean[2])
                .add(least)
                .add(inside)
                .add(open);
    }

    private static double further(double[] shares, int i) {
        int at = i * NameTagger.LABELS;
        return shares[at + 2] + shares[at + 4] + shares[at + 6];
    }

    private static void looks(Entity e, List<Token> tokens, int[] known, Lexicon lexicon, int less, Row row) {
        Entity.Span s = e.places().get(0);
        Token head = tokens.get(s.from());
        for (int bit = 0; bit < Lexicon.KINDS.size(); bit++) {
            row.add((known[s.from()] >> bit & 1) == 1).add((lexicon.family(head) >> bit & 1) == 1);
        }
        int common = 4;
        for (int i = s.from(); i < s.to(); i++) {
            common = Math.min(common, lexicon.common(tokens.get(i).text(), less));
        }
        row.add(common).add(lexicon.common(head.lower(), 0)).add(s.to() - s.from());
        String name = e.name();
        int capitals = (int) name.chars().filter(Character::isUpperCase).count();
        int digits = (int) name.chars().filter(Character::isDigit).count();
        row.add(name.length())
                .add(capitals)
                .add(digits)
                .add(name.indexOf('-') >= 0)
                .add(name.indexOf(' ') >= 0);
        row.add((double) capitals / name.length()).add(Character.isUpperCase(name.charAt(0)));
    }

    private static boolean hasNumber(List<Token> tokens, Entity.Span s) {
        int sentence = tokens.get(s.from()).sentence();
        for (int k = s.to();
                k < Math.min(tokens.size(), s.to() + 30) && tokens.get(k).sentence() == sentence;
                k++) {
            if (tokens.get(k).isNumber()) {
                return true;
            }
        }
        for (int k = s.from() - 1;
                k >= Math.max(0, s.from() - 30) && tokens.get(k).sentence() == sentence;
                k--) {
            if (tokens.get(k).isNumber()) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(List<Token> tokens, Entity.Span s, List<String> words, boolean before) {
        for (int d = 1; d <= 3; d++) {
            int k = before ? s.from() - d : s.to() + d - 1;
            if (k < 0
                    || k >= tokens.size()
                    || tokens.get(k).sentence() != tokens.get(s.from()).sentence()) {
                return false;
            }
            if (words.contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }
}
