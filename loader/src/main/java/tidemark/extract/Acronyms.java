package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Joins "Long Form Name (LFN)" into one thing called LFN. */
final class Acronyms {

    /** Where a thing is named, up to {@code to} (exclusive). */
    private record Place(int thing, int to) {}

    private final List<Token> tokens;
    private final Entity[] things;

    /** By the token where they begin, so that a long form looks at what stands behind it and not at all other things. */
    private final Map<Integer, List<Place>> places = new HashMap<>();

    private Acronyms(List<Token> tokens, List<Entity> found) {
        this.tokens = tokens;
        things = found.toArray(Entity[]::new);
        for (int i = 0; i < things.length; i++) {
            place(i, things[i]);
        }
    }

    static List<Entity> join(List<Token> tokens, List<Entity> found) {
        return new Acronyms(tokens, found).joined();
    }

    private void place(int thing, Entity named) {
        for (Entity.Span s : named.places()) {
            places.computeIfAbsent(s.from(), from -> new ArrayList<>()).add(new Place(thing, s.to()));
        }
    }

    private List<Entity> joined() {
        for (int i = 0; i < things.length; i++) {
            OptionalInt shorter = things[i] == null ? OptionalInt.empty() : shortForm(i);
            if (shorter.isPresent()) {
                int k = shorter.getAsInt();
                place(k, things[i]);
                things[k] = merge(things[i], things[k]);
                things[i] = null;
                i = -1; // what has been joined may be the long form of another
            }
        }
        return Arrays.stream(things).filter(Objects::nonNull).toList();
    }

    /** The first of the things that stand in brackets behind this one, and are spelt by it. */
    private OptionalInt shortForm(int which) {
        return things[which].places().stream()
                .filter(l -> is("(", l.to()))
                .flatMap(l -> places.getOrDefault(l.to() + 1, List.of()).stream()
                        .filter(p -> p.thing() != which && is(")", p.to()) && isLongForm(which, l, p.thing())))
                .mapToInt(Place::thing)
                .min();
    }

    private boolean is(String sign, int at) {
        return at < tokens.size() && tokens.get(at).text().equals(sign);
    }

    private boolean isLongForm(int which, Entity.Span place, int other) {
        Entity longer = things[which];
        Entity shorter = things[other];
        return shorter != null
                && longer.isModel() == shorter.isModel()
                && longer.name().length() > shorter.name().length()
                && (spells(longer.name(), shorter.name()) || spellsFurther(tokens, place, shorter.name()));
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
