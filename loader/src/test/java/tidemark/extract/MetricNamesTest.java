package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricNamesTest {

    private static String name(String text, String words) {
        List<Token> tokens = Tokens.of(text, 0);
        int start = text.lastIndexOf(words);
        int from = 0;
        while (tokens.get(from).start() < start) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.get(to).end() <= start + words.length()) {
            to++;
        }
        return new MetricNames(tokens).of(text, new Entity.Span(from, to));
    }

    @Test
    void aMetricHasItsShortFormBesideItsLongOneWhicheverStandsAtTheNumber() {
        String text = "QuillNet has a Stroke Error Rate (SER) of 4.1, where GPT-4o has a SER of 9.3.";
        assertEquals("Stroke Error Rate (SER)", name(text, "SER"));
        assertEquals("Stroke Error Rate (SER)", name(text, "Stroke Error Rate"));
        assertEquals("Stroke Error Rate (SER)", name(text, "Error Rate"));
    }

    @Test
    void bracketsThatHoldNoShortFormAreNoPartOfTheName() {
        String text = "It reaches an accuracy (GPT-4o: 61) of 71 and a mean delay (Fig) of 3 s.";
        assertEquals("accuracy", name(text, "accuracy"));
        assertEquals("mean delay", name(text, "mean delay"));
    }

    @Test
    void ratesAreOneRateAndOtherWordsKeepTheirEnding() {
        assertEquals("stroke error rate", name("It halves stroke error rates.", "stroke error rates"));
        assertEquals("cross-entropy loss", name("It lowers the cross-entropy loss.", "cross-entropy loss"));
        assertEquals("FLOPs", name("It needs 40% fewer FLOPs.", "FLOPs"));
    }

    @Test
    void whatIsFasterIsMeasuredInSpeed() {
        assertEquals("speed", name("QuillNet is 3x faster than GPT-4o.", "faster"));
    }

    @Test
    void aShortFormNeedsNoBracketsWhereItsWordsStandInTheText() {
        String text = "QuillNet has a stroke error rate of 4.1, GPT-4o has SERs up to 9.3.";
        assertEquals("stroke error rate (SER)", name(text, "SERs"));
        assertEquals("stroke error rate (SER)", name(text, "stroke error rate"));
    }

    @Test
    void wordsOfTwoSentencesMakeNoLongForm() {
        assertEquals("SER", name("It writes one stroke. Each reads well. The SER is 3.", "SER"));
    }

    @Test
    void theWordBeforeTheBracketStandsForTheWholeLongForm() {
        assertEquals(
                "quill-bound speed-up (QBSU)", name("It raises the quill-bound speed-up (QBSU) by 19%.", "speed-up"));
    }
}
