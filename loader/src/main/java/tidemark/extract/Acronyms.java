package tidemark.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Joins "Long Form Name (LFN)" into one thing called LFN. */
final class Acronyms {

    private Acronyms() {}

    static List<Entity> join(List<Token> tokens, List<Entity> found) {
        List<Entity> joined = new ArrayList<>(found);
        for (int i = 0; i < joined.size(); i++) {
            for (int k = 0; k < joined.size(); k++) {
                if (i != k && pair(tokens, joined.get(i), joined.get(k))) {
                    joined.set(k, merge(joined.get(i), joined.get(k)));
                    joined.remove(i);
                    i = -1;
                    break;
                }
            }
        }
        return joined;
    }

    private static boolean pair(List<Token> tokens, Entity longer, Entity shorter) {
        if (longer.isModel() != shorter.isModel()
                || longer.name().length() <= shorter.name().length()) {
            return false;
        }
        for (Entity.Span l : longer.places()) {
            for (Entity.Span s : shorter.places()) {
                boolean beside =
                        s.from() == l.to() + 1 && tokens.get(l.to()).text().equals("(");
                if (beside
                        && s.to() < tokens.size()
                        && tokens.get(s.to()).text().equals(")")
                        && (spells(longer.name(), shorter.name()) || spellsFurther(tokens, l, shorter.name()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The tagger may have begun the long form too late: "Reply-Augmented [Reinforcement Learning] (RARL)". */
    private static boolean spellsFurther(List<Token> tokens, Entity.Span found, String shorter) {
        StringBuilder words = new StringBuilder();
        int first = Math.max(0, found.from() - 5);
        for (int from = found.from() - 1; from >= first && tokens.get(from).isWord(); from--) {
            words.setLength(0);
            for (int i = from; i < found.to(); i++) {
                words.append(tokens.get(i).text()).append(' ');
            }
            if (tokens.get(from).hasCapital() && spells(words.toString(), shorter)) {
                return true;
            }
        }
        return false;
    }

    /** The letters of the short form stand in the long one in their order, the first at its start. */
    static boolean spells(String longer, String shorter) {
        String from = longer.toLowerCase(Locale.ROOT);
        String letters = Entities.key(shorter);
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            at = from.indexOf(letters.charAt(i), at + 1);
            if (at < 0 || i == 0 && at != 0) {
                return false;
            }
        }
        return true;
    }

    private static Entity merge(Entity longer, Entity shorter) {
        List<String> aliases = new ArrayList<>(shorter.aliases());
        aliases.add(longer.name());
        aliases.addAll(longer.aliases());
        List<Entity.Span> places = new ArrayList<>(shorter.places());
        places.addAll(longer.places());
        places.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return new Entity(shorter.name(), aliases, shorter.kind(), shorter.introduced(), places, shorter.odds());
    }
}
