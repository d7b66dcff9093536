package tidemark.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.claim.ReportedValue.Saying;

class ReportedValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "65.2|65.2||plain",
                "\"65.2\"|65.2||marked",
                "-3|-3||plain",
                "−3.5|-3.5||",
                "5.|5||plain",
                ".875|0.875||plain",
                "1e-3|0.001||plain",
                "2.5E+2|250||plain",
                "**90.2**|90.2||marked",
                "<b>90.2</b>|90.2||marked",
                "\\textbf{90.2}|90.2||marked",
                "$90.2 \\pm 0.3$|90.2|0.3|marked, with spread",
                "87.58*|87.58||marked",
                "†87.58|87.58||marked",
                "\uFEFF93.3|93.3||plain",
                "0.8428 ± 0.0014|0.8428|0.0014|with spread",
                "0.8428±0.0014|0.8428|0.0014|with spread",
                "1.827 (±0.383)|1.827|0.383|with spread",
                "12 +/- 3|12|3|with spread",
                "41.8% ± 0.3|41.8|0.3|percent, with spread",
                "41.8 ± 0.3%|41.8|0.3|percent, with spread",
                "3.2M ± 0.1M|3200000|100000|scaled, with spread",
                "93,2|93.2||decimal comma",
                "0,875|0.875||decimal comma",
                "85,06 ± 0,4|85.06|0.4|decimal comma, with spread",
                "1,014|1014||grouped",
                "1,014.45|1014.45||grouped",
                "1,514,187|1514187||grouped",
                "220k|220000||scaled",
                "24M|24000000||scaled",
                "0.46B|460000000||scaled",
                "1.5 T|1500000000000||scaled",
                "~257M|257000000||approximate, scaled",
                "≈5|5||approximate",
                "41.8%|41.8||percent",
                "**93,2 %***|93.2||marked, decimal comma, percent",
            })
    void numbersAreReadWithTheirMarks(String text, String number, String spread, String status) {
        ReportedValue value = ReportedValue.read(text);
        assertTrue(value.isNumber(), text);
        assertEquals(0, new BigDecimal(number).compareTo(value.number().orElseThrow()), () -> text + ": " + value);
        assertEquals(
                Optional.ofNullable(spread).map(BigDecimal::new).map(BigDecimal::stripTrailingZeros),
                value.uncertainty().map(BigDecimal::stripTrailingZeros));
        assertEquals(status == null ? "plain" : status, status == null ? "plain" : value.status());
        assertEquals(text, value.text());
        assertEquals(text.contains("%") ? Optional.of("%") : Optional.empty(), value.unit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "--",
                "–",
                "−",
                "—*",
                "N/A",
                "n.a.",
                "NaN",
                "-nan",
                "Infinity",
                "None",
                "null",
                "?",
                "*",
                "TBD"
            })
    void noNumberAtAllSaysNothing(String text) {
        assertEquals(Saying.NOTHING, ReportedValue.read(text).saying(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(32.76 32.07)",
                "(90.2)",
                "48.3/51.4",
                "12 or so",
                "**F1**",
                "1.2.3",
                "1,2,3",
                "1.014,45",
                "fast",
                "No",
                "87.6%%",
                "5k%",
                "~~90.2~~",
                "<5",
                "> 60.97",
                "60.7+",
                "3.2 ± 0.1M",
                "0.84 ± 2%",
                "± 0.3",
                "70.14 (measured by others)",
                "0.33s/img",
                "ResNet-18",
                "321x3",
                "27..38",
                "43B?",
                "3.0m",
                "0x1F",
                "1e999",
                "9e",
                "٣٤",
                "10²"
            })
    void whatIsNoNumberOrCouldBeReadInTwoWaysIsWords(String text) {
        ReportedValue value = ReportedValue.read(text);
        assertEquals(Saying.WORDS, value.saying(), () -> text + ": " + value);
        assertEquals("no number", value.status());
        assertEquals(text, value.text());
    }

    @Test
    void aSmallMIsAMillionOnlyWhereSomethingIsCounted() {
        assertEquals(
                0,
                new BigDecimal(3_000_000)
                        .compareTo(ReportedValue.read("3.0m", "Parameters")
                                .number()
                                .orElseThrow()));
        assertFalse(ReportedValue.read("3.0m", "Translation error").isNumber());
    }

    @Test
    void hostileTextIsWordsAndQuicklySo() {
        List<String> hostile = List.of(
                "9".repeat(1_000_000),
                "1,".repeat(39),
                "1".repeat(79) + "x",
                "**".repeat(40),
                "$".repeat(79),
                "\uD800",
                "\u0000",
                "±".repeat(70));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> hostile.forEach(text -> assertFalse(
                        ReportedValue.read(text).isNumber(), text.substring(0, Math.min(20, text.length())))));
    }

    @Property(tries = 500)
    void everyDecimalIsReadAsItself(@ForAll @BigRange(min = "-1e12", max = "1e12") @Scale(9) BigDecimal number) {
        for (String text : List.of(number.toPlainString(), number.toString(), "**" + number.toPlainString() + "**")) {
            assertEquals(0, number.compareTo(ReportedValue.read(text).number().orElseThrow()), text);
        }
    }

    @Property(tries = 1000)
    void anyTextIsKeptAndReadTheSameInEveryLocale(@ForAll("nearNumbers") String text) {
        ReportedValue value = ReportedValue.read(text);
        Locale home = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(value, ReportedValue.read(text));
        } finally {
            Locale.setDefault(home);
        }
        assertEquals(text, value.text());
        assertEquals(value.isNumber(), value.number().isPresent());
        assertTrue(value.isNumber()
                || value.uncertainty().isEmpty() && value.unit().isEmpty());
        value.uncertainty().ifPresent(spread -> assertTrue(spread.signum() >= 0));
        value.number().ifPresent(number -> assertTrue(number.toPlainString().length() < 200));
    }

    @Provide
    Arbitrary<String> nearNumbers() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings()
                        .withChars("0123456789.,+-−eE±%*_$~kMmB() \u00a0NaInf/<b>")
                        .ofMaxLength(100));
    }
}
