package tidemark.source.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private final List<String> complaints = new ArrayList<>();

    private Json read(String yaml) throws BrokenJson {
        return Yaml.parse(yaml, "", complaints::add);
    }

    @ParameterizedTest
    @CsvSource({"no", "off", "2022-01-20", "1_000", "0x1F", "1:30", "007", "1.50", "+5", "1e400"})
    void whatIsWrittenStaysAsWritten(String words) throws BrokenJson {
        assertEquals(Optional.of(words), read("v: " + words).get("v").written());
        assertTrue(complaints.isEmpty(), complaints.toString());
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "TRUE,true", "false,false", "False,false", "FALSE,false"})
    void flagsAreThoseOfYamlOneTwo(String written, boolean flag) throws BrokenJson {
        assertEquals(Optional.of(flag), read("v: " + written).get("v").flag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v:", "v: ~", "v: null", "v: NULL"})
    void aValueLeftEmptyIsNone(String yaml) throws BrokenJson {
        assertTrue(read(yaml).get("v").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {".nan", ".NaN", ".inf", "-.Inf"})
    void whatIsNoNumberIsWrittenAsElsewhere(String written) throws BrokenJson {
        assertEquals(
                Optional.of(written.replace(".", "")),
                read("v: " + written).get("v").written());
    }

    @Test
    void anErrorNamesTheLineOfTheFile() {
        String matter =
                Yaml.frontMatter("---\nlicense: mit\ntags: [\n---\nwords").orElseThrow();
        String message = assertThrows(BrokenJson.class, () -> read(matter)).getMessage();
        assertTrue(message.contains("line 3") || message.contains("line 4"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: 1\na: 2", "a:\n\t- b", "a: *nobody", "a: !!java.io.File x", "a: [", "- a\nb: c", "a: b: c"})
    void whatIsNoYamlIsSaidToBeNone(String yaml) {
        assertTrue(assertThrows(BrokenJson.class, () -> read(yaml)).getMessage().startsWith("no YAML"));
    }

    /** Fifty aliases are few, and still three to the sixteenth when each list holds the one before it three times. */
    @Test
    @Timeout(20)
    void fewAliasesThatGrowWithoutEndAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 16; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        String message =
                assertThrows(BrokenJson.class, () -> read(bomb.toString())).getMessage();
        assertTrue(message.contains("aliases"), message);
    }

    @Test
    @Timeout(20)
    void aLongTextToldAgainAndAgainIsRefused() {
        String yaml = "a: &a " + "x".repeat(1 << 20) + "\nb: [" + "*a,".repeat(200_000) + "]";
        assertThrows(BrokenJson.class, () -> read(yaml));
    }

    @Test
    void aListThatHoldsItselfIsRefused() {
        assertThrows(BrokenJson.class, () -> read("a: &a [*a, *a]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "{a: ", "[[", "!a ", "&a ", "\"", "a: "})
    @Timeout(20)
    void depthAndLengthWithoutEndAreRefusedSoon(String step) {
        assertThrows(BrokenJson.class, () -> read(step.repeat((7 << 20) / step.length())));
        assertThrows(BrokenJson.class, () -> read("v: " + step.repeat(10_000)));
    }

    @Test
    @Timeout(20)
    void aThousandAndMoreFieldsAreRead() throws BrokenJson {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            yaml.append("k").append(i).append(": ").append(i).append('\n');
        }
        assertEquals(100_000, read(yaml.toString()).fields().size());
    }
}
