package tidemark.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.claim.Evidence;

/** The words around a result: the clause that states it, what it is set against and how it is qualified. */
final class Comparison {

    private static final Set<String> AGAINST = Set.of(
            "over",
            "than",
            "versus",
            "vs",
            "against",
            "to",
            "outperforms",
            "outperforming",
            "surpassing",
            "surpasses",
            "with");
    private static final Set<String> HEDGES =
            Set.of("over", "approximately", "approx", "nearly", "almost", "about", "around", "roughly");
    private static final int CLAUSE = 14;

    private Comparison() {}

    static Evidence evidence(String whole, List<Token> tokens, Figure figure) {
        int from = figure.at();
        while (from > 0 && figure.at() - from < CLAUSE && !breaks(tokens, from - 1, figure.at())) {
            from--;
        }
        int to = figure.at();
        while (to + 1 < tokens.size() && to - figure.at() < CLAUSE && !breaks(tokens, to + 1, figure.at())) {
            to++;
        }
        int start = tokens.get(from).start();
        int end = tokens.get(to).end();
        return new Evidence(start, end, whole.substring(start, end));
    }

    private static boolean breaks(List<Token> tokens, int i, int at) {
        Token t = tokens.get(i);
        return t.sentence() != tokens.get(at).sentence()
                || t.text().equals(",")
                || t.text().equals(";")
                || t.text().equals(":")
                || t.text().equals(".");
    }

    static Optional<String> setting(List<Token> tokens, Figure figure) {
        String before = NameTagger.lower(tokens, figure.at() - 1);
        if (before.equals("to") && NameTagger.lower(tokens, figure.at() - 2).equals("up")) {
            return Optional.of("up to");
        }
        return HEDGES.contains(before) ? Optional.of(before) : Optional.empty();
    }

    static List<String> versus(
            List<Token> tokens, Figure figure, Outcome outcome, List<Entity> models, Optional<String> credited) {
        List<String> names = new ArrayList<>();
        if (outcome == Outcome.SCORE) {
            return names;
        }
        int sentence = tokens.get(figure.at()).sentence();
        for (Entity e : models) {
            boolean against = e.places().stream()
                    .anyMatch(s -> tokens.get(s.from()).sentence() == sentence
                            && s.from() > 0
                            && AGAINST.contains(tokens.get(s.from() - 1).lower()));
            if (against && !credited.equals(Optional.of(e.name()))) {
                names.add(e.name());
            }
        }
        return names;
    }
}
