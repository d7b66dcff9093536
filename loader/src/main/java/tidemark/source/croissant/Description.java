package tidemark.source.croissant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import tidemark.claim.Fact;
import tidemark.claim.Statements;
import tidemark.claim.Thing;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.ontology.Vocabularies;
import tidemark.source.pwc.Junk;

/** What a Croissant graph says of its dataset. Both spellings of schema.org's namespace are in use. */
record Description(String name, Optional<LocalDate> published, List<Fact> facts) {

    private static final String[] SCHEMA = {"https://schema.org/", "http://schema.org/"};

    /** The dataset that is no part of another thing in the graph; nothing where none has a name. */
    static Optional<Description> of(Graph graph) {
        return Stream.of(SCHEMA)
                .flatMap(schema -> graph
                        .find(Node.ANY, Vocabularies.type, NodeFactory.createURI(schema + "Dataset"))
                        .mapWith(triple -> triple.getSubject())
                        .toList()
                        .stream())
                .filter(dataset -> !graph.contains(Node.ANY, Node.ANY, dataset))
                .flatMap(dataset -> words(graph, dataset, "name").stream()
                        .filter(name -> !name.isBlank() && Junk.name(name).isEmpty())
                        .sorted()
                        .limit(1)
                        .map(name -> new Description(name.strip(), day(graph, dataset), facts(graph, dataset))))
                .findFirst();
    }

    /** A name is no key of its own among those of the world, but within a source of descriptions it is what there is. */
    String key() {
        return name;
    }

    Statements says() {
        Thing dataset = new Thing(Thing.Kind.DATASET, name);
        return new Statements(List.of(), List.of(new ThingClaim(dataset, List.of(), facts)), List.of());
    }

    private static List<Fact> facts(Graph graph, Node dataset) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Fact.Property.DESCRIPTION, words(graph, dataset, "description"));
        add(facts, Fact.Property.HOMEPAGE, links(words(graph, dataset, "url")));
        add(facts, Fact.Property.PAGE, links(words(graph, dataset, "sameAs")));
        add(facts, Fact.Property.LICENSE, words(graph, dataset, "license"));
        add(facts, Fact.Property.KEYWORD, words(graph, dataset, "keywords"));
        add(facts, Fact.Property.LANGUAGE, words(graph, dataset, "inLanguage"));
        day(graph, dataset).ifPresent(day -> facts.add(new Fact(Fact.Property.PUBLISHED, new Value.Day(day))));
        return facts;
    }

    private static void add(List<Fact> facts, Fact.Property property, List<String> words) {
        for (String each : words) {
            boolean link = property != Fact.Property.DESCRIPTION && Value.isAddress(each);
            facts.add(new Fact(property, link ? new Value.Link(each) : new Value.Text(each)));
        }
    }

    private static List<String> links(List<String> words) {
        return words.stream().filter(Value::isAddress).toList();
    }

    /** Texts and addresses under a term of schema.org, in an order that never changes. */
    private static List<String> words(Graph graph, Node dataset, String term) {
        return Stream.of(SCHEMA)
                .flatMap(schema -> graph
                        .find(dataset, NodeFactory.createURI(schema + term), Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .toList()
                        .stream())
                .filter(node -> !node.isBlank())
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<LocalDate> day(Graph graph, Node dataset) {
        return words(graph, dataset, "datePublished").stream()
                .flatMap(written -> {
                    try {
                        return Stream.of(LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written));
                    } catch (DateTimeException e) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }
}
