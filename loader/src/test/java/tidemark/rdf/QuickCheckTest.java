package tidemark.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import tidemark.ontology.Ontology;

/** Nothing passes the quick check that SHACL would not let pass, and whatever a document says as a rule does pass it. */
class QuickCheckTest {

    private static final Shapes SHAPES = Shapes.parse(Ontology.shapes());
    private static final QuickCheck QUICK = new QuickCheck(SHAPES);

    private static final String DOCUMENT = """
            PREFIX tm: <https://w3id.org/tidemark/ontology#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            BASE <https://example.org/>
            <d> a tm:SourceDocument ; schema:isPartOf <s> ; schema:about <p> ; dcterms:date "2025-01-01"^^xsd:date ;
                prov:wasAttributedTo <x> ;
                tm:contentHash "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" .
            <s> a tm:Source .
            <x> a tm:Extractor ; schema:softwareVersion "1" .
            <p> a tm:Paper ; schema:name "名前" ; tm:arxivId "2501.00001" ; schema:author <a> ; tm:authorship <p#1> ;
                tm:introduces <m>, <b> ; tm:reports <r> ; tm:code <c> ; tm:officialCode <c> .
            <c> a schema:SoftwareSourceCode .
            <a> a tm:Author ; schema:name "A. Tern" ; tm:hubAccount "tern" .
            <p#1> a tm:Authorship ; schema:author <a> ; schema:position 1 .
            <m> a tm:Method, tm:Model ; skos:altLabel "Skua" ; tm:trainedOn <b> ; tm:derivedFrom <m> .
            <b> a tm:Benchmark, tm:Dataset ; skos:altLabel "SwellSet", "Swell" ; tm:tests <t> .
            <t> a tm:Task ; skos:altLabel "wave reading" ; skos:broader <t> .
            <e> a tm:Metric ; skos:prefLabel "accuracy" ; tm:higherIsBetter true ; tm:usualUnit "%" .
            <r> a tm:Result ; tm:value 70.1 ; tm:valueText "70.1" ; tm:resultKind tm:Score ; tm:model <m> ;
                tm:benchmark <b> ; tm:metric <e> ; tm:unit "%" ; tm:uncertainty 0.4 ; tm:comparedWith <m> ;
                tm:reportedBy tm:Authors ; tm:reportedIn <p> ; tm:confidence 0.9 ; tm:shots 5 ; tm:verified true ;
                tm:extraTrainingData false ; tm:evidence <q> ; prov:wasDerivedFrom <d> .
            <q> a oa:TextQuoteSelector ; oa:exact "70.1" ; oa:start 3 ; oa:end 7 .
            """;

    @Test
    void aDocumentThatSaysEverythingAsItShouldPasses() {
        DocumentTriples document = triples(said());
        assertTrue(conforms(document), "SHACL");
        assertTrue(QUICK.conforms(document));
    }

    @Test
    void whatPassesConformsHoweverTheDocumentIsSpoilt() {
        int passed = 0;
        int conforming = 0;
        for (int seed = 0; seed < 1000; seed++) {
            DocumentTriples document = triples(spoilt(new Random(seed)));
            boolean conforms = conforms(document);
            boolean passes = QUICK.conforms(document);
            assertTrue(conforms || !passes, "seed " + seed);
            passed += passes ? 1 : 0;
            conforming += conforms ? 1 : 0;
        }
        assertEquals(conforming, passed, "what conforms passes, too");
        assertTrue(passed > 100 && passed < 900, "some conform and some do not: " + passed);
    }

    @Test
    void subclassesAreLeftToTheGeneralValidator() {
        List<Triple> said = said();
        said.add(Triple.create(node("k"), RDFS.subClassOf.asNode(), node("l")));
        assertFalse(QUICK.conforms(triples(said)));
    }

    @Test
    void shapesThatItDoesNotKnowAreLeftToTheGeneralValidator() {
        String targetsSubjects = """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                <https://example.org/shape> a sh:NodeShape ; sh:targetSubjectsOf <https://example.org/p> ;
                    sh:nodeKind sh:IRI .
                """;
        Graph shapes = RDFParser.fromString(targetsSubjects, Lang.TURTLE).toGraph();
        assertFalse(new QuickCheck(Shapes.parse(shapes)).conforms(triples(said())));
    }

    /** The document with something left out, said of another thing, or said otherwise. */
    private static List<Triple> spoilt(Random random) {
        List<Triple> said = said();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Triple one = said.get(random.nextInt(said.size()));
            Triple other = said.get(random.nextInt(said.size()));
            switch (random.nextInt(4)) {
                case 0 -> said.remove(one);
                case 1 -> said.add(Triple.create(other.getSubject(), one.getPredicate(), one.getObject()));
                case 2 -> said.add(Triple.create(one.getSubject(), one.getPredicate(), other.getObject()));
                default -> said.add(Triple.create(one.getSubject(), one.getPredicate(), odd(random)));
            }
        }
        return said;
    }

    private static Node odd(Random random) {
        List<Node> odd = List.of(
                NodeFactory.createLiteralString(""),
                NodeFactory.createLiteralString(" \u3000"),
                NodeFactory.createLiteralString("9"),
                NodeFactory.createLiteralLang("neun", "de"),
                NodeFactory.createLiteralDT("9", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("-1", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("nine", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("1.5", XSDDatatype.XSDdecimal),
                NodeFactory.createLiteralDT("2025-13-01", XSDDatatype.XSDdate),
                NodeFactory.createLiteralDT("maybe", XSDDatatype.XSDboolean),
                NodeFactory.createBlankNode("b"),
                node("b"),
                node("unknown"));
        return odd.get(random.nextInt(odd.size()));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    private static List<Triple> said() {
        return new ArrayList<>(
                RDFParser.fromString(DOCUMENT, Lang.TURTLE).toGraph().find().toList());
    }

    private static DocumentTriples triples(List<Triple> said) {
        DocumentTriples triples = new DocumentTriples();
        said.forEach(triples::add);
        return triples;
    }

    private static boolean conforms(Graph graph) {
        return ShaclValidator.get().conforms(SHAPES, graph);
    }
}
