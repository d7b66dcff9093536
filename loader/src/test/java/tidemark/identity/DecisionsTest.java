package tidemark.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.claim.PaperId;

class DecisionsTest {

    private static final String HEAD = "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n";

    @Test
    void whatIsAcceptedTakesTheIriOfWhatItIs() {
        Iris iris = iris("<model/gpt-4-omni> owl:sameAs <model/gpt-4o> . <model/omni> owl:sameAs <model/gpt-4-omni> .");
        assertEquals(iris.named(Kind.MODEL, "GPT-4o"), iris.named(Kind.MODEL, "GPT-4 Omni"));
        assertEquals(iris.named(Kind.MODEL, "GPT-4o"), iris.named(Kind.MODEL, "Omni"));
        assertNotEquals(iris.named(Kind.MODEL, "GPT-4o"), iris.named(Kind.MODEL, "GPT-4"));
    }

    @Test
    void aPaperAndItsResultsMove() {
        Iris iris = iris("<paper/pwc:ferns> owl:sameAs <paper/2501.00001> .");
        assertEquals(
                iris.paper(PaperId.ofArxiv("2501.00001")),
                iris.paper(PaperId.unknown().orPwcSlug("ferns")));
        assertEquals(iris.result("2501.00001", List.of("a")), iris.result("pwc:ferns", List.of("a")));
    }

    @Test
    void bothWaysADecisionSettlesThePair() {
        Decisions decisions =
                decisions("<model/a> owl:sameAs <model/b> . <model/bart> owl:differentFrom <model/bert> .");
        assertTrue(decisions.settled("model/b", "model/a"));
        assertTrue(decisions.settled("model/bert", "model/bart"));
        assertFalse(decisions.settled("model/a", "model/bert"));
        assertEquals("", Decisions.none().fingerprint());
        assertNotEquals("", decisions.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<model/a> owl:sameAs <model/b> . <model/b> owl:sameAs <model/a> .",
                "<model/a> owl:sameAs <model/b> , <model/c> .",
                "<model/a> owl:sameAs <dataset/a> .",
                "<model/a> owl:sameAs <model/b> ; owl:differentFrom <model/b> .",
                "<model/a> owl:sameAs <http://elsewhere.example/model/b> .",
                "<model/a> owl:sameAs \"b\" .",
                "<model/a> owl:sameAs",
                "\u0000"
            })
    void whatContradictsItselfOrIsNoTurtleIsRefusedByFileName(String turtle) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> decisions(turtle));
        assertTrue(refused.getMessage().startsWith("same.ttl"), refused.getMessage());
    }

    private static Iris iris(String turtle) {
        return new Iris(Iris.DEFAULT_BASE, Registry.shipped(), decisions(turtle));
    }

    private static Decisions decisions(String turtle) {
        return Decisions.of(HEAD + turtle, "same.ttl", Iris.DEFAULT_BASE);
    }
}
