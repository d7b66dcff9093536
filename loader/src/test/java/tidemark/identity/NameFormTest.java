package tidemark.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.ontology.Ontology;
import tidemark.ontology.Vocabularies;

class NameFormTest {

    @ParameterizedTest
    @CsvSource({
        "InternVL 2.5, internvl-2.5",
        "InternVL2.5, internvl-2.5",
        "internvl-2.5, internvl-2.5",
        "MMLU-Pro, mmlu-pro",
        "MATH500, math-500",
        "pass@1, pass-at-1",
        "ScanNet++, scannet++",
        "GPT-4o, gpt-4o",
        "Qwen2.5-VL 7 B, qwen-2.5-vl-7b",
        "J&F, j-and-f",
        "τ-bench, τ-bench",
        "SL$^{2}$A-INR, sl-2a-inr",
        "MAPPİNG, mappi\u0307ng",
    })
    void namesHaveReadableKeys(String name, String key) {
        assertEquals(key, NameForm.key(name));
    }

    @Test
    void distinctThingsStayDistinct() {
        assertNotEquals(NameForm.key("MMLU"), NameForm.key("MMLU-Pro"));
        assertNotEquals(NameForm.key("ScanNet"), NameForm.key("ScanNet++"));
        assertNotEquals(NameForm.key("GPT-3.5"), NameForm.key("GPT-35"));
        assertNotEquals(NameForm.key("?!"), NameForm.key("!?"));
    }

    @Test
    void everyRegisteredThingStandsUnderTheKeyOfItsName() {
        String base = Iris.DEFAULT_BASE;
        int[] checked = {0};
        for (String registry : Ontology.REGISTRIES) {
            Ontology.registry(registry, base)
                    .find(Node.ANY, Vocabularies.prefLabel, Node.ANY)
                    .forEach(triple -> {
                        String iri = triple.getSubject().getURI();
                        String key = iri.substring(iri.indexOf('/', base.length()) + 1);
                        assertEquals(NameForm.key(triple.getObject().getLiteralLexicalForm()), key);
                        checked[0]++;
                    });
        }
        assertTrue(checked[0] > 400, () -> checked[0] + " names");
    }

    @Property(tries = 300)
    void anyTextGivesAKeyThatMayStandInAnIri(@ForAll String name) {
        String key = NameForm.key(name);
        assertFalse(key.isEmpty());
        assertTrue(key.length() < 200);
        assertTrue(key.matches("[\\p{L}\\p{M}\\p{N}+.-]+"), key);
    }

    @Property(tries = 300)
    void aKeyIsItsOwnKey(@ForAll String name) {
        String key = NameForm.key(name);
        if (!key.startsWith("x-") && key.length() < 80 && !key.contains("at-") && !key.contains("-at")) {
            assertEquals(key, NameForm.key(key));
        }
    }

    @Property(tries = 1000)
    void plainLettersAreFoldedAsAllLettersAre(@ForAll @CharRange(from = '\u0000', to = '\u007F') String name) {
        String beside = name + "\u00BF";
        assertEquals(NameForm.compact(beside), NameForm.compact(name));
        if (!NameForm.key(name).startsWith("x-")) {
            assertEquals(NameForm.key(beside), NameForm.key(name));
        }
    }

    @Test
    void marksThatMeetWhereSomethingIsLeftOutStandInOneOrder() {
        String key = NameForm.key("a\u0308\u200B\u0316");
        assertEquals(NameForm.key("a\u0316\u0308"), key);
        assertEquals(key, NameForm.key(key));
    }
}
