package tidemark.store;

import static tidemark.ontology.Vocabularies.altLabel;
import static tidemark.ontology.Vocabularies.label;
import static tidemark.ontology.Vocabularies.name;
import static tidemark.ontology.Vocabularies.prefLabel;

import java.util.ArrayList;
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

    private Labels() {}

    static String graph(String base) {
        return base + "source/labels";
    }

    /** The things that a document's graph gives a spelling of. */
    static Set<String> named(Graph document) {
        Set<String> things = new HashSet<>();
        for (Node spelling : new Node[] {prefLabel, altLabel, name}) {
            document.find(Node.ANY, spelling, Node.ANY)
                    .forEach(triple -> things.add(triple.getSubject().getURI()));
        }
        return things;
    }

    /**
     * Labels {@code things} anew from the spellings now in {@code database}, within the caller's transaction: what
     * {@link #update} says, without a query to parse and with no write where the label stays.
     */
    static void renew(DatasetGraph database, String base, Collection<String> things) {
        Node graph = NodeFactory.createURI(graph(base));
        for (String iri : things) {
            Node thing = NodeFactory.createURI(iri);
            Optional<Node> best = best(database, thing);
            List<Node> labels = new ArrayList<>();
            database.findNG(graph, thing, label, Node.ANY).forEachRemaining(quad -> labels.add(quad.getObject()));
            labels.stream()
                    .filter(old -> !best.equals(Optional.of(old)))
                    .forEach(old -> database.delete(graph, thing, label, old));
            best.filter(wanted -> !labels.contains(wanted))
                    .ifPresent(wanted -> database.add(graph, thing, label, wanted));
        }
    }

    private static Optional<Node> best(DatasetGraph database, Node thing) {
        Map<Node, Integer> uses = new HashMap<>();
        for (Node spelling : new Node[] {prefLabel, altLabel, name}) {
            int weight = spelling.equals(prefLabel) ? PREFERRED : spelling.equals(name) ? TITLE : 1;
            database.findNG(Node.ANY, thing, spelling, Node.ANY)
                    .forEachRemaining(quad -> uses.merge(quad.getObject(), weight, Integer::sum));
        }
        return uses.entrySet().stream()
                .filter(use -> use.getKey().isLiteral())
                .max(Map.Entry.<Node, Integer>comparingByValue()
                        .thenComparing(use -> use.getKey().getLiteralLexicalForm()))
                .map(use -> NodeFactory.createLiteralString(use.getKey().getLiteralLexicalForm()));
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
