package tidemark.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;

/**
 * What people decided about things that look alike, in a Turtle file: {@code <model/a> owl:sameAs <model/b>} gives what was
 * read as a the IRI of b, {@code owl:differentFrom} keeps the two from being asked about again. Immutable.
 */
public final class Decisions {

    private final Map<String, String> same;
    private final Set<Set<String>> different;

    private Decisions(Map<String, String> same, Set<Set<String>> different) {
        this.same = same;
        this.different = different;
    }

    public static Decisions none() {
        return new Decisions(Map.of(), Set.of());
    }

    /**
     * Reads the decisions in a file; none where there is no file.
     *
     * @param base where the record's IRIs live; the file may name things relative to it
     * @throws IllegalArgumentException if the file is no Turtle, or its decisions contradict each other
     */
    public static Decisions read(Path file, String base) throws IOException {
        return Files.exists(file) ? of(Files.readString(file), file.toString(), base) : none();
    }

    static Decisions of(String turtle, String name, String base) {
        Graph graph;
        try {
            graph = RDFParser.fromString(turtle, Lang.TURTLE)
                    .base(base)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph();
        } catch (RiotException e) {
            throw new IllegalArgumentException(name + " is no Turtle: " + e.getMessage(), e);
        }
        Map<String, String> same = new TreeMap<>();
        graph.find(Node.ANY, OWL.sameAs.asNode(), Node.ANY).forEach(triple -> {
            String one = path(triple.getSubject(), name, base);
            String other = path(triple.getObject(), name, base);
            if (!kind(one).equals(kind(other))) {
                throw new IllegalArgumentException(name + ": " + one + " and " + other + " are of two kinds");
            }
            String before = same.put(one, other);
            if (before != null) {
                throw new IllegalArgumentException(
                        name + ": " + one + " is said to be both " + before + " and " + other);
            }
        });
        Set<Set<String>> different = new HashSet<>();
        graph.find(Node.ANY, OWL.differentFrom.asNode(), Node.ANY)
                .forEach(triple -> different.add(
                        pair(path(triple.getSubject(), name, base), path(triple.getObject(), name, base))));
        Map<String, String> ends = new HashMap<>();
        same.keySet().forEach(each -> ends.put(each, end(each, same, name)));
        Decisions decisions = new Decisions(Map.copyOf(ends), Set.copyOf(different));
        for (Set<String> each : different) {
            if (each.stream().map(decisions::standing).distinct().count() < 2) {
                throw new IllegalArgumentException(name + ": both the same and different: " + String.join(", ", each));
            }
        }
        return decisions;
    }

    /** Where a thing stands: its own path below the base, such as {@code model/a}, or that of what it was found to be. */
    String standing(String path) {
        return same.getOrDefault(path, path);
    }

    /** Whether somebody has decided about two things, either way; by their paths below the base. */
    public boolean settled(String one, String other) {
        return different.contains(pair(one, other)) || standing(one).equals(standing(other));
    }

    /** What was decided, with the IRIs that things have under the base. */
    public Graph triples(String base) {
        Graph graph = GraphFactory.createDefaultGraph();
        same.forEach((one, other) -> graph.add(iri(base, one), OWL.sameAs.asNode(), iri(base, other)));
        different.forEach(pair -> {
            List<String> both = pair.stream().sorted().toList();
            graph.add(iri(base, both.get(0)), OWL.differentFrom.asNode(), iri(base, both.get(1)));
        });
        return graph;
    }

    private static Node iri(String base, String path) {
        return NodeFactory.createURI(base + path);
    }

    /** The same for the same identities: part of what says whether a document has to be mapped anew. */
    public String fingerprint() {
        return same.isEmpty() ? "" : NameForm.hash(new TreeMap<>(same).toString(), 16);
    }

    private static String end(String start, Map<String, String> same, String name) {
        Set<String> passed = new HashSet<>();
        String at = start;
        while (same.containsKey(at)) {
            if (!passed.add(at)) {
                throw new IllegalArgumentException(name + ": " + start + " is the same as itself in a circle");
            }
            at = same.get(at);
        }
        return at;
    }

    private static Set<String> pair(String one, String other) {
        Set<String> pair = new HashSet<>();
        pair.add(one);
        pair.add(other);
        return pair;
    }

    private static String path(Node thing, String name, String base) {
        if (!thing.isURI() || !thing.getURI().startsWith(base) || thing.getURI().indexOf('/', base.length()) < 0) {
            throw new IllegalArgumentException(name + ": not a thing of the record under " + base + ": " + thing);
        }
        return thing.getURI().substring(base.length());
    }

    private static String kind(String path) {
        return path.substring(0, path.indexOf('/'));
    }
}
