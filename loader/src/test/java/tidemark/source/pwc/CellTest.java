package tidemark.source.pwc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "65.2|65.2|plain",
                "**90.2**|90.2|marked",
                "87.58*|87.58|marked",
                "0.8428 ± 0.0014|0.8428|with spread",
                ".875|.875|plain",
                "1e-3|0.001|plain",
                "41.8%|41.8|marked",
                "1,014.45|1014.45|plain",
                "-3|-3|plain"
            })
    void numbersAreReadWithTheirMarks(String text, String value, String status) {
        Cell cell = Cell.read(text).orElseThrow();
        assertEquals(0, new BigDecimal(value).compareTo(cell.measure().value()));
        assertEquals(status, cell.status());
        assertEquals(text, cell.measure().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(32.76 32.07)", "12 or so", "**F1**", "1.2.3", "fast"})
    void whatIsNoNumberIsNone(String text) {
        assertTrue(Cell.read(text).isEmpty(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "N/A", "NaN", " – "})
    void anEmptyCellSaysNothing(String text) {
        assertTrue(Cell.isEmpty(text), text);
    }
}
