package tidemark.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The trained weights of every step, read from the model file that {@link Training} writes. */
record TextModel(NameTagger names, FirstChoices first, SecondChoices second, Decision metrics, Trust trust) {

    /** The steps that weigh features; of the others the file holds trees, or numbers by name. */
    private static final Set<String> WEIGHED =
            Set.of("names", "kinds", "novelty", "outcomes", "models", "benchmarks", "metrics");

    static TextModel read(BufferedReader in) throws IOException {
        Map<String, Map<String, double[]>> numbers = new HashMap<>();
        Map<String, Weights> weights = new HashMap<>();
        Lexicon lexicon = new Lexicon();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            String step = line.substring(0, first);
            String key = line.substring(first + 1, second);
            if (step.equals("lexicon")) {
                lexicon.add(key, line.substring(second + 1));
            } else if (WEIGHED.contains(step)) {
                double[] row = Decimals.read(line, second);
                weights.computeIfAbsent(step, s -> new Weights(row.length)).put(Long.parseUnsignedLong(key, 36), row);
            } else {
                numbers.computeIfAbsent(step, s -> new HashMap<>()).put(key, Decimals.read(line, second));
            }
        }
        double[] pairs = numbers.getOrDefault("pairs", Map.of())
                .getOrDefault("all", new double[NameTagger.LABELS * NameTagger.LABELS]);
        return new TextModel(
                new NameTagger(
                        lexicon,
                        new Chain(weights(weights, "names", NameTagger.LABELS), pairs),
                        decision(weights, numbers, "kinds", Judgement.CLASSES),
                        decision(weights, numbers, "novelty", 2)),
                new FirstChoices(
                        decision(weights, numbers, "outcomes", Outcome.values().length),
                        decision(weights, numbers, "models", 1),
                        decision(weights, numbers, "benchmarks", 1)),
                new SecondChoices(
                        trees(numbers, "outcomes.second", Outcome.values().length),
                        trees(numbers, "models.second", 1),
                        trees(numbers, "benchmarks.second", 1)),
                decision(weights, numbers, "metrics", 1),
                new Trust(
                        trees(numbers, "trust", 2),
                        numbers.getOrDefault("sure", Map.of()).getOrDefault("all", new double[] {0.9})[0]));
    }

    private static Weights weights(Map<String, Weights> weights, String step, int columns) {
        return weights.getOrDefault(step, new Weights(columns));
    }

    private static Decision decision(
            Map<String, Weights> weights, Map<String, Map<String, double[]>> numbers, String name, int columns) {
        return new Decision(new LogLinear(weights(weights, name, columns)), trees(numbers, name + ".trees", columns));
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
