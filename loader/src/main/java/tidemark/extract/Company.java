package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is held of the other things that a text may name, as further signs of each: of those beside it in a list, of those in
 * its sentences, and of all. What is held is the share of none, model or method, dataset, and benchmark, or the share of being
 * new.
 */
final class Company implements UnaryOperator<double[][]> {

    private static final Set<String> JOINTS = Set.of(",", "and", "or", "&", "/", "vs", "versus", "(", ")");

    /** In "A, (B" or "A), and B" so many tokens stand between two names. */
    private static final int MOST_JOINTS = 3;

    private static final int ABSENT = -9;

    private record Place(int thing, Entity.Span span, int sentence) {}

    private final int things;
    private final List<Place> places = new ArrayList<>();
    private final List<int[]> neighbours = new ArrayList<>();

    Company(List<Token> tokens, List<Entity> entities) {
        things = entities.size();
        for (int i = 0; i < things; i++) {
            for (Entity.Span s : entities.get(i).places()) {
                places.add(new Place(i, s, tokens.get(s.from()).sentence()));
            }
        }
        places.sort(Comparator.comparingInt(p -> p.span().from()));
        for (int i = 0; i < places.size(); i++) {
            Place one = places.get(i);
            for (int k = i + 1; k < places.size() && near(one, places.get(k)); k++) {
                Place other = places.get(k);
                if (one.thing() != other.thing() && joined(tokens, one.span(), other.span())) {
                    neighbours.add(new int[] {one.thing(), other.thing()});
                }
            }
        }
    }

    private static boolean near(Place one, Place later) {
        return later.sentence() == one.sentence()
                && later.span().from() <= one.span().to() + MOST_JOINTS;
    }

    private static boolean joined(List<Token> tokens, Entity.Span one, Entity.Span later) {
        return one.to() < later.from()
                && tokens.subList(one.to(), later.from()).stream().allMatch(t -> JOINTS.contains(t.lower()));
    }

    /** One row a thing, for one row of shares a thing: of none, model, method, dataset and benchmark, or of old and new. */
    @Override
    public double[][] apply(double[][] shares) {
        double[][] held = Arrays.stream(shares).map(Company::held).toArray(double[][]::new);
        int classes = things == 0 ? 0 : held[0].length;
        double[][] beside = new double[things][classes + 1];
        for (int[] pair : neighbours) {
            add(beside[pair[0]], held[pair[1]], 1);
            add(beside[pair[1]], held[pair[0]], 1);
        }
        double[][] near = inSentences(held, classes);
        double[] all = new double[classes + 1];
        Arrays.stream(held).forEach(h -> add(all, h, 1));
        List<Map<Double, Integer>> more = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            more.add(more(held, k));
        }
        double[][] rows = new double[things][];
        for (int i = 0; i < things; i++) {
            Row row = new Row();
            mean(beside[i], row);
            mean(near[i], row);
            for (int k = 0; k < classes; k++) {
                row.add(all[k] - held[i][k]);
            }
            for (int k = 0; k < classes; k++) {
                row.add(more.get(k).get(held[i][k]));
            }
            rows[i] = row.add(things).done();
        }
        return rows;
    }

    /** A model and a method are one here; the shares of newness stay as they are. */
    private static double[] held(double[] shares) {
        return shares.length == Judgement.CLASSES
                ? new double[] {shares[0], shares[1] + shares[2], shares[3], shares[4]}
                : shares;
    }

    /** Of how many things more is held to be of the class, by what is held of one. */
    private static Map<Double, Integer> more(double[][] held, int k) {
        double[] sorted = Arrays.stream(held).mapToDouble(h -> h[k]).sorted().toArray();
        Map<Double, Integer> more = new HashMap<>();
        for (int i = 0; i < sorted.length; i++) {
            more.put(sorted[i], sorted.length - 1 - i);
        }
        return more;
    }

    private static void add(double[] sum, double[] held, int times) {
        for (int k = 0; k < held.length; k++) {
            sum[k] += times * held[k];
        }
        sum[held.length] += times;
    }

    private static void mean(double[] sum, Row row) {
        int last = sum.length - 1;
        for (int k = 0; k < last; k++) {
            row.add(sum[last] == 0 ? ABSENT : sum[k] / sum[last]);
        }
        row.add(sum[last]);
    }

    /** Of each thing, the sum over its places of what is held of the other things' places in the sentence. */
    private double[][] inSentences(double[][] held, int classes) {
        Map<Integer, double[]> whole = new HashMap<>();
        Map<List<Integer>, Integer> times = new HashMap<>();
        for (Place p : places) {
            add(whole.computeIfAbsent(p.sentence(), s -> new double[classes + 1]), held[p.thing()], 1);
            times.merge(List.of(p.thing(), p.sentence()), 1, Integer::sum);
        }
        double[][] near = new double[things][classes + 1];
        for (Place p : places) {
            double[] sentence = whole.get(p.sentence());
            for (int k = 0; k <= classes; k++) {
                near[p.thing()][k] += sentence[k];
            }
            add(near[p.thing()], held[p.thing()], -times.get(List.of(p.thing(), p.sentence())));
        }
        return near;
    }
}
