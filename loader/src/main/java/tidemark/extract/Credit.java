package tidemark.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranks which of the named things, if any, a number is credited to or measured on. */
final class Credit {

    private final Scene scene;
    private final Cast cast;
    private final Cast others;
    private final List<Token> tokens;
    private final List<Entity> candidates;
    private final List<Figure> figures;

    Credit(Scene scene, Cast cast, Cast others) {
        this.scene = scene;
        this.cast = cast;
        this.others = others;
        this.tokens = scene.tokens();
        this.candidates = cast.things();
        this.figures = scene.figures();
    }

    /** The features of each a candidate in their order, and a last one for "none of them". */
    long[][] features(int which, Outcome outcome, int before) {
        long[][] all = new long[candidates.size() + 1][];
        Figure figure = figures.get(which);
        int sentence = tokens.get(figure.at()).sentence();
        long here = candidates.stream().filter(e -> in(e, sentence)).count();
        Optional<String> pronoun = pronoun(figure.at(), sentence);
        for (int i = 0; i < candidates.size(); i++) {
            all[i] = of(candidates.get(i), figure, outcome, before, here, pronoun);
        }
        all[candidates.size()] = nobody(figure, outcome, before, here, pronoun);
        return all;
    }

    private long[] of(Entity e, Figure figure, Outcome outcome, int before, long here, Optional<String> pronoun) {
        int at = figure.at();
        int sentence = tokens.get(at).sentence();
        String many = here == 0 ? "0" : here == 1 ? "1" : "2";
        String own = e.introduced() ? "own" : "other";
        Said f = new Said();
        f.add(own, outcome);
        f.add(own, "here=", in(e, sentence), many);
        f.add(own, "only=", (candidates.size() == 1));
        f.add(own, "titled=", in(e, 0), "here", many);
        if (e.introduced()) {
            boolean firstOwn =
                    candidates.stream().filter(Entity::introduced).findFirst().orElse(e) == e;
            f.add("firstOwn=", firstOwn, in(e, sentence), many, outcome);
        }
        if (before >= 0 && before < candidates.size()) {
            f.add("sameAsBefore=", (candidates.get(before) == e), in(e, sentence), many);
        }
        pronoun.ifPresent(p -> f.add("says=", p, own, in(e, sentence)));
        Entity.Span left = null;
        Entity.Span right = null;
        for (Entity.Span s : e.places()) {
            if (tokens.get(s.from()).sentence() == sentence) {
                left = s.to() <= at ? s : left;
                right = s.from() > at && right == null ? s : right;
            }
        }
        if (left != null) {
            side(left.to(), at, "L", left.from(), own, f);
        }
        if (right != null) {
            side(at + 1, right.from(), "R", right.from(), own, f);
            f.add("Rafter=", NameTagger.lower(tokens, right.to()));
        }
        if (left == null && right == null) {
            int nearest = e.places().stream()
                    .mapToInt(s -> tokens.get(s.from()).sentence())
                    .filter(s -> s < sentence)
                    .max()
                    .orElse(-1);
            f.add("back=", (nearest < 0 ? "none" : "" + Math.min(3, sentence - nearest)), own, many);
        }
        return f.all();
    }

    private void side(int from, int to, String side, int start, String own, Said f) {
        int others = cast.count(from, to);
        int numbers = 0;
        StringBuilder words = new StringBuilder();
        for (int k = from; k < to; k++) {
            Token t = tokens.get(k);
            String w = NameTagger.lower(tokens, k);
            numbers += t.isNumber() ? 1 : 0;
            if (!t.isNumber()) {
                f.add(side, "mid=", w);
            }
            if (k - from < 4 || to - k <= 2) {
                words.append(w).append(' ');
            }
        }
        f.add(side, own, "others=", Math.min(3, others));
        f.add(side, "others=", Math.min(3, others), "numbers=", Math.min(3, numbers));
        f.add(side, "far=", Math.min(6, (to - from) / 3));
        f.add(side, "numbers=", Math.min(3, numbers), own);
        f.add(side, "opens=", NameTagger.lower(tokens, start - 1), Math.min(2, others), Math.min(2, numbers));
        f.add(side, "opens2=", NameTagger.lower(tokens, start - 2), "|", NameTagger.lower(tokens, start - 1));
        f.add(side, "leads=", NameTagger.lower(tokens, from), Math.min(2, numbers));
        if (to - from <= 6) {
            f.add(side, "path=", words);
        }
        if (ordinal(from, to)) {
            f.add(side, "paired");
        }
        pattern(from, to, side, f);
    }

    /** The way from name to number with all other names and numbers drawn together: "reaches 0 on N and". */
    private void pattern(int from, int to, String side, Said f) {
        if (to - from > 24) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (int k = from; k < to; k++) {
            String word = cast.covers(k) ? "<same>" : others.covers(k) ? "<other>" : scene.word(k);
            if (words.isEmpty() || !word.startsWith("<") || !word.equals(words.get(words.size() - 1))) {
                words.add(word);
            }
        }
        if (words.size() <= 9) {
            f.add(side, "way=", String.join(" ", words));
        }
        for (int k = 0; k + 1 < words.size() && k < 14; k++) {
            f.add(side, "step=", words.get(k), words.get(k + 1));
        }
    }

    /** In "on A, B and C with 1, 2 and 3" as many numbers as names stand between the two. */
    private boolean ordinal(int from, int to) {
        int names = cast.count(from, to);
        int numbers = scene.numbers(from, to);
        return names > 0 && names == numbers;
    }

    private long[] nobody(Figure figure, Outcome outcome, int before, long here, Optional<String> pronoun) {
        Said f = new Said();
        String many = here == 0 ? "0" : here == 1 ? "1" : "2";
        int sentence = tokens.get(figure.at()).sentence();
        boolean own = candidates.stream().anyMatch(Entity::introduced);
        f.add("none");
        f.add("none", outcome, many);
        f.add("none", many, own);
        f.add("noneBefore=", (before < 0 || before == candidates.size()), many);
        pronoun.ifPresent(p -> f.add("noneSays=", p, own));
        for (int d = -6; d <= 8; d++) {
            String w = NameTagger.lower(tokens, figure.at() + d);
            f.add((d < 0 ? "none<" : "none>"), w);
        }
        for (int k = figure.at() - 1; k >= 0 && tokens.get(k).sentence() == sentence; k--) {
            f.add("noneIn=", tokens.get(k).lower());
        }
        return f.all();
    }

    /** "our model", "the framework", "it" before the number stand for what the paper introduces. */
    private Optional<String> pronoun(int at, int sentence) {
        for (int k = at - 1; k >= 0 && tokens.get(k).sentence() == sentence; k--) {
            String w = tokens.get(k).lower();
            String next = NameTagger.lower(tokens, k + 1);
            if (w.equals("it") || w.equals("we") || w.equals("our") || w.equals("its")) {
                return Optional.of(w);
            }
            boolean points = w.equals("the") || w.equals("this") || w.equals("proposed");
            boolean thing =
                    switch (next) {
                        case "model",
                                "models",
                                "method",
                                "framework",
                                "approach",
                                "system",
                                "agent",
                                "proposed",
                                "pipeline",
                                "technique" -> true;
                        default -> false;
                    };
            if (points && thing) {
                return Optional.of("the");
            }
        }
        return Optional.empty();
    }

    private boolean in(Entity e, int sentence) {
        return e.places().stream().anyMatch(s -> tokens.get(s.from()).sentence() == sentence);
    }
}
