package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tidemark.claim.Mention;

class OddsTest {

    @Test
    void aDoubtfulNameIsReadWithButNotGivenOut() {
        Odds doubtful = new Odds(0.5, 0, 0, 0);
        assertTrue(doubtful.named());
        assertFalse(doubtful.given());
        assertTrue(new Odds(0.6, 0, 0, 0).given());
    }

    @Test
    void aDatasetIsGivenOutSooner() {
        assertTrue(new Odds(0, 0.5, 0, 0).given());
        assertFalse(new Odds(0, 0, 0.5, 0).given());
    }

    @Test
    void whatIsAnnotatedIsGivenOut() {
        assertTrue(Odds.certain(Mention.Kind.DATASET, false).given());
    }
}
