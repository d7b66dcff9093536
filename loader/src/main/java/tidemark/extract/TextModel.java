package tidemark.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The trained weights of every step, read from the model file that {@link Training} writes. */
record TextModel(
        NameTagger names, Decision outcomes, Decision models, Decision benchmarks, Decision metrics, Trees trust) {

    static TextModel read(BufferedReader in) throws IOException {
        Map<String, Map<String, double[]>> steps = new HashMap<>();
        Lexicon lexicon = new Lexicon();
        Weights weights = new Weights(NameTagger.LABELS);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] fields = line.split("\t");
            if (fields[0].equals("lexicon")) {
                lexicon.add(fields[1], fields[2]);
                continue;
            }
            double[] row = new double[fields.length - 2];
            for (int i = 0; i < row.length; i++) {
                row[i] = Double.parseDouble(fields[i + 2]);
            }
            if (fields[0].equals("names")) {
                weights.put(Long.parseUnsignedLong(fields[1], 36), row);
            } else {
                steps.computeIfAbsent(fields[0], s -> new HashMap<>()).put(fields[1], row);
            }
        }
        double[] pairs = steps.getOrDefault("pairs", Map.of())
                .getOrDefault("all", new double[NameTagger.LABELS * NameTagger.LABELS]);
        return new TextModel(
                new NameTagger(
                        lexicon,
                        new Chain(weights, pairs),
                        step(steps, "kinds", Judgement.CLASSES),
                        step(steps, "novelty", 2)),
                decision(steps, "outcomes", Outcome.values().length),
                decision(steps, "models", 1),
                decision(steps, "benchmarks", 1),
                decision(steps, "metrics", 1),
                trees(steps, "trust", 2));
    }

    private static LogLinear step(Map<String, Map<String, double[]>> steps, String name, int columns) {
        return new LogLinear(columns, steps.getOrDefault(name, Map.of()));
    }

    private static Decision decision(Map<String, Map<String, double[]>> steps, String name, int columns) {
        return new Decision(step(steps, name, columns), trees(steps, name + ".trees", columns));
    }

    /** The trees were written in the order in which they grew, numbered from 0. */
    private static Trees trees(Map<String, Map<String, double[]>> steps, String name, int columns) {
        Map<String, double[]> numbered = steps.getOrDefault(name, Map.of());
        return new Trees(
                columns,
                IntStream.range(0, numbered.size())
                        .mapToObj(i -> Trees.tree(numbered.get("" + i)))
                        .toList());
    }
}
