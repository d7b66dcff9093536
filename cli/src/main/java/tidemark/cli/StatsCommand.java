package tidemark.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidemark.load.LoadedFiles;
import tidemark.ontology.TM;

@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Counts what the record holds, and reconciles it with what the files of each source held.",
        footer = {
            "",
            "Of each source: the files that were loaded, their records and how many of those were rejected; the documents",
            "in the record; the results that its records state and those in the record, which differ by what was merged,",
            "being told more than once; and how many of them another source tells of too.",
            "",
            "Example:",
            "  tidemark stats"
        })
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
            new SourceAccounts(source, LoadedFiles.of(database.directory), database.base).print(System.out);
            return null;
        });
        return Tidemark.DONE;
    }

    private static String instances(String term) {
        return "?x a <" + TM.NS + term + ">";
    }
}
