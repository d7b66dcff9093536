package tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A small recurrent network that reads the sentences with numbers sign by sign, in both directions, and has an {@link Opinion}
 * of each number: what the {@link Belief} of the first look says, by other means, and what is measured.
 *
 * @param vocabulary the row of each known word in {@code words}; row 0 is for all others
 * @param meaning from a word's vector in {@link WordVectors} to what it adds to the word; no rows once that is added
 * @param told a table for each of what a {@link Transcript} tells of a sign
 * @param layers two for each depth, one a direction
 * @param heads from the states at numbers and names to the choices
 */
record Network(
        Map<String, Integer> vocabulary,
        float[][] words,
        float[][] meaning,
        List<float[][]> told,
        List<GatedLayer> layers,
        Heads heads) {

    /** How many floats a word is, and what each direction of a layer knows after a sign. */
    static final int WIDTH = 64;

    static final int DEPTH = 2;

    /** Beside its outcome a number has a model, a benchmark and a metric, or none. */
    static final int CHOICES = 3;

    /** What a number speaks for: its outcome, each choice, and none of the candidates. */
    static final int PARTS = CHOICES + 2;

    /** Steps from a name or word to a number, on either side, are told apart in so many groups. */
    static final int BUCKETS = 64;

    /**
     * @param figure what a number says for outcome, model, benchmark, metric, and for none of them
     * @param name what a name says for model, benchmark
     * @param measure what a word says for being the last of a metric's name
     * @param outcomes one column an {@link Outcome}
     * @param pair one row each for model, benchmark, metric
     * @param distance one row a bucket of steps to the number, one column each for model, benchmark, metric
     * @param none one column each for model, benchmark, metric
     * @param bias of figure, name, outcomes, none, measure
     */
    record Heads(
            float[][] figure,
            float[][] name,
            float[][] measure,
            float[][] outcomes,
            float[][] pair,
            float[][] distance,
            float[][] none,
            float[][] bias) {}

    /** @param vector how many numbers the vector of a word has, 0 for none */
    static Network of(List<String> vocabulary, int vector, SplittableRandom random) {
        Map<String, Integer> rows = new HashMap<>();
        vocabulary.forEach(w -> rows.put(w, rows.size() + 1));
        List<float[][]> told = new ArrayList<>();
        for (int many : Transcript.TOLD) {
            float[][] table = Matrices.drawn(many, WIDTH, 0.17, random);
            Arrays.fill(table[0], 0);
            told.add(table);
        }
        List<GatedLayer> layers = new ArrayList<>();
        for (int depth = 0; depth < DEPTH; depth++) {
            int width = depth == 0 ? WIDTH : 2 * WIDTH;
            layers.add(GatedLayer.of(width, WIDTH, false, random));
            layers.add(GatedLayer.of(width, WIDTH, true, random));
        }
        int kinds = Outcome.values().length;
        double wide = 1 / Math.sqrt(2 * WIDTH);
        double deep = 1 / Math.sqrt(WIDTH);
        Heads heads = new Heads(
                Matrices.drawn(2 * WIDTH, PARTS * WIDTH, wide, random),
                Matrices.drawn(2 * WIDTH, 2 * WIDTH, wide, random),
                Matrices.drawn(2 * WIDTH, WIDTH, wide, random),
                Matrices.drawn(WIDTH, kinds, deep, random),
                Matrices.drawn(CHOICES, WIDTH, deep, random),
                new float[BUCKETS][CHOICES],
                Matrices.drawn(WIDTH, CHOICES, deep, random),
                new float[][] {
                    new float[PARTS * WIDTH],
                    new float[2 * WIDTH],
                    new float[kinds],
                    new float[CHOICES],
                    new float[WIDTH]
                });
        float[][] words = Matrices.drawn(vocabulary.size() + 1, WIDTH, vector == 0 ? 0.17 : 0.05, random);
        float[][] meaning = Matrices.drawn(vector, WIDTH, 0.17 / Math.sqrt(Math.max(1, vector)), random);
        return new Network(rows, words, meaning, told, layers, heads);
    }

    /** The same tables, all zero: to gather slopes in. */
    Network blank() {
        return new Network(
                vocabulary,
                blank(words),
                blank(meaning),
                told.stream().map(Network::blank).toList(),
                layers.stream().map(GatedLayer::blank).toList(),
                new Heads(
                        blank(heads.figure),
                        blank(heads.name),
                        blank(heads.measure),
                        blank(heads.outcomes),
                        blank(heads.pair),
                        blank(heads.distance),
                        blank(heads.none),
                        blank(heads.bias)));
    }

    private static float[][] blank(float[][] table) {
        return Arrays.stream(table).map(row -> new float[row.length]).toArray(float[][]::new);
    }

    /** Every table by a name of its own, always in the same order. */
    Map<String, float[][]> tables() {
        Map<String, float[][]> all = new LinkedHashMap<>();
        all.put("words", words);
        all.put("meaning", meaning);
        for (int i = 0; i < told.size(); i++) {
            all.put("told" + i, told.get(i));
        }
        for (int i = 0; i < layers.size(); i++) {
            all.put("input" + i, layers.get(i).input());
            all.put("state" + i, layers.get(i).state());
            all.put("bias" + i, layers.get(i).bias());
        }
        all.put("figure", heads.figure);
        all.put("name", heads.name);
        all.put("measure", heads.measure);
        all.put("outcomes", heads.outcomes);
        all.put("pair", heads.pair);
        all.put("distance", heads.distance);
        all.put("none", heads.none);
        all.put("bias", heads.bias);
        return all;
    }

    /** The known words in the order of their rows. */
    List<String> known() {
        Map<Integer, String> byRow = new TreeMap<>();
        vocabulary.forEach((word, row) -> byRow.put(row, word));
        return List.copyOf(byRow.values());
    }

    int row(String word) {
        return vocabulary.getOrDefault(word, 0);
    }

    /** The same network with a row of its own for each word that has a vector, what that adds included. */
    Network with(WordVectors vectors) {
        Set<String> all = new LinkedHashSet<>(known());
        all.addAll(vectors.words());
        Map<String, Integer> rows = new HashMap<>();
        List<float[]> sums = new ArrayList<>(List.of(words[0]));
        for (String word : all) {
            rows.put(word, sums.size());
            sums.add(embedded(row(word), vectors.of(word), new int[0]));
        }
        return new Network(rows, sums.toArray(float[][]::new), new float[0][], told, layers, heads);
    }

    /** @param vector of the word, null if it has none */
    float[] embedded(int row, float[] vector, int[] tells) {
        float[] sum = words[row].clone();
        if (vector != null) {
            Matrices.times(vector, meaning, sum);
        }
        for (int i = 0; i < tells.length; i++) {
            if (tells[i] > 0) {
                Matrices.add(1, told.get(i)[tells[i]], sum);
            }
        }
        return sum;
    }

    /** What is held of each number; null for one that does not stand in the transcript. */
    List<Opinion> read(Transcript t) {
        List<Opinion> opinions = new ArrayList<>();
        if (Arrays.stream(t.numbers()).allMatch(at -> at < 0)) {
            return Collections.nCopies(t.numbers().length, null);
        }
        float[][] states = new float[t.words().length][];
        for (int i = 0; i < states.length; i++) {
            states[i] = embedded(row(t.words()[i]), null, t.tells()[i]);
        }
        for (int depth = 0; depth < DEPTH; depth++) {
            states = joined(
                    layers.get(2 * depth).read(states).after(),
                    layers.get(2 * depth + 1).read(states).after());
        }
        Logits logits = new Logits(this, t, states);
        for (int i = 0; i < t.numbers().length; i++) {
            opinions.add(t.numbers()[i] < 0 ? null : logits.opinion(i));
        }
        return opinions;
    }

    static float[][] joined(float[][] ahead, float[][] back) {
        float[][] joined = new float[ahead.length][];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = Arrays.copyOf(ahead[i], 2 * WIDTH);
            System.arraycopy(back[i], 0, joined[i], WIDTH, WIDTH);
        }
        return joined;
    }
}
