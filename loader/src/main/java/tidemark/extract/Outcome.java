package tidemark.extract;

import java.util.List;
import tidemark.claim.Measure;

/** Tells measured outcomes from all other numbers, and levels from differences and multiples. */
enum Outcome {
    NONE,
    SCORE,
    RISE,
    FALL,
    RATIO;

    Measure.Kind kind() {
        return this == SCORE ? Measure.Kind.SCORE : this == RATIO ? Measure.Kind.RATIO : Measure.Kind.GAIN;
    }

    static long[] features(List<Token> tokens, List<Figure> figures, int which) {
        Figure figure = figures.get(which);
        int at = figure.at();
        Said f = new Said();
        String unit = figure.unit().orElse("none");
        f.add("bias");
        f.add("u=", unit);
        f.add("point=", figure.text().contains("."), unit);
        f.add("size=", (figure.value().precision() - figure.value().scale()), unit);
        f.add("minus=", figure.minus());
        int sentence = tokens.get(at).sentence();
        f.add("title=", (sentence == 0));
        for (int d = -5; d <= 5; d++) {
            if (d != 0) {
                String w = NameTagger.lower(tokens, at + d);
                f.add("w", d, "=", w);
                if (Math.abs(d) < 3) {
                    f.add("uw", d, "=", unit, w);
                }
                f.add((d < 0 ? "near<" : "near>"), w);
            }
        }
        String p1 = NameTagger.lower(tokens, at - 1);
        String p2 = NameTagger.lower(tokens, at - 2);
        f.add("pp=", p2, "|", p1);
        f.add("ppp=", NameTagger.lower(tokens, at - 3), "|", p2, "|", p1);
        f.add("nn=", NameTagger.lower(tokens, at + 1), "|", NameTagger.lower(tokens, at + 2));
        f.add("nnn=", NameTagger.lower(tokens, at + 2), "|", NameTagger.lower(tokens, at + 3));
        sentenceWords(tokens, at, unit, f);
        if (which > 0) {
            between(tokens, figures.get(which - 1).at(), at, "prev", f);
        }
        if (which + 1 < figures.size()) {
            between(tokens, at, figures.get(which + 1).at(), "next", f);
        }
        return f.all();
    }

    private static void sentenceWords(List<Token> tokens, int at, String unit, Said f) {
        int sentence = tokens.get(at).sentence();
        for (int k = at - 1, gone = 0; k >= 0 && gone < 40 && tokens.get(k).sentence() == sentence; k--, gone++) {
            if (tokens.get(k).isPlainWord()) {
                f.add("left=", tokens.get(k).lower());
                f.add(unit.equals("%") ? "left%=" : "leftN=", tokens.get(k).lower());
            }
        }
        for (int k = at + 1, gone = 0;
                k < tokens.size() && gone < 25 && tokens.get(k).sentence() == sentence;
                k++, gone++) {
            if (tokens.get(k).isPlainWord()) {
                f.add("right=", tokens.get(k).lower());
            }
        }
    }

    private static void between(List<Token> tokens, int from, int to, String side, Said f) {
        if (to - from <= 5) {
            StringBuilder words = new StringBuilder(side);
            for (int k = from + 1; k < to; k++) {
                words.append(' ').append(NameTagger.lower(tokens, k));
            }
            f.add(words.toString());
        }
    }
}
