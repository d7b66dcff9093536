package tidemark.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private static final String BASE = "https://w3id.org/tidemark/";

    /** Under which part of the IRI space the concepts of a registry live. */
    private static final Map<String, String> SPACE =
            Map.of("benchmarks", "dataset/", "metrics", "metric/", "leaderboard-metrics", "metric/", "tasks", "task/");

    private static final Map<String, Graph> REGISTRIES =
            Ontology.REGISTRIES.stream().collect(Collectors.toMap(name -> name, name -> Ontology.registry(name, BASE)));

    private final Graph whole = union();

    @Test
    void thereAreBenchmarksAndMetricsEnough() {
        Graph benchmarks = REGISTRIES.get("benchmarks");
        long evaluatedOn = concepts(benchmarks).stream()
                .filter(concept -> benchmarks.contains(concept, RDF.type.asNode(), TM.Benchmark))
                .count();
        assertTrue(evaluatedOn >= 250, () -> evaluatedOn + " benchmarks");
        int metrics = concepts(REGISTRIES.get("metrics")).size();
        assertTrue(metrics >= 100, () -> metrics + " metrics");
        List<Node> all = concepts(whole).stream()
                .filter(concept -> whole.contains(concept, RDF.type.asNode(), TM.Metric))
                .toList();
        long directed = all.stream()
                .filter(metric -> whole.contains(metric, TM.higherIsBetter, Node.ANY))
                .count();
        assertTrue(directed >= 300, () -> directed + " metrics whose direction is known");
        assertTrue(directed < all.size(), "a direction that is not known is not stated");
    }

    @Test
    void everyConceptStandsInOneSchemeUnderOneName() {
        REGISTRIES.forEach((name, registry) -> {
            Node scheme = NodeFactory.createURI(BASE + "registry/" + name);
            assertTrue(registry.contains(scheme, RDF.type.asNode(), SKOS.ConceptScheme.asNode()));
            for (Node subject : subjects(registry)) {
                if (!subject.equals(scheme)) {
                    assertTrue(subject.getURI().startsWith(BASE + SPACE.get(name)), subject::getURI);
                    assertEquals(List.of(scheme), objects(registry, subject, SKOS.inScheme.asNode()), subject::getURI);
                    assertEquals(
                            1,
                            objects(registry, subject, SKOS.prefLabel.asNode()).size(),
                            subject::getURI);
                }
            }
        });
    }

    @Test
    void everyRegistryHasTheShapeOfADocument() {
        Shapes shapes = Shapes.parse(Ontology.shapes());
        REGISTRIES.forEach((name, registry) ->
                assertTrue(ShaclValidator.get().validate(shapes, registry).conforms(), name));
    }

    @Test
    void noSpellingNamesTwoThings() {
        Map<String, Node> owners = new HashMap<>();
        REGISTRIES.forEach((name, registry) -> {
            for (Node concept : concepts(registry)) {
                for (String label : labels(registry, concept)) {
                    Node other = owners.putIfAbsent(SPACE.get(name) + compact(label), concept);
                    assertTrue(
                            other == null || other.equals(concept),
                            () -> "\"" + label + "\" names " + concept + " and " + other);
                }
            }
        });
    }

    @Test
    void noAliasRepeatsWhatCaseAndPunctuationAlreadySay() {
        REGISTRIES.forEach((name, registry) -> {
            for (Node concept : concepts(registry)) {
                List<String> labels = labels(registry, concept);
                long distinct =
                        labels.stream().map(RegistryTest::compact).distinct().count();
                assertEquals(distinct, labels.size(), () -> labels.toString());
            }
        });
    }

    @Test
    void everyThingReferredToIsRegistered() {
        Map<Node, String> targets = Map.of(TM.tests, "tasks", TM.usualMetric, "metrics", SKOS.broader.asNode(), "own");
        REGISTRIES.forEach((name, registry) -> targets.forEach((property, target) -> {
            Graph there = REGISTRIES.getOrDefault(target, registry);
            registry.find(Node.ANY, property, Node.ANY)
                    .forEach(t -> assertTrue(
                            there.contains(t.getObject(), SKOS.inScheme.asNode(), Node.ANY),
                            () -> t.getSubject() + " refers to " + t.getObject()));
        }));
    }

    @Test
    void broaderNeverLeadsBack() {
        for (Node concept : concepts(whole)) {
            assertNull(loop(concept, Set.of()), concept::getURI);
        }
    }

    @Test
    void directionsAreTruthValuesAndRangesDecimal() {
        whole.find(Node.ANY, TM.higherIsBetter, Node.ANY)
                .forEach(t -> assertEquals(XSDDatatype.XSDboolean, t.getObject().getLiteralDatatype(), t::toString));
        for (Node metric : concepts(REGISTRIES.get("metrics"))) {
            Optional<BigDecimal> low = decimal(metric, TM.minimum);
            Optional<BigDecimal> high = decimal(metric, TM.maximum);
            assertTrue(low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) < 0, metric::getURI);
        }
    }

    @Test
    void theArchiveNamesBenchmarksAndMetricsEnough() throws IOException {
        Optional<Path> archive = shared().map(dir -> dir.resolve("corpus/daily-ai-papers"));
        assumeTrue(archive.isPresent() && Files.isDirectory(archive.get()), "no shared corpus beside the checkout");
        String text = textUnder(archive.get());
        // Names of benchmarks are proper names, so their case counts ("FRAMES", not "frames").
        Graph benchmarks = REGISTRIES.get("benchmarks");
        long evaluatedOn = concepts(benchmarks).stream()
                .filter(concept -> benchmarks.contains(concept, RDF.type.asNode(), TM.Benchmark))
                .filter(concept -> named(benchmarks, concept, text, UnaryOperator.identity()))
                .count();
        assertTrue(evaluatedOn >= 250, () -> evaluatedOn + " benchmarks occur");
        Graph metrics = REGISTRIES.get("metrics");
        String folded = text.toLowerCase(Locale.ROOT);
        long measured = concepts(metrics).stream()
                .filter(concept -> named(metrics, concept, folded, label -> label.toLowerCase(Locale.ROOT)))
                .count();
        assertTrue(measured >= 100, () -> measured + " metrics occur");
    }

    private static boolean named(Graph registry, Node concept, String text, UnaryOperator<String> fold) {
        return labels(registry, concept).stream().map(fold).anyMatch(label -> occurs(label, text));
    }

    private static boolean occurs(String label, String text) {
        for (int at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
            int end = at + label.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    private static String textUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        }
    }

    private static Optional<Path> shared() {
        String named = System.getProperty("TIDEMARK_SHARED", System.getenv("TIDEMARK_SHARED"));
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve("shared"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** The first concept that is met twice on a way up, or null where every way ends. */
    private Node loop(Node concept, Set<Node> below) {
        if (below.contains(concept)) {
            return concept;
        }
        Set<Node> path = new HashSet<>(below);
        path.add(concept);
        for (Node broader : objects(whole, concept, SKOS.broader.asNode())) {
            Node met = loop(broader, path);
            if (met != null) {
                return met;
            }
        }
        return null;
    }

    private Optional<BigDecimal> decimal(Node metric, Node property) {
        List<Node> values = objects(whole, metric, property);
        assertTrue(values.size() <= 1, metric::getURI);
        values.forEach(value -> assertEquals(XSDDatatype.XSDdecimal, value.getLiteralDatatype(), metric::getURI));
        return values.stream().findFirst().map(value -> new BigDecimal(value.getLiteralLexicalForm()));
    }

    /** Where two spellings agree in this, they are the same name. */
    private static String compact(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '+')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> labels(Graph registry, Node concept) {
        return Stream.of(SKOS.prefLabel, SKOS.altLabel)
                .flatMap(property -> objects(registry, concept, property.asNode()).stream())
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    private static Set<Node> concepts(Graph registry) {
        return registry.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                .mapWith(t -> t.getSubject())
                .toSet();
    }

    private static Set<Node> subjects(Graph registry) {
        return registry.find().mapWith(t -> t.getSubject()).toSet();
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(t -> t.getObject())
                .toList();
    }

    private static Graph union() {
        Graph union = GraphFactory.createDefaultGraph();
        REGISTRIES.values().forEach(registry -> registry.find().forEach(union::add));
        return union;
    }
}
