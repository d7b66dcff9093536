package tidemark.store;

import static tidemark.ontology.Vocabularies.altLabel;
import static tidemark.ontology.Vocabularies.name;
import static tidemark.ontology.Vocabularies.prefLabel;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Gives every named thing exactly one {@code rdfs:label}: the registry's preferred name, else the spelling that most
 * documents use, else (among equals) the last in code point order, which prefers "GenMAC" to "GENMAC". Labels are
 * derived, so they stand in a graph of their own.
 */
final class Labels {

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
                          { GRAPH ?g { ?thing skos:prefLabel ?spelling } BIND(1000000 AS ?weight) }
                          UNION { GRAPH ?g { ?thing skos:altLabel ?spelling } BIND(1 AS ?weight) }
                          UNION { GRAPH ?g { ?thing schema:name ?spelling } BIND(1 AS ?weight) }
                        } GROUP BY ?thing ?spelling }
                      BIND(CONCAT(STR(100000000 + ?uses), ?spelling) AS ?ranked)
                    } GROUP BY ?thing }
                  BIND(SUBSTR(?best, 10) AS ?label)
                } ;
                """.formatted(graph(base), values);
    }
}
