package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The named things of one sort that a number may belong to, and where in the text they stand. */
final class Cast {

    /** No digest names more than 13 of a sort; what a hostile text names beyond this is passed over. */
    private static final int MOST = 20;

    private static final Set<String> JOINS = Set.of(",", "and", "or", "&", "/", "the");

    /** One place where a candidate is named, as part of a run "A, B and C". */
    record Named(int who, int from, int to, int runPlace, int[] runSize) {}

    private final List<Entity> things;
    private final List<Named> named = new ArrayList<>();
    private final int[] starts;

    Cast(Scene scene, List<Entity> all) {
        things = all.size() <= MOST ? all : all.subList(0, MOST);
        int n = scene.tokens().size();
        int[] owner = new int[n];
        int[] end = new int[n];
        Arrays.fill(owner, -1);
        for (int i = 0; i < things.size(); i++) {
            for (Entity.Span s : things.get(i).places()) {
                if (s.to() > end[s.from()]) {
                    owner[s.from()] = i;
                    end[s.from()] = s.to();
                }
            }
        }
        starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            if (owner[i] >= 0) {
                Named previous = named.isEmpty() ? null : named.get(named.size() - 1);
                boolean within = previous != null && previous.to() > i;
                if (!within) {
                    boolean joins = previous != null && joined(scene, previous.to(), i);
                    int[] size = joins ? previous.runSize() : new int[1];
                    named.add(new Named(owner[i], i, end[i], size[0]++, size));
                }
            }
            starts[i + 1] = named.size();
        }
    }

    private static boolean joined(Scene scene, int from, int to) {
        for (int k = from; k < to; k++) {
            if (to - from > 3 || !JOINS.contains(scene.word(k)) || scene.sentence(k) != scene.sentence(to)) {
                return false;
            }
        }
        return scene.sentence(from) == scene.sentence(to);
    }

    List<Entity> things() {
        return things;
    }

    List<Named> named() {
        return named;
    }

    /** How many names start from {@code from} to before {@code to}. */
    int count(int from, int to) {
        return Scene.between(starts, from, to);
    }

    boolean covers(int at) {
        int k = starts[at + 1] - 1;
        return k >= 0 && named.get(k).to() > at;
    }

    /** The nearest naming of {@code who} in the sentence, that ends before {@code at}; null if there is none. */
    Named left(Scene scene, int who, int at) {
        for (int k = starts[at] - 1; k >= 0 && named.get(k).from() >= scene.first(at); k--) {
            if (named.get(k).who() == who && named.get(k).to() <= at) {
                return named.get(k);
            }
        }
        return null;
    }

    Named right(Scene scene, int who, int at) {
        for (int k = starts[at + 1]; k < named.size() && named.get(k).from() < scene.last(at); k++) {
            if (named.get(k).who() == who) {
                return named.get(k);
            }
        }
        return null;
    }
}
