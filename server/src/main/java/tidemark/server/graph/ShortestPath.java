package tidemark.server.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tidemark.server.graph.Neighbours.Neighbour;

/** The shortest way between two things, looked for from both ends, within a bound on how many things are looked at. */
final class ShortestPath {
    private final Function<String, List<Neighbour>> neighbours;
    private final int most;
    private int looked;

    ShortestPath(Function<String, List<Neighbour>> neighbours, int most) {
        this.neighbours = neighbours;
        this.most = most;
    }

    /** How many things were looked at. */
    int looked() {
        return looked;
    }

    private record Step(String from, Neighbour to) {}

    /** One end of the search: what it has reached and from where. */
    private static final class Side {
        private final Map<String, Step> reached = new HashMap<>();
        private Deque<String> edge = new ArrayDeque<>();

        Side(String start) {
            reached.put(start, null);
            edge.add(start);
        }
    }

    /** The things on the way and by which relation each is next to the one before; nothing where none is found in bounds. */
    Optional<List<Neighbour>> between(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(List.of());
        }
        Side start = new Side(from);
        Side end = new Side(to);
        while (!start.edge.isEmpty() && !end.edge.isEmpty() && looked < most) {
            boolean forwards = start.edge.size() <= end.edge.size();
            Optional<String> meeting = grow(forwards ? start : end, forwards ? end : start);
            if (meeting.isPresent()) {
                return Optional.of(joined(meeting.get(), start, end));
            }
        }
        return Optional.empty();
    }

    /** One step further all along the edge of a side; where it meets the other, that thing. */
    private Optional<String> grow(Side side, Side other) {
        Deque<String> next = new ArrayDeque<>();
        for (String thing : side.edge) {
            if (looked >= most) {
                return Optional.empty();
            }
            looked++;
            for (Neighbour neighbour : neighbours.apply(thing)) {
                if (!side.reached.containsKey(neighbour.iri())) {
                    side.reached.put(neighbour.iri(), new Step(thing, neighbour));
                    next.add(neighbour.iri());
                    if (other.reached.containsKey(neighbour.iri())) {
                        return Optional.of(neighbour.iri());
                    }
                }
            }
        }
        side.edge = next;
        return Optional.empty();
    }

    private static List<Neighbour> joined(String meeting, Side start, Side end) {
        List<Neighbour> path = new ArrayList<>();
        for (Step step = start.reached.get(meeting); step != null; step = start.reached.get(step.from)) {
            path.add(step.to);
        }
        Collections.reverse(path);
        for (Step step = end.reached.get(meeting); step != null; step = end.reached.get(step.from)) {
            path.add(backwards(step, end.reached.get(step.from)));
        }
        return path;
    }

    /** The same step the other way; what it then leads to is called as it was where it was reached, the end by nothing. */
    private static Neighbour backwards(Step step, Step before) {
        Neighbour over = step.to;
        return new Neighbour(
                step.from,
                before == null ? "" : before.to.name(),
                before == null ? "" : before.to.kind(),
                over.relation(),
                over.times(),
                over.least(),
                over.greatest());
    }
}
