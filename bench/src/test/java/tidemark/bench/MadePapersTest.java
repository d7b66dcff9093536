package tidemark.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadePapersTest {

    @Test
    void theSameSeedMakesTheSamePapersInAnyOrder() {
        MadePapers once = new MadePapers(50, 7);
        MadePapers again = new MadePapers(50, 7);
        IntStream.range(0, 50).forEach(i -> assertEquals(once.paper(49 - i), again.paper(49 - i)));
    }

    @Test
    void anotherSeedMakesOtherPapers() {
        assertNotEquals(new MadePapers(50, 7).paper(3), new MadePapers(50, 8).paper(3));
    }
}
