package tidemark.store;

import static tidemark.ontology.Vocabularies.altLabel;
import static tidemark.ontology.Vocabularies.label;
import static tidemark.ontology.Vocabularies.name;
import static tidemark.ontology.Vocabularies.prefLabel;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Gives every named thing exactly one {@code rdfs:label}: the registry's preferred name, else the spelling that most
 * documents use, else (among equals) the last in code point order, which prefers "GenMAC" to "GENMAC". Labels are
 * derived, so they stand in a graph of their own.
 */
final class Labels {

    /** What a registry's preferred name weighs against the documents that use another spelling. */
    private static final int PREFERRED = 1_000_000;

    /** What a title weighs against the id that stands in for it where a source has no title. */
    private static final int TITLE = 1_000;

    private static final List<Node> SPELLINGS = List.of(prefLabel, altLabel, name);

    private Labels() {}

    static String graph(String base) {
        return base + "source/labels";
    }

    /** The things that a document's graph gives a spelling of, each with its spellings and what they weigh. */
    static Map<String, Map<String, Integer>> told(Graph document) {
        Map<String, Map<String, Integer>> told = new HashMap<>();
        for (Node property : SPELLINGS) {
            document.find(Node.ANY, property, Node.ANY)
                    .forEach(triple -> count(
                            triple.getObject(),
                            property,
                            told.computeIfAbsent(triple.getSubject().getURI(), thing -> new HashMap<>())));
        }
        return told;
    }

    /**
     * Labels things anew from the spellings now in {@code database}, within the caller's transaction: what {@link #update}
     * says, without a query to parse and with no write where the label stays.
     *
     * @param told what was added in this transaction; where it only repeats a thing's label, or is the first that is known
     *     of the thing, nothing else need be read
     * @param withdrawn the things of which something was taken away in this transaction
     */
    static void renew(
            DatasetGraph database, String base, Map<String, Map<String, Integer>> told, Set<String> withdrawn) {
        Node graph = NodeFactory.createURI(graph(base));
        withdrawn.forEach(iri -> label(database, graph, iri, spellings(database, iri), labels(database, graph, iri)));
        told.forEach((iri, uses) -> {
            Set<String> labels = labels(database, graph, iri);
            if (!withdrawn.contains(iri) && !labels.equals(uses.keySet())) {
                label(database, graph, iri, labels.isEmpty() ? uses : spellings(database, iri), labels);
            }
        });
    }

    private static void label(
            DatasetGraph database, Node graph, String iri, Map<String, Integer> uses, Set<String> labels) {
        Node thing = NodeFactory.createURI(iri);
        Optional<String> best = best(uses);
        labels.stream()
                .filter(old -> !best.equals(Optional.of(old)))
                .forEach(old -> database.delete(graph, thing, label, NodeFactory.createLiteralString(old)));
        best.filter(wanted -> !labels.contains(wanted))
                .ifPresent(wanted -> database.add(graph, thing, label, NodeFactory.createLiteralString(wanted)));
    }

    private static Set<String> labels(DatasetGraph database, Node graph, String iri) {
        Set<String> labels = new HashSet<>();
        database.findNG(graph, NodeFactory.createURI(iri), label, Node.ANY)
                .forEachRemaining(quad -> labels.add(quad.getObject().getLiteralLexicalForm()));
        return labels;
    }

    private static Map<String, Integer> spellings(DatasetGraph database, String iri) {
        Map<String, Integer> uses = new HashMap<>();
        for (Node property : SPELLINGS) {
            database.findNG(Node.ANY, NodeFactory.createURI(iri), property, Node.ANY)
                    .forEachRemaining(quad -> count(quad.getObject(), property, uses));
        }
        return uses;
    }

    private static void count(Node spelling, Node property, Map<String, Integer> uses) {
        if (spelling.isLiteral()) {
            int weight = property.equals(prefLabel) ? PREFERRED : property.equals(name) ? TITLE : 1;
            uses.merge(spelling.getLiteralLexicalForm(), weight, Integer::sum);
        }
    }

    static Optional<String> best(Map<String, Integer> uses) {
        return uses.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The SPARQL 1.1 Update that labels {@code things} anew from the spellings now stored. */
    static String update(String base, Collection<String> things) {
        if (things.isEmpty()) {
            return "";
        }
        StringBuilder values = new StringBuilder();
        things.stream().sorted().forEach(iri -> values.append('<').append(iri).append("> "));
        return """
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX schema: <https://schema.org/>
                DELETE { GRAPH <%1$s> { ?thing rdfs:label ?old } }
                WHERE { VALUES ?thing { %2$s } GRAPH <%1$s> { ?thing rdfs:label ?old } } ;
                INSERT { GRAPH <%1$s> { ?thing rdfs:label ?label } }
                WHERE {
                  { SELECT ?thing (MAX(?ranked) AS ?best) {
                      { SELECT ?thing ?spelling (SUM(?weight) AS ?uses) {
                          VALUES ?thing { %2$s }
                          { GRAPH ?g { ?thing skos:prefLabel ?spelling } BIND(%3$d AS ?weight) }
                          UNION { GRAPH ?g { ?thing skos:altLabel ?spelling } BIND(1 AS ?weight) }
                          UNION { GRAPH ?g { ?thing schema:name ?spelling } BIND(%4$d AS ?weight) }
                        } GROUP BY ?thing ?spelling }
                      BIND(CONCAT(STR(100000000 + ?uses), ?spelling) AS ?ranked)
                    } GROUP BY ?thing }
                  BIND(SUBSTR(?best, 10) AS ?label)
                } ;
                """.formatted(graph(base), values, PREFERRED, TITLE);
    }
}
