package tidemark.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** The Turtle files of this module, read from the class path: terms, shapes, alignments and registries. */
public final class Ontology {

    /** The registries, in the order in which they are loaded; each is a SKOS concept scheme in a file of its own. */
    public static final List<String> REGISTRIES = List.of("benchmarks", "metrics", "leaderboard-metrics", "tasks");

    private static final Map<String, RegistryFile> REGISTRY_FILES = new ConcurrentHashMap<>();

    private Ontology() {}

    public static Graph terms() {
        return parse("tidemark.ttl", TM.NS);
    }

    /** The terms as they are written, comments included. */
    public static String text() {
        try (InputStream in = open("tidemark.ttl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Graph shapes() {
        return parse("shapes.ttl", TM.NS);
    }

    public static Graph alignments() {
        return parse("alignments.ttl", TM.NS);
    }

    /**
     * One of {@link #REGISTRIES}. Its concepts are named relative to {@code base}, the IRI (ending in a slash) under which
     * the record lives.
     */
    public static Graph registry(String name, String base) {
        return REGISTRY_FILES
                .computeIfAbsent(name, each -> RegistryFile.read("registry/" + each + ".ttl"))
                .graph(base);
    }

    private static Graph parse(String file, String base) {
        try (InputStream in = open(file)) {
            return RDFParser.source(in).lang(Lang.TURTLE).base(base).toGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String file) {
        InputStream in = Ontology.class.getResourceAsStream("/tidemark/ontology/" + file);
        if (in == null) {
            throw new IllegalStateException("not on the class path: tidemark/ontology/" + file);
        }
        return in;
    }
}
