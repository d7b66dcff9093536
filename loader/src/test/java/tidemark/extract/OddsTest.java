package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tidemark.claim.Mention;

class OddsTest {

    @Test
    void aDoubtfulNameIsReadWithButIsNoMention() {
        Odds doubtful = new Odds(0.5, 0, 0, 0);
        assertTrue(doubtful.named());
        assertFalse(doubtful.mentioned());
        assertTrue(new Odds(0.6, 0, 0, 0).mentioned());
    }

    @Test
    void aDatasetIsAMentionSooner() {
        assertTrue(new Odds(0, 0.5, 0, 0).mentioned());
        assertFalse(new Odds(0, 0, 0.5, 0).mentioned());
    }

    @Test
    void whatIsAnnotatedIsAMention() {
        assertTrue(Odds.certain(Mention.Kind.DATASET, false).mentioned());
    }
}
