package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A query that asks for a class or property which does not exist answers nothing, and nobody notices. */
class VocabularyTest {
    /** What the record takes from others. Functions of XML Schema stand in expressions. */
    private static final Set<String> REUSED = Set.of(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
            "http://www.w3.org/2000/01/rdf-schema#label",
            "http://www.w3.org/2004/02/skos/core#altLabel",
            "http://www.w3.org/2004/02/skos/core#broader",
            "http://www.w3.org/2004/02/skos/core#prefLabel",
            "http://www.w3.org/2002/07/owl#differentFrom",
            "http://purl.org/dc/terms/date",
            "https://schema.org/about",
            "https://schema.org/author",
            "https://schema.org/isPartOf",
            "https://schema.org/mentions",
            "https://schema.org/inLanguage",
            "https://schema.org/measurementTechnique",
            "https://schema.org/name",
            "https://schema.org/position",
            "https://schema.org/text",
            "http://www.w3.org/ns/oa#exact",
            "http://www.w3.org/ns/oa#prefix",
            "http://www.w3.org/ns/oa#suffix",
            "http://www.w3.org/ns/oa#start",
            "http://www.w3.org/ns/prov#wasDerivedFrom");

    private static final Graph ONTOLOGY = ontology();

    @TestFactory
    Stream<DynamicTest> everyTermIsKnown() {
        return SavedQueries.library().all().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    Set<String> terms = terms(query.query());
                    assertTrue(terms.size() >= (isAboutAll(query) ? 0 : 1), "the walk finds terms");
                    Set<String> unknown = terms.stream()
                            .filter(term -> !isKnown(term))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertEquals(Set.of(), unknown);
                }));
    }

    @Test
    void everyReusedTermIsReused() {
        Set<String> used = all();
        Set<String> idle = new TreeSet<>(REUSED);
        idle.removeAll(used);
        assertEquals(Set.of(), idle, "the list allows what no query uses");
    }

    @Test
    void theWalkSeesTheLibraryWhole() {
        long own = all().stream()
                .filter(term -> term.startsWith(Namespaces.TIDEMARK))
                .count();
        assertTrue(own >= 27, "only " + own + " own terms were checked");
    }

    @Test
    void theWalkLooksEverywhere() {
        Set<String> terms = terms(SavedQuery.read("graph_walk", """
                        #+ title: t
                        #+ summary: s
                        #+ description: d
                        #+ chart: {type: table}
                        SELECT ?a (MAX(IF(?b = <urn:x:aggregate>, 1, 2)) AS ?m) {
                          ?a <urn:x:1>/<urn:x:2>|^<urn:x:3>* ?b
                          OPTIONAL { ?a <urn:x:4> ?c FILTER NOT EXISTS { ?c <urn:x:5> <urn:x:6> } }
                          { SELECT ?a { VALUES ?p { <urn:x:7> } ?a ?p ?c MINUS { ?c a <urn:x:8> } } }
                          BIND(<urn:x:9> AS ?d)
                        } GROUP BY ?a HAVING (COUNT(?b) > 1) ORDER BY (?a = <urn:x:order>)
                        """).query());
        for (int i = 1; i <= 9; i++) {
            assertTrue(terms.contains("urn:x:" + i), "not found: " + i);
        }
        assertTrue(terms.contains("urn:x:aggregate") && terms.contains("urn:x:order"));
    }

    private static boolean isAboutAll(SavedQuery query) {
        return query.name().startsWith("graph_");
    }

    private static boolean isKnown(String term) {
        return term.startsWith(Namespaces.TIDEMARK)
                ? ONTOLOGY.contains(NodeFactory.createURI(term), Node.ANY, Node.ANY)
                : REUSED.contains(term);
    }

    private static Set<String> all() {
        return SavedQueries.library().all().stream()
                .flatMap(query -> terms(query.query()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every IRI in patterns, paths, expressions and templates, by the road on which parameters are put in. */
    private static Set<String> terms(Query query) {
        Set<String> found = new TreeSet<>();
        ElementTransformSubst elements = new ElementTransformSubst(node -> note(node, found)) {
            @Override
            public Element transform(ElementPathBlock block) {
                block.getPattern().forEach(triple -> note(triple, found));
                return super.transform(block);
            }

            @Override
            public ElementData transform(ElementData values) {
                values.getRows().forEach(row -> row.forEach((variable, node) -> note(node, found)));
                return super.transform(values);
            }
        };
        QueryTransformOps.transform(query, elements, new ExprTransformNodeElement(node -> note(node, found), elements));
        return found;
    }

    private static void note(TriplePath triple, Set<String> found) {
        if (triple.getPath() != null) {
            note(triple.getPath(), found);
        } else {
            note(triple.getPredicate(), found);
        }
    }

    private static void note(Path path, Set<String> found) {
        if (path instanceof P_Link link) {
            note(link.getNode(), found);
        } else if (path instanceof P_Seq seq) {
            note(seq.getLeft(), found);
            note(seq.getRight(), found);
        } else if (path instanceof P_Alt alt) {
            note(alt.getLeft(), found);
            note(alt.getRight(), found);
        } else if (path instanceof P_ZeroOrMore1 more) {
            note(more.getSubPath(), found);
        } else if (path instanceof P_Inverse inverse) {
            note(inverse.getSubPath(), found);
        } else {
            throw new IllegalArgumentException("the walk does not know paths such as " + path);
        }
    }

    private static Node note(Node node, Set<String> found) {
        if (node.isURI()) {
            found.add(node.getURI());
        }
        return node;
    }

    private static Graph ontology() {
        try (InputStream in = VocabularyTest.class.getResourceAsStream("/tidemark/ontology/tidemark.ttl")) {
            return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
