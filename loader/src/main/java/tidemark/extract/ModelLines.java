package tidemark.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What {@link TextModel#write} has written, gathered line by line. */
final class ModelLines {

    /** The steps that weigh features; of the others the file holds trees, or numbers by name. */
    private static final Set<String> WEIGHED =
            Set.of("names", "kinds", "novelty", "outcomes", "models", "benchmarks", "metrics");

    private final Map<String, Map<String, double[]>> numbers = new HashMap<>();
    private final Map<String, Weights> weights = new HashMap<>();
    private final Lexicon lexicon = new Lexicon();
    private final List<String> vocabulary = new ArrayList<>();

    static TextModel read(BufferedReader in) throws IOException {
        ModelLines lines = new ModelLines();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.take(line);
        }
        return lines.model();
    }

    private void take(String line) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        String step = line.substring(0, first);
        String key = line.substring(first + 1, second);
        if (step.equals("lexicon")) {
            lexicon.add(key, line.substring(second + 1));
        } else if (step.equals("vocabulary")) {
            vocabulary.add(key);
        } else if (WEIGHED.contains(step)) {
            double[] row = Decimals.read(line, second);
            weights.computeIfAbsent(step, s -> new Weights(row.length)).put(Long.parseUnsignedLong(key, 36), row);
        } else {
            numbers.computeIfAbsent(step, s -> new HashMap<>()).put(key, Decimals.read(line, second));
        }
    }

    private TextModel model() {
        double[] pairs = numbers("pairs").getOrDefault("all", new double[NameTagger.LABELS * NameTagger.LABELS]);
        return new TextModel(
                new NameTagger(
                        lexicon,
                        new Chain(weights("names", NameTagger.LABELS), pairs),
                        decision("kinds", Judgement.CLASSES),
                        decision("novelty", 2)),
                new FirstChoices(
                        decision("outcomes", Outcome.values().length),
                        decision("models", 1),
                        decision("benchmarks", 1),
                        network()),
                new SecondChoices(
                        trees("outcomes.second", Outcome.values().length),
                        trees("models.second", 1),
                        trees("benchmarks.second", 1)),
                decision("metrics", 1),
                new Trust(trees("trust", 2), numbers("sure").getOrDefault("all", new double[] {0.9})[0]));
    }

    private Map<String, double[]> numbers(String step) {
        return numbers.getOrDefault(step, Map.of());
    }

    private Weights weights(String step, int columns) {
        return weights.getOrDefault(step, new Weights(columns));
    }

    private Decision decision(String step, int columns) {
        return new Decision(new LogLinear(weights(step, columns)), trees(step + ".trees", columns));
    }

    /** The trees were written in the order in which they grew, numbered from 0. */
    private Trees trees(String step, int columns) {
        Map<String, double[]> numbered = numbers(step);
        return new Trees(
                columns,
                IntStream.range(0, numbered.size())
                        .mapToObj(i -> Trees.tree(numbered.get("" + i)))
                        .toList());
    }

    private Network network() {
        Network network = Network.of(vocabulary, 0, new SplittableRandom(0));
        network.tables().forEach((name, rows) -> numbers("network." + name).forEach((row, values) -> {
            for (int j = 0; j < values.length; j++) {
                rows[Integer.parseInt(row)][j] = (float) values[j];
            }
        }));
        return network;
    }
}
