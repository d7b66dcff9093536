package tidemark.queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the few candidates that are nearest to what was asked for, however many are offered. */
final class Nearest {
    private static final int KEPT = 5;
    private static final int LONGEST_COMPARED = 64;
    private static final double FARTHEST = 0.5;

    private record Scored(double distance, String candidate) {}

    private final String wanted;
    private final TreeSet<Scored> best =
            new TreeSet<>(Comparator.comparingDouble(Scored::distance).thenComparing(Scored::candidate));
    private final Set<String> kept = new HashSet<>();

    Nearest(String wanted) {
        this.wanted = cut(NormalForm.of(wanted));
    }

    static List<String> of(String wanted, Collection<String> candidates) {
        Nearest nearest = new Nearest(wanted);
        candidates.forEach(nearest::offer);
        return nearest.names();
    }

    void offer(String candidate) {
        double distance = distance(wanted, cut(NormalForm.of(candidate)));
        if (distance > FARTHEST
                || (best.size() == KEPT && distance > best.last().distance())) {
            return;
        }
        if (kept.add(candidate)) {
            best.add(new Scored(distance, candidate));
        }
        if (best.size() > KEPT) {
            kept.remove(best.pollLast().candidate());
        }
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        best.forEach(scored -> names.add(scored.candidate()));
        return List.copyOf(names);
    }

    /** From 0, the same, to 1. A name inside the other is near: people type "GPT" for "GPT-4o". */
    private static double distance(String left, String right) {
        int longer = Math.max(left.length(), right.length());
        if (longer == 0 || left.equals(right)) {
            return 0;
        }
        int shorter = Math.min(left.length(), right.length());
        if (shorter >= 3 && (left.contains(right) || right.contains(left))) {
            boolean prefix = left.startsWith(right) || right.startsWith(left);
            return (prefix ? 0.2 : 0.35) + 0.1 * (longer - shorter) / longer;
        }
        if ((double) (longer - shorter) / longer > FARTHEST) {
            return 1;
        }
        return (double) edits(left, right) / longer;
    }

    /** Levenshtein's distance, one row at a time. */
    private static int edits(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_COMPARED ? text : text.substring(0, LONGEST_COMPARED);
    }
}
