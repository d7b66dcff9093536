package tidemark.identity;

import static tidemark.ontology.Vocabularies.altLabel;
import static tidemark.ontology.Vocabularies.prefLabel;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import tidemark.ontology.Ontology;

/** Which spellings the registry knows, and the key of the thing that each of them names. Immutable. */
public final class Registry {

    private static final String ANYWHERE = "https://registry.invalid/";

    private final Map<Kind, Map<String, String>> keyBySpelling;

    private Registry(Map<Kind, Map<String, String>> keyBySpelling) {
        this.keyBySpelling = keyBySpelling;
    }

    public static Registry none() {
        return new Registry(Map.of());
    }

    /** The registry that ships with the ontology. */
    public static Registry shipped() {
        Map<Kind, Map<String, String>> spellings = new EnumMap<>(Kind.class);
        for (String name : Ontology.REGISTRIES) {
            addSpellings(Ontology.registry(name, ANYWHERE), spellings);
        }
        return new Registry(Collections.unmodifiableMap(spellings));
    }

    /** The key of the registered thing that {@code name} is a spelling of. */
    public Optional<String> key(Kind kind, String name) {
        return Optional.ofNullable(keyBySpelling.getOrDefault(kind, Map.of()).get(NameForm.compact(name)));
    }

    private static void addSpellings(Graph graph, Map<Kind, Map<String, String>> spellings) {
        for (Node property : new Node[] {prefLabel, altLabel}) {
            graph.find(Node.ANY, property, Node.ANY).forEach(triple -> {
                String path = triple.getSubject().getURI().substring(ANYWHERE.length());
                for (Kind kind : new Kind[] {Kind.DATASET, Kind.METRIC, Kind.TASK}) {
                    if (path.startsWith(kind.path())) {
                        spellings
                                .computeIfAbsent(kind, k -> new HashMap<>())
                                .put(
                                        NameForm.compact(triple.getObject().getLiteralLexicalForm()),
                                        path.substring(kind.path().length()));
                    }
                }
            });
        }
    }
}
