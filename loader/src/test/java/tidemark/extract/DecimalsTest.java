package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Property
    void aNumberIsWhatJavaReadsInItsText(@ForAll double number) {
        assertArrayEquals(new double[] {number}, Decimals.read("\t" + number, 0));
    }

    @Property
    void aBriefNumberIsReadAsItWasWritten(@ForAll int thousandths) {
        double number = thousandths / 1000.0;
        assertArrayEquals(new double[] {number, 1}, Decimals.read("step\tkey\t" + Training.brief(number) + "\t1", 8));
    }

    @Test
    void whatJavaReadsIsReadTheSame() {
        Stream.of("0", "-0", "-.5", "7.", "1e-4", "-1.0E-4", "00012.50", "123456789012345678", "0.1234567890123456789")
                .forEach(text -> assertEquals(Double.parseDouble(text), Decimals.read("\t" + text, 0)[0], text));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        Stream.of("", "-", ".", "1.2.3", "--1", "1-", "ten")
                .forEach(text -> assertThrows(NumberFormatException.class, () -> Decimals.read("\t" + text, 0), text));
    }

    @Test
    void aLineMayHaveNoNumbers() {
        assertEquals(0, Decimals.read("step\tkey", 8).length);
    }
}
