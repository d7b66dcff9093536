package tidemark.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class AlignmentsTest {

    private static final Set<Node> MAPPINGS = Set.of(
            OWL2.equivalentClass.asNode(),
            OWL2.equivalentProperty.asNode(),
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.relatedMatch.asNode());

    private final Graph terms = Ontology.terms();
    private final Graph alignments = Ontology.alignments();

    @Test
    void everyTermHasANeighbourOrSaysWhyNot() {
        for (Node term : ownTerms()) {
            boolean mapped = MAPPINGS.stream().anyMatch(mapping -> alignments.contains(term, mapping, Node.ANY));
            boolean alone = alignments
                    .find(term, SKOS.note.asNode(), Node.ANY)
                    .mapWith(t -> t.getObject().getLiteralLexicalForm())
                    .toList()
                    .stream()
                    .anyMatch(note -> note.startsWith("no neighbour: "));
            assertTrue(mapped != alone, () -> term + (mapped ? " both has and lacks a neighbour" : " is not aligned"));
        }
    }

    @Test
    void onlyTermsOfTheOntologyAreAligned() {
        Set<String> aligned =
                alignments
                        .find()
                        .mapWith(t -> t.getSubject().getURI())
                        .filterKeep(iri -> iri.startsWith(TM.NS))
                        .toList()
                        .stream()
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> own = ownTerms().stream().map(Node::getURI).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(own, aligned);
    }

    @Test
    void neighboursLiveElsewhereAndAreOfTheSameSort() {
        alignments.find().filterKeep(t -> MAPPINGS.contains(t.getPredicate())).forEach(t -> {
            assertFalse(t.getObject().getURI().startsWith(TM.NS), t::toString);
            Node mapping = t.getPredicate();
            boolean isClass = terms.contains(t.getSubject(), RDF.type.asNode(), OWL2.Class.asNode());
            if (mapping.equals(OWL2.equivalentClass.asNode()) || mapping.equals(RDFS.subClassOf.asNode())) {
                assertTrue(isClass, t::toString);
            }
            if (mapping.equals(OWL2.equivalentProperty.asNode()) || mapping.equals(RDFS.subPropertyOf.asNode())) {
                assertFalse(isClass, t::toString);
            }
        });
    }

    private Set<Node> ownTerms() {
        return terms.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(t -> t.getSubject())
                .filterKeep(term -> term.getURI().startsWith(TM.NS))
                .toSet();
    }
}
