package tidemark.server.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.server.page.Link;

/** What is said of a thing itself: its classes, its names, and whatever else a page has no better place for. */
record Facts(Node thing, List<Row> rows, String base) {
    private static final Node IN_SCHEME = NodeFactory.createURI(Vocabularies.SKOS + "inScheme");
    /** Said in the heading, or of no use to people. */
    private static final Set<Node> ELSEWHERE = Set.of(
            Vocabularies.type,
            Vocabularies.label,
            Vocabularies.prefLabel,
            Vocabularies.altLabel,
            Vocabularies.name,
            TM.authorship,
            TM.contentHash,
            IN_SCHEME);
    /** What is a benchmark is a dataset too, and what is a method a model: people need the narrower word alone. */
    private static final Map<String, String> WIDER = Map.of("benchmark", "dataset", "method", "model");

    /** A property in plain words, and its values. */
    record Fact(String name, List<Link> values) {}

    static Facts of(Node thing, Questions questions) {
        return new Facts(thing, questions.ask("thing_facts", Map.of("thing", thing.getURI())), questions.base());
    }

    String title() {
        return Stream.of(Vocabularies.label, Vocabularies.name, Vocabularies.prefLabel)
                .flatMap(property -> values(property).stream())
                .findFirst()
                .map(Link::words)
                .orElseGet(() -> Link.shortened(thing.toString(), base));
    }

    /** The thing by its title. */
    Link link() {
        return Link.to(thing, title(), base);
    }

    List<String> kinds() {
        List<String> kinds = values(Vocabularies.type).stream()
                .map(kind -> words(kind.words()))
                .distinct()
                .sorted()
                .toList();
        return kinds.stream()
                .filter(kind -> kinds.stream().noneMatch(other -> kind.equals(WIDER.get(other))))
                .toList();
    }

    boolean isA(Node kind) {
        return rows.stream()
                .anyMatch(row -> row.node("property").equals(Vocabularies.type)
                        && row.node("value").equals(kind));
    }

    List<String> otherNames() {
        String title = title();
        return Stream.of(Vocabularies.prefLabel, Vocabularies.altLabel, Vocabularies.name)
                .flatMap(property -> values(property).stream())
                .map(Link::words)
                .filter(name -> !name.equals(title))
                .distinct()
                .toList();
    }

    List<Link> values(Node property) {
        return rows.stream()
                .filter(row -> row.node("property").equals(property))
                .map(row -> row.thing("value"))
                .toList();
    }

    String text(Node property) {
        return values(property).stream().findFirst().map(Link::words).orElse("");
    }

    /** All else, property by property, but for what the page tells in a place of its own. */
    List<Fact> besides(Set<Node> told) {
        Map<Node, List<Link>> facts = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !ELSEWHERE.contains(row.node("property")) && !told.contains(row.node("property")))
                .forEach(row -> facts.computeIfAbsent(row.node("property"), property -> new ArrayList<>())
                        .add(row.thing("value")));
        return facts.entrySet().stream()
                .map(fact -> new Fact(words(fact.getKey().toString()), fact.getValue()))
                .sorted((a, b) -> a.name.compareTo(b.name))
                .toList();
    }

    Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        rows.forEach(row -> graph.add(thing, row.node("property"), row.node("value")));
        return graph;
    }

    /** The last part of an address or a prefixed name in plain words: "higher is better". */
    static String words(String name) {
        String last =
                name.substring(Math.max(Math.max(name.lastIndexOf('#'), name.lastIndexOf('/')), name.indexOf(':')) + 1);
        return last.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }
}
