package tidemark.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class TermsTest {

    private final Graph ontology = Ontology.terms();

    @Test
    void everyConstantIsATermAndEveryTermAConstant() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (Field field : TM.class.getFields()) {
            if (field.getType() == Node.class) {
                Node node = (Node) field.get(null);
                assertEquals(TM.NS + field.getName(), node.getURI());
                constants.add(node.getURI());
            }
        }
        assertEquals(ownTerms(), constants);
    }

    @Test
    void ownTermsStayFew() {
        assertTrue(ownTerms().size() < 60, () -> ownTerms().size() + " own terms");
        assertTrue(ownTerms().size() > 20, "the ontology was read");
    }

    @Test
    void everyTermIsLabelledAndExplained() {
        for (Node term : ontology.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(t -> t.getSubject())
                .toSet()) {
            if (term.getURI().startsWith(TM.NS)) {
                assertTrue(ontology.contains(term, RDFS.label.asNode(), Node.ANY), () -> term + " has no label");
                assertTrue(ontology.contains(term, RDFS.comment.asNode(), Node.ANY), () -> term + " has no comment");
            }
        }
    }

    @Test
    void everyPropertyHasADomainAndItsRangeWhereItHasOne() {
        for (Node property : Set.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode())) {
            ontology.find(Node.ANY, RDF.type.asNode(), property).forEach(t -> {
                assertTrue(ontology.contains(t.getSubject(), RDFS.domain.asNode(), Node.ANY), t::toString);
                // What a paper introduces may be a model or a dataset: no single class to name as the range.
                boolean open = t.getSubject().equals(TM.introduces);
                assertTrue(open || ontology.contains(t.getSubject(), RDFS.range.asNode(), Node.ANY), t::toString);
            });
        }
    }

    @Test
    void everyClassHasAShape() {
        Set<Node> targets = Shapes.parse(Ontology.shapes()).getTargetShapes().stream()
                .flatMap(shape -> shape.getTargets().stream())
                .map(Target::getObject)
                .collect(Collectors.toSet());
        Set<Node> enumerations = Set.of(TM.ResultKind, TM.Reporter); // closed lists, held by sh:in on the result
        ontology.find(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())
                .mapWith(t -> t.getSubject())
                .filterDrop(enumerations::contains)
                .forEach(type -> assertTrue(targets.contains(type), () -> type + " has no shape"));
    }

    @Test
    void everyTermUsedInShapesIsOursOrAnother() {
        Set<String> own = ownTerms();
        Ontology.shapes().find().forEach(t -> {
            Node object = t.getObject();
            if (object.isURI()
                    && object.getURI().startsWith(TM.NS)
                    && !object.getURI().endsWith("Shape")) {
                assertTrue(own.contains(object.getURI()), () -> object + " is no term");
            }
        });
    }

    private Set<String> ownTerms() {
        return ontology
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(t -> t.getSubject().getURI())
                .filterKeep(iri -> iri.startsWith(TM.NS))
                .toList()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
