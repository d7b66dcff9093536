package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;

class TextExtractorTest {

    private static final TextExtractor EXTRACTOR = new TextExtractor(Gazetteer.none());

    private static final PaperText PLAIN = new PaperText(
            "QuillNet: Reading Handwriting at Scale",
            "This paper introduces QuillNet, a model for reading handwriting. "
                    + "QuillNet achieves an accuracy of 81.4% on InkBench, outperforming GPT-4o.");

    @Test
    void aModelItsBenchmarkAndItsScoreAreRead() {
        Reading reading = EXTRACTOR.read(PLAIN);
        ResultClaim claim = reading.results().get(0);
        assertEquals(Optional.of("QuillNet"), claim.model());
        assertEquals(Optional.of("InkBench"), claim.benchmark());
        assertEquals(Measure.Kind.SCORE, claim.measure().kind());
        assertEquals("81.4", claim.measure().text());
        assertEquals(Optional.of("%"), claim.measure().unit());
    }

    @Test
    void whatThePaperPresentsIsMarkedAndWhatItComparesWithIsNot() {
        List<Mention> mentions = EXTRACTOR.read(PLAIN).mentions();
        assertTrue(mentions.stream().anyMatch(m -> m.name().equals("QuillNet") && m.introduced()));
        assertTrue(mentions.stream().anyMatch(m -> m.name().equals("GPT-4o") && !m.introduced()));
    }

    @Test
    void aResultIsSetAgainstNoModelThatIsNoMention() {
        String summary = "QuillNet gains 3.7 points on InkBench over SwanNet.";
        List<Token> tokens = Tokens.of(summary, 0);
        for (double doubt : new double[] {0.1, 0.5}) {
            Entity swan = named(tokens, "SwanNet", Mention.Kind.MODEL).judged(new Odds(1 - doubt, 0, 0, 0));
            List<Entity> entities = List.of(
                    named(tokens, "QuillNet", Mention.Kind.MODEL),
                    swan,
                    named(tokens, "InkBench", Mention.Kind.BENCHMARK));
            List<ResultClaim> results = EXTRACTOR.results(summary, tokens, entities);
            List<String> against = doubt < 0.5 ? List.of("SwanNet") : List.of();
            assertEquals(
                    List.of(against),
                    results.stream().map(ResultClaim::comparedWith).toList());
        }
    }

    private static Entity named(List<Token> tokens, String name, Mention.Kind kind) {
        return NameTraining.locate(tokens, new Mention(name, List.of(), kind, false));
    }

    @Test
    void evidenceStandsInTheTextAndHoldsTheNumber() {
        for (ResultClaim claim : EXTRACTOR.read(PLAIN).results()) {
            String there = PLAIN.whole()
                    .substring(claim.evidence().start(), claim.evidence().end());
            assertEquals(claim.evidence().quote(), there);
            assertTrue(there.contains(claim.measure().text()));
        }
    }

    @Test
    void aSizeIsNoResult() {
        PaperText text = new PaperText("A small model", "We train a network with 7 billion parameters on 3 datasets.");
        assertEquals(List.of(), EXTRACTOR.read(text).results());
    }

    @Test
    void theSameTextAlwaysReadsTheSame() {
        assertEquals(EXTRACTOR.read(PLAIN), new TextExtractor(Gazetteer.none()).read(PLAIN));
    }

    @Test
    void nothingIsReadFromNothing() {
        assertEquals(new Reading(List.of(), List.of()), EXTRACTOR.read(new PaperText("", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "7",
                "\"",
                "A ",
                "9.",
                "1,",
                "(X1) ",
                "𝔸",
                "\n",
                "-1%-",
                "\ud800",
                "Pon 7% on Quar, ",
                "Slow Ink (SI) "
            })
    void aMegabyteOfAnythingIsReadWithoutFailing(String piece) {
        String much = piece.repeat(1_000_000 / piece.length());
        EXTRACTOR.read(new PaperText(much, much));
        EXTRACTOR.read(new PaperText("Title", much));
    }

    @Test
    void ofVeryManyNumbersTheFirstAreRead() {
        String much = IntStream.range(100, 300)
                .mapToObj(i -> "QuillNet reaches an accuracy of " + i / 10.0 + "% on InkBench. ")
                .collect(Collectors.joining());
        List<ResultClaim> read =
                EXTRACTOR.read(new PaperText("QuillNet: reading slowly", much)).results();
        assertEquals("10.0", read.get(0).measure().text());
        assertTrue(read.size() > 15 && read.size() <= 24, () -> read.size() + " results");
    }
}
