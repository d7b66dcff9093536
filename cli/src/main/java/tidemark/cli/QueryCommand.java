package tidemark.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.queries.BoundQuery;
import tidemark.queries.Format;
import tidemark.queries.Parameter;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;

@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Runs a saved query on the database, on the server that runs on it, or on any SPARQL endpoint.",
        footer = {
            "",
            "Example:",
            "  tidemark query benchmark_leaderboard -p benchmark=MMMU --format csv",
            "  tidemark query --list"
        })
final class QueryCommand implements Callable<Integer> {

    private static final int WIDTH = 110;

    @Mixin
    private DatabaseOption database;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the saved query")
    private String name;

    @Option(names = "-p", paramLabel = "KEY=VALUE", description = "a parameter; a name, a key or an IRI for a thing")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            description = "table, json, csv, tsv, sparql-json, sparql-xml; for CONSTRUCT ttl, nt, jsonld, rdfxml"
                    + " (default: table, or ttl)")
    private String format;

    @Option(names = "--endpoint", paramLabel = "URL", description = "ask this SPARQL endpoint instead")
    private String endpoint;

    @Option(names = "--list", description = "list the saved queries and their parameters")
    private boolean list;

    @Option(names = "--explain", description = "print the query with its parameters bound, and do not run it")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        if (list || name == null) {
            SavedQueries.library().all().forEach(QueryCommand::describe);
            return Tidemark.DONE;
        }
        SavedQuery saved = SavedQueries.library().named(name);
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        if (endpoint != null) {
            run(saved, QuerySource.endpoint(endpoint, database.base), out);
        } else {
            Stores.reading(database, source -> run(saved, source, out));
        }
        out.flush();
        return Tidemark.DONE;
    }

    private long run(SavedQuery saved, QuerySource source, OutputStream out) {
        BoundQuery bound = saved.bind(parameters, source);
        if (explain) {
            System.out.println(bound.text());
            return 0;
        }
        String word = format != null ? format : saved.query().isConstructType() ? "ttl" : "table";
        return bound.write(source, Format.named(word), width(), out);
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : WIDTH;
    }

    private static void describe(SavedQuery query) {
        System.out.println(query.name() + "  " + query.title());
        for (Parameter parameter : query.parameters()) {
            System.out.println("    -p " + parameter.name() + "=" + parameter.typeInWords()
                    + (parameter.required() ? " (required)" : ""));
        }
    }
}
