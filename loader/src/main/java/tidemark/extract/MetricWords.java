package tidemark.extract;

import java.util.ArrayList;
import java.util.List;

/** Ranks the short runs of words near a number that could name what it measures. */
final class MetricWords {

    private static final int REACH = 12;
    private static final int LONGEST = 4;

    private MetricWords() {}

    static List<Entity.Span> candidates(List<Token> tokens, Figure figure) {
        List<Entity.Span> spans = new ArrayList<>();
        int sentence = tokens.get(figure.at()).sentence();
        int first = Math.max(0, figure.at() - REACH);
        int last = Math.min(tokens.size(), figure.at() + REACH);
        for (int from = first; from < last; from++) {
            for (int to = from + 1; to <= Math.min(last, from + LONGEST) && word(tokens.get(to - 1)); to++) {
                if (tokens.get(from).sentence() == sentence
                        && tokens.get(to - 1).sentence() == sentence) {
                    spans.add(new Entity.Span(from, to));
                }
            }
        }
        return spans;
    }

    private static boolean word(Token t) {
        return t.isWord() && !t.isNumber();
    }

    /** One list a candidate, and a last one for "no metric is named". */
    static List<List<String>> features(List<Token> tokens, Figure figure, Outcome outcome, List<Entity.Span> spans) {
        List<List<String>> all = new ArrayList<>();
        for (Entity.Span s : spans) {
            List<String> f = new ArrayList<>();
            boolean left = s.to() <= figure.at();
            int gap = left ? figure.at() - s.to() : s.from() - figure.at() - 1;
            String side = left ? "L" : "R";
            f.add("all=" + text(tokens, s));
            f.add("last=" + tokens.get(s.to() - 1).lower());
            f.add("first=" + tokens.get(s.from()).lower());
            f.add("size=" + (s.to() - s.from()));
            f.add("shape=" + tokens.get(s.to() - 1).shape());
            f.add(side + "gap=" + gap);
            f.add(side + "gap=" + gap + outcome);
            f.add("before=" + NameTagger.lower(tokens, s.from() - 1));
            f.add("after=" + NameTagger.lower(tokens, s.to()));
            f.add(side + "after=" + NameTagger.lower(tokens, s.to()) + gap);
            for (int k = s.from(); k < s.to(); k++) {
                f.add("has=" + tokens.get(k).lower());
            }
            int from = left ? s.to() : figure.at() + 1;
            int to = left ? figure.at() : s.from();
            StringBuilder path = new StringBuilder(side);
            for (int k = from; k < to; k++) {
                f.add(side + "mid=" + NameTagger.lower(tokens, k));
                path.append(' ').append(NameTagger.lower(tokens, k));
            }
            if (gap <= 4) {
                f.add(path.toString());
            }
            all.add(f);
        }
        all.add(List.of("none", "none" + outcome, "noneUnit" + figure.unit().orElse("")));
        return all;
    }

    static String text(List<Token> tokens, Entity.Span s) {
        StringBuilder text = new StringBuilder();
        for (int k = s.from(); k < s.to(); k++) {
            text.append(k > s.from() ? " " : "").append(tokens.get(k).lower());
        }
        return text.toString();
    }
}
