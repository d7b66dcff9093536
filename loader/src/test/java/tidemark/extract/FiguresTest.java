package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static List<String> units(String text) {
        return Figures.of(Tokens.of(text, 0)).stream()
                .map(f -> f.value().toPlainString() + " " + f.unit().orElse("-"))
                .toList();
    }

    @Test
    void aNounMayBeTheUnitOfTheNumberBeforeIt() {
        assertEquals(List.of("420 tokens", "3.5 degrees"), units("It takes 420 tokens and errs by 3.5 degrees."));
        assertEquals(List.of("2.1 m", "12 days"), units("It is off by 2.1 meters after 12 days."));
        assertEquals(List.of("88 -"), units("It reads 88 feathers."));
    }

    @Test
    void aRateIsWrittenWithWhatItIsPer() {
        assertEquals(List.of("0.4 m/s", "25 meV/atom"), units("It slips by 0.4 m/s and errs by 25 meV/atom."));
        assertEquals(List.of("30 fps"), units("It draws 30 frames per second."));
    }

    @Test
    void theTimeOfProcessorsIsCountedAsSuch() {
        assertEquals(List.of("640 GPU hours", "5 h"), units("It takes 640 GPU hours, not 5 hours."));
    }

    @Test
    void aNumberIsOutOfAWholeOne() {
        assertEquals(List.of("4.2 /5", "5 -"), units("Readers give it 4.2/5."));
        assertEquals(List.of("66.8 -", "70.8 -"), units("It reaches 66.8/70.8 with and without ink."));
        assertEquals(List.of("230 ms", "435 ms"), units("It answers in 230/435ms."));
    }
}
