package tidemark.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidemark.ontology.TM;

@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Counts what the record holds.",
        footer = {"", "Example:", "  tidemark stats"})
final class StatsCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Override
    public Integer call() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("documents", instances("SourceDocument"));
        counted.put("papers", instances("Paper"));
        counted.put("authors", instances("Author"));
        counted.put("models and methods", instances("Model"));
        counted.put("datasets and benchmarks", instances("Dataset"));
        counted.put("metrics", instances("Metric"));
        counted.put("results", instances("Result"));
        counted.put("triples", "?s ?p ?o");
        Stores.reading(database, source -> {
            counted.forEach((what, pattern) ->
                    System.out.printf(Locale.ROOT, "%-24s %,10d%n", what, Stores.count(source, pattern)));
            return null;
        });
        return Tidemark.DONE;
    }

    private static String instances(String term) {
        return "?x a <" + TM.NS + term + ">";
    }
}
