package tidemark.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The trained weights of every step, read from the model file that {@link Training} writes. */
record TextModel(
        LogLinear names,
        LogLinear novelty,
        LogLinear outcomes,
        LogLinear models,
        LogLinear benchmarks,
        LogLinear metrics) {

    static final String RESOURCE = "text.model";

    static TextModel shipped() {
        try (InputStream in = TextModel.class.getResourceAsStream(RESOURCE)) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model file " + RESOURCE, e);
        }
    }

    static TextModel read(BufferedReader in) throws IOException {
        Map<String, Map<String, double[]>> steps = new HashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] fields = line.split("\t");
            double[] row = new double[fields.length - 2];
            for (int i = 0; i < row.length; i++) {
                row[i] = Double.parseDouble(fields[i + 2]);
            }
            steps.computeIfAbsent(fields[0], s -> new HashMap<>()).put(fields[1], row);
        }
        return new TextModel(
                step(steps, "names", NameTagger.LABELS),
                step(steps, "novelty", 2),
                step(steps, "outcomes", Outcome.values().length),
                step(steps, "models", 1),
                step(steps, "benchmarks", 1),
                step(steps, "metrics", 1));
    }

    private static LogLinear step(Map<String, Map<String, double[]>> steps, String name, int columns) {
        return new LogLinear(columns, steps.getOrDefault(name, Map.of()));
    }
}
