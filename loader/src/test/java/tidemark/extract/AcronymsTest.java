package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.claim.Mention;

class AcronymsTest {

    @Test
    void aLongFormIsAnotherNameOfItsShortForm() {
        List<Entity> joined =
                joined("Slow Tide Reader (STR) learns. STR wins.", model("Slow Tide Reader"), model("STR"));
        assertEquals(List.of("STR"), joined.stream().map(Entity::name).toList());
        assertEquals(List.of("Slow Tide Reader"), joined.get(0).aliases());
        assertEquals(3, joined.get(0).places().size(), "the long form, and twice the short one");
    }

    @Test
    void bothAreOfOneKind() {
        Entity benchmark = new Entity("STR", List.of(), Mention.Kind.BENCHMARK, false, List.of(), null);
        assertEquals(
                2,
                joined("Slow Tide Reader (STR)", model("Slow Tide Reader"), benchmark)
                        .size());
    }

    @Test
    void whatIsNotSpeltOrNotClosedIsAnother() {
        assertEquals(
                2,
                joined("Slow Tide Reader (XTR)", model("Slow Tide Reader"), model("XTR"))
                        .size());
        assertEquals(
                2,
                joined("Slow Tide Reader (STR wins)", model("Slow Tide Reader"), model("STR"))
                        .size());
        assertEquals(
                2,
                joined("Slow Tide Reader STR", model("Slow Tide Reader"), model("STR"))
                        .size());
    }

    @Test
    void aShortFormIsFoundWhereverInTheListItStands() {
        List<Entity> joined = joined(
                "Slow Tide Reader (STR) and Deep Ink Writer (DIW)",
                model("DIW"),
                model("STR"),
                model("Deep Ink Writer"),
                model("Slow Tide Reader"));
        assertEquals(List.of("DIW", "STR"), joined.stream().map(Entity::name).toList());
    }

    @Test
    void aShortFormOfAShortFormIsTheSameThing() {
        List<Entity> joined =
                joined("Slow Tide Reader (STR). STR (ST) wins.", model("Slow Tide Reader"), model("STR"), model("ST"));
        assertEquals(List.of("ST"), joined.stream().map(Entity::name).toList());
        assertEquals(List.of("STR", "Slow Tide Reader"), joined.get(0).aliases());
    }

    @Test
    void aLongFormBegunTooLateStillBelongsToItsAcronym() {
        assertEquals(
                1,
                joined("Quiet Pebble Sorting (QPS) works", model("Pebble Sorting"), model("QPS"))
                        .size());
    }

    private static Entity model(String name) {
        return new Entity(name, List.of(), Mention.Kind.MODEL, false, List.of(), null);
    }

    /** Each named thing at all its places in the text. */
    private static List<Entity> joined(String text, Entity... named) {
        List<Token> tokens = Tokens.of(text, 0);
        List<Entity> placed = new ArrayList<>();
        for (Entity e : named) {
            List<String> words = Arrays.asList(e.name().split(" "));
            List<Entity.Span> places = IntStream.rangeClosed(0, tokens.size() - words.size())
                    .mapToObj(i -> new Entity.Span(i, i + words.size()))
                    .filter(s -> s.tokens()
                            .mapToObj(i -> tokens.get(i).text())
                            .toList()
                            .equals(words))
                    .toList();
            placed.add(new Entity(e.name(), e.aliases(), e.kind(), e.introduced(), places, e.odds()));
        }
        return Acronyms.join(tokens, placed);
    }
}
