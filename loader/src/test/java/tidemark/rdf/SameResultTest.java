package tidemark.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import tidemark.claim.Evidence;
import tidemark.claim.Measure;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.Reporter;
import tidemark.claim.ResultClaim;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Statements;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.source.DataDocument;
import tidemark.source.DocumentId;
import tidemark.source.Place;
import tidemark.source.TextDocument;

/** The same result told by a text and by a table is one. */
class SameResultTest {

    private static final Place PLACE = new Place("f", 1);
    private static final DocumentMapper MAPPER =
            new DocumentMapper(new Iris(Iris.DEFAULT_BASE, Registry.shipped()), new TextExtractor(Gazetteer.none()));
    private static final String HASH = "0".repeat(64);
    private static final Reading NOTHING = new Reading(List.of(), List.of());

    @Test
    void aTextAndATableThatAgreeTellOfOneResult() {
        assertEquals(
                inText(), inTable("10.48550/arXiv.2501.00001", "frondnet", "70.10", Setting.NONE, Reporter.AUTHORS));
    }

    @Test
    void anotherPaperValueSettingOrReporterIsAnotherResult() {
        assertNotEquals(inText(), inTable("10.1000/7", "FrondNet", "70.1", Setting.NONE, Reporter.AUTHORS));
        assertNotEquals(
                inText(), inTable("10.48550/arXiv.2501.00001", "FrondNet", "70.2", Setting.NONE, Reporter.AUTHORS));
        assertNotEquals(
                inText(),
                inTable(
                        "10.48550/arXiv.2501.00001",
                        "FrondNet",
                        "70.1",
                        Setting.NONE.withShots(Optional.of(5)),
                        Reporter.AUTHORS));
        assertNotEquals(
                inText(), inTable("10.48550/arXiv.2501.00001", "FrondNet", "70.1", Setting.NONE, Reporter.THIRD_PARTY));
    }

    @Test
    void whetherThereWasNoExtraDataIsSaidOrNotMakesNoDifference() {
        Setting without = Setting.NONE.withExtraTrainingData(Optional.of(false));
        assertEquals(inText(), inTable("10.48550/arXiv.2501.00001", "FrondNet", "70.1", without, Reporter.AUTHORS));
    }

    @Test
    void aValueToldWithTwoSpreadsIsOneResultWithBoth() {
        StatedResult narrow =
                stated("10.1000/7", "FrondNet", "70.1", Setting.NONE, Reporter.AUTHORS, Optional.of("2.1"));
        StatedResult wide = stated("10.1000/7", "FrondNet", "70.1", Setting.NONE, Reporter.AUTHORS, Optional.of("3.4"));
        DocumentGraph graph = mapped(narrow, wide);
        assertEquals(
                Set.of("2.1", "3.4"),
                graph.triples()
                        .find(result(graph), TM.uncertainty, Node.ANY)
                        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                        .toSet());
        assertEquals(List.of(), new ShapeCheck().violations(graph.triples()));
    }

    private static Node inText() {
        PaperText text = new PaperText("Fronds", "FrondNet reaches 70.1% accuracy on MMLU.");
        int start = text.whole().indexOf("70.1");
        ResultClaim claim = new ResultClaim(
                Optional.of("FrondNet"),
                Optional.of("MMLU"),
                Optional.of("accuracy"),
                measure("70.1"),
                List.of(),
                Optional.empty(),
                new Evidence(start, start + 5, "70.1%"),
                0.9);
        TextDocument document = new TextDocument(
                new DocumentId("digest", "a"),
                PLACE,
                LocalDate.of(2025, 1, 2),
                new PaperClaim("2501.00001", "Fronds", List.of()),
                text);
        return result(MAPPER.map(document, HASH, new Reading(List.of(), List.of(claim))));
    }

    private static Node inTable(String doi, String model, String value, Setting setting, Reporter reporter) {
        return result(mapped(stated(doi, model, value, setting, reporter, Optional.empty())));
    }

    private static StatedResult stated(
            String doi, String model, String value, Setting setting, Reporter reporter, Optional<String> spread) {
        return new StatedResult(
                Optional.of(new PaperClaim(PaperId.unknown().orDoi(doi), Optional.of("Fronds"), List.of(), List.of())),
                Optional.of(model),
                Optional.of("mmlu"),
                Optional.of("Acc"),
                measure(value),
                spread.map(BigDecimal::new),
                Optional.of("plain"),
                setting,
                reporter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DocumentGraph mapped(StatedResult... stated) {
        return MAPPER.map(
                new DataDocument(
                        new DocumentId("tables", "b"),
                        PLACE,
                        Optional.empty(),
                        new Statements(List.of(), List.of(), List.of(stated))),
                HASH,
                NOTHING);
    }

    private static Measure measure(String value) {
        return new Measure(Measure.Kind.SCORE, new BigDecimal(value), value, Optional.of("%"));
    }

    private static Node result(DocumentGraph graph) {
        List<Node> results = graph.triples()
                .find(Node.ANY, Vocabularies.type, TM.Result)
                .mapWith(triple -> triple.getSubject())
                .toList();
        assertEquals(1, results.size());
        return results.get(0);
    }
}
