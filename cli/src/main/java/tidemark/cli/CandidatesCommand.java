package tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.identity.Candidates;
import tidemark.identity.Candidates.Candidate;
import tidemark.identity.Candidates.Named;
import tidemark.identity.Decisions;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

@Command(
        name = "candidates",
        mixinStandardHelpOptions = true,
        description =
                "Lists things that are likely the same under two names, with how likely and why, and takes down what"
                        + " you decide. Nothing is merged on resemblance alone: only what is accepted is, at the next load.",
        footer = {
            "",
            "Decisions stand in a Turtle file beside the database, DIR-same.ttl, which may be edited by hand.",
            "",
            "Example:",
            "  tidemark candidates --kind dataset",
            "  tidemark candidates --accept dataset/web-arena-benchmark dataset/webarena",
            "  tidemark candidates --refuse model/bart-base model/bert-base"
        })
final class CandidatesCommand implements Callable<Integer> {

    private static final String HEAD = """
            # What people decided about names that look alike; tidemark reads it at every load.
            #   <model/a> owl:sameAs <model/b> .         a is another name of b, and b's IRI stands for both
            #   <model/a> owl:differentFrom <model/b> .  they are two things; not to be asked again
            @prefix owl: <http://www.w3.org/2002/07/owl#> .

            """;

    @Mixin
    private DatabaseOption database;

    @Option(names = "--kind", paramLabel = "KIND", description = "only model, dataset, metric, task or paper")
    private String kind = "";

    @Option(names = "--least", paramLabel = "SCORE", description = "only with this score or more (default: 0.6)")
    private double least = 0.6;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many (default: 100)")
    private int limit = 100;

    @Option(
            names = "--accept",
            arity = "2",
            paramLabel = "THING",
            description = "the first is another name of the second")
    private List<String> accepted = List.of();

    @Option(names = "--refuse", arity = "2", paramLabel = "THING", description = "the two are different things")
    private List<String> refused = List.of();

    @Override
    public Integer call() throws IOException {
        if (accepted.isEmpty() && refused.isEmpty()) {
            list();
        } else {
            decide("owl:sameAs", accepted);
            decide("owl:differentFrom", refused);
        }
        return Tidemark.DONE;
    }

    private void list() throws IOException {
        Decisions decisions = database.decisions();
        Collection<Named> things = Stores.reading(
                database,
                source -> source.ask(spellings(), asked -> {
                    Map<String, Set<String>> spellings = new TreeMap<>();
                    asked.select().forEachRemaining(row -> {
                        String path = row.get("thing").getURI().substring(database.base.length());
                        if (kind.isEmpty() || path.startsWith(kind + "/")) {
                            spellings
                                    .computeIfAbsent(path, each -> new TreeSet<>())
                                    .add(row.get("spelling").getLiteralLexicalForm());
                        }
                    });
                    List<Named> named = new ArrayList<>();
                    spellings.forEach((path, all) -> named.add(new Named(path, all)));
                    return named;
                }));
        List<Candidate> found = Candidates.among(things, decisions, least);
        found.stream()
                .limit(limit)
                .forEach(each -> System.out.printf(
                        Locale.ROOT, "%.2f\t%s\t%s\t%s%n", each.score(), each.one(), each.other(), each.reason()));
        System.err.println(
                Amount.of(found.size(), "candidate") + (found.size() > limit ? ", the first " + limit + " shown" : ""));
    }

    private Query spellings() {
        return QueryFactory.create(
                """
                SELECT DISTINCT ?thing ?spelling {
                  VALUES (?type ?property) { (<%s> <%s>) %s }
                  ?thing a ?type ; ?property ?spelling
                  FILTER(STRSTARTS(STR(?thing), "%s"))
                }""".formatted(TM.Paper.getURI(), Vocabularies.name.getURI(), named(), database.base));
    }

    private static String named() {
        StringBuilder types = new StringBuilder();
        for (String type : List.of("Model", "Dataset", "Metric", "Task")) {
            for (String property : List.of(Vocabularies.prefLabel.getURI(), Vocabularies.altLabel.getURI())) {
                types.append("(<")
                        .append(TM.NS)
                        .append(type)
                        .append("> <")
                        .append(property)
                        .append(">) ");
            }
        }
        return types.toString();
    }

    /** Adds to the file only what leaves it whole: a decision against an earlier one is refused. */
    private void decide(String verdict, List<String> things) throws IOException {
        Path file = database.decisionsFile();
        StringBuilder text = new StringBuilder(Files.exists(file) ? Files.readString(file) : HEAD);
        for (int i = 0; i + 1 < things.size(); i += 2) {
            text.append(iri(things.get(i)))
                    .append(' ')
                    .append(verdict)
                    .append(' ')
                    .append(iri(things.get(i + 1)))
                    .append(" .\n");
        }
        if (things.isEmpty()) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(fresh, text);
        try {
            Decisions.read(fresh, database.base);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        System.err.println("taken down in " + file + "; load the sources again to apply it");
    }

    private String iri(String thing) {
        String path = thing.startsWith(database.base) ? thing.substring(database.base.length()) : thing;
        if (!path.matches("(model|dataset|metric|task|paper|author)/[^\\s<>\"{}|\\\\^`]+")) {
            throw new IllegalArgumentException("not a thing of the record: " + thing + "; name it as model/bert-base");
        }
        return "<" + path + ">";
    }
}
