package tidemark.extract;

import java.io.PrintWriter;
import java.util.List;

/** The trained weights of every step, read from the model file that {@link Training} writes. */
record TextModel(NameTagger names, FirstChoices first, SecondChoices second, Decision metrics, Trust trust) {

    /** What {@link ModelLines} reads. */
    void write(PrintWriter out) {
        names.lexicon().write(out);
        names.chain().write(out);
        write(out, "kinds", names.kinds());
        write(out, "novelty", names.novelty());
        write(out, first.network());
        write(out, "outcomes", first.outcomes());
        write(out, "models", first.models());
        write(out, "benchmarks", first.benchmarks());
        write(out, "outcomes.second", second.outcomes());
        write(out, "models.second", second.models());
        write(out, "benchmarks.second", second.benchmarks());
        write(out, "metrics", metrics);
        write(out, "trust", trust.trees());
        out.print("sure\tall\t" + trust.sure() + "\n");
    }

    private static void write(PrintWriter out, Network network) {
        List<String> known = network.known();
        for (int i = 0; i < known.size(); i++) {
            out.print("vocabulary\t" + known.get(i) + "\t" + (i + 1) + "\n");
        }
        network.tables().forEach((name, rows) -> {
            for (int i = 0; i < rows.length; i++) {
                StringBuilder line =
                        new StringBuilder("network.").append(name).append('\t').append(i);
                for (float number : rows[i]) {
                    line.append('\t').append(Training.brief(StrictMath.round(number * 1000.0) / 1000.0));
                }
                out.print(line.append('\n'));
            }
        });
    }

    private static void write(PrintWriter out, String step, Decision decision) {
        Training.write(out, step, decision.words().weights());
        write(out, step + ".trees", decision.trees());
    }

    private static void write(PrintWriter out, String step, Trees trees) {
        for (int i = 0; i < trees.trees().size(); i++) {
            StringBuilder line = new StringBuilder(step).append('\t').append(i);
            for (double number : Trees.numbers(trees.trees().get(i))) {
                line.append('\t').append(Training.brief(number));
            }
            out.print(line.append('\n'));
        }
    }
}
