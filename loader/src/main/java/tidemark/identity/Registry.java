package tidemark.identity;

import static tidemark.ontology.Vocabularies.altLabel;
import static tidemark.ontology.Vocabularies.prefLabel;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import tidemark.ontology.Ontology;
import tidemark.ontology.TM;

/** Which spellings the registry knows, the key of the thing that each of them names, and which metrics are shares. Immutable. */
public final class Registry {

    private static final String ANYWHERE = "https://registry.invalid/";

    private record Spelling(String key, boolean at) {}

    /** A long form and a short one: "Word Error Rate (WER)". */
    private static final Pattern BOTH_FORMS = Pattern.compile("([^()]+) \\(([^()]+)\\)");

    private final Map<Kind, Map<String, Spelling>> spellings;
    private final Set<String> shares;

    private Registry(Map<Kind, Map<String, Spelling>> spellings, Set<String> shares) {
        this.spellings = spellings;
        this.shares = shares;
    }

    public static Registry none() {
        return new Registry(Map.of(), Set.of());
    }

    /** The registry that ships with the ontology. */
    public static Registry shipped() {
        Map<Kind, Map<String, Spelling>> spellings = new EnumMap<>(Kind.class);
        Set<String> shares = new HashSet<>();
        for (String name : Ontology.REGISTRIES) {
            Graph graph = Ontology.registry(name, ANYWHERE);
            addSpellings(graph, spellings);
            addShares(graph, shares);
        }
        return new Registry(spellings, shares);
    }

    /**
     * The key of the registered thing that {@code name} is a spelling of; a metric may be written with its short form in
     * brackets behind it.
     */
    public Optional<String> key(Kind kind, String name) {
        Optional<String> whole = spelt(kind, name);
        Matcher forms = BOTH_FORMS.matcher(name);
        boolean both = whole.isEmpty() && kind == Kind.METRIC && forms.matches();
        return both && isShortFor(forms.group(2), forms.group(1)) ? spelt(kind, forms.group(2)) : whole;
    }

    /** Whether the letters are those that words of the long form begin with: "PSNR" of "Peak Signal-to-Noise Ratio". */
    private static boolean isShortFor(String letters, String words) {
        int found = 0;
        for (String word : words.split("[ -]+")) {
            boolean next = found < letters.length()
                    && !word.isEmpty()
                    && Character.toLowerCase(word.charAt(0)) == Character.toLowerCase(letters.charAt(found));
            found += next ? 1 : 0;
        }
        return found > 1 && found == letters.length();
    }

    private Optional<String> spelt(Kind kind, String name) {
        Map<String, Spelling> known = spellings.getOrDefault(kind, Map.of());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(NameForm.compact(name)))
                // "R@2" is short for a recall and R² is none, though both are r2 without their marks.
                .filter(spelling -> spelling.at() || name.indexOf('@') < 0)
                .map(Spelling::key);
    }

    /** Whether a metric is known to be a share that is usually given from 0 to 100 %. */
    public boolean isShare(String metric) {
        return key(Kind.METRIC, metric).filter(shares::contains).isPresent();
    }

    private static void addSpellings(Graph graph, Map<Kind, Map<String, Spelling>> spellings) {
        for (Node property : new Node[] {prefLabel, altLabel}) {
            graph.find(Node.ANY, property, Node.ANY).forEach(triple -> {
                String path = path(triple.getSubject());
                String label = triple.getObject().getLiteralLexicalForm();
                for (Kind kind : new Kind[] {Kind.DATASET, Kind.METRIC, Kind.TASK}) {
                    if (path.startsWith(kind.path())) {
                        spellings
                                .computeIfAbsent(kind, k -> new HashMap<>())
                                .put(
                                        NameForm.compact(label),
                                        new Spelling(path.substring(kind.path().length()), label.indexOf('@') >= 0));
                    }
                }
            });
        }
    }

    private static void addShares(Graph graph, Set<String> shares) {
        graph.find(Node.ANY, TM.maximum, Node.ANY).forEach(triple -> {
            Node metric = triple.getSubject();
            BigDecimal most = new BigDecimal(triple.getObject().getLiteralLexicalForm());
            boolean percent = graph.find(metric, TM.usualUnit, Node.ANY)
                    .filterKeep(unit -> unit.getObject().getLiteralLexicalForm().equals("%"))
                    .hasNext();
            if (percent && most.intValue() == 100) {
                shares.add(path(metric).substring(Kind.METRIC.path().length()));
            }
        });
    }

    private static String path(Node thing) {
        return thing.getURI().substring(ANYWHERE.length());
    }
}
