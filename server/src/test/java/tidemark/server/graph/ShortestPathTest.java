package tidemark.server.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tidemark.server.graph.Neighbours.Neighbour;

class ShortestPathTest {
    private static final int MOST = 1_000;

    /** Links go both ways, as those of the record do. */
    private static Map<String, List<String>> linked(List<String> pairs) {
        Map<String, List<String>> links = new TreeMap<>();
        for (String pair : pairs) {
            String a = pair.substring(0, 1);
            String b = pair.substring(1);
            links.merge(a, List.of(b), ShortestPathTest::both);
            links.merge(b, List.of(a), ShortestPathTest::both);
        }
        return links;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static ShortestPath in(Map<String, List<String>> links, int most) {
        return new ShortestPath(
                thing -> links.getOrDefault(thing, List.of()).stream()
                        .map(next -> new Neighbour(next, "the " + next, "model", thing + "-" + next, "1", "", ""))
                        .toList(),
                most);
    }

    private static List<String> things(Optional<List<Neighbour>> path) {
        return path.orElseThrow().stream().map(Neighbour::iri).toList();
    }

    @Test
    void ofTwoWaysTheShorterIsTaken() {
        Map<String, List<String>> links = linked(List.of("ab", "bc", "cd", "ax", "xd"));
        assertEquals(List.of("x", "d"), things(in(links, MOST).between("a", "d")));
    }

    @Test
    void whatLiesOnTheWayKeepsItsNameFromEitherEnd() {
        Map<String, List<String>> links = linked(List.of("ab", "bc", "cd", "de"));
        List<Neighbour> path = in(links, MOST).between("a", "e").orElseThrow();
        assertEquals(
                List.of("the b", "the c", "the d"),
                path.subList(0, 3).stream().map(Neighbour::name).toList());
    }

    @Test
    void aThingIsNoStepFromItself() {
        assertEquals(List.of(), things(in(Map.of(), MOST).between("a", "a")));
    }

    @Test
    void whereNothingLeadsThereThatIsKnownWithoutReachingTheBound() {
        ShortestPath search = in(linked(List.of("ab", "cd")), MOST);
        assertEquals(Optional.empty(), search.between("a", "d"));
        assertTrue(search.looked() < MOST);
    }

    @Test
    void noMoreThanTheBoundIsLookedAt() {
        ShortestPath search = in(linked(List.of("ab", "bc", "cd", "de", "ef", "fg", "gh")), 3);
        assertEquals(Optional.empty(), search.between("a", "h"));
        assertEquals(3, search.looked());
    }

    @Property
    void itIsAsShortAsTheWayThatOneEndFinds(@ForAll("pairs") List<String> pairs) {
        Map<String, List<String>> links = linked(pairs);
        Optional<Integer> far = distance(links, "a", "h");
        assertEquals(far, in(links, MOST).between("a", "h").map(List::size));
    }

    @Provide
    Arbitrary<List<String>> pairs() {
        return Arbitraries.strings()
                .withCharRange('a', 'h')
                .ofLength(2)
                .filter(pair -> pair.charAt(0) != pair.charAt(1))
                .list()
                .ofMaxSize(14);
    }

    private static Optional<Integer> distance(Map<String, List<String>> links, String from, String to) {
        List<String> reached = List.of(from);
        for (int steps = 0; steps < 9; steps++) {
            if (reached.contains(to)) {
                return Optional.of(steps);
            }
            reached = reached.stream()
                    .flatMap(thing -> Stream.concat(Stream.of(thing), links.getOrDefault(thing, List.of()).stream()))
                    .distinct()
                    .toList();
        }
        return Optional.empty();
    }
}
