package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;

class ResultReadingTest {

    private static final TextExtractor EXTRACTOR = new TextExtractor(Gazetteer.none());

    private static List<ResultClaim> read(String summary) {
        return EXTRACTOR
                .read(new PaperText("QuillNet: Reading Handwriting at Scale", summary))
                .results();
    }

    private static ResultClaim of(List<ResultClaim> claims, String number) {
        return claims.stream()
                .filter(c -> c.measure().text().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not among " + claims));
    }

    @Test
    void aPhraseForTheMethodStandsForWhatThePaperPresents() {
        List<ResultClaim> claims = read("This paper introduces QuillNet, a model for reading handwriting. "
                + "The method achieves an accuracy of 81.4% on the InkBench benchmark.");
        assertEquals(Optional.of("QuillNet"), of(claims, "81.4").model());
    }

    @Test
    void eachNumberOfAListGoesToItsOwnBenchmark() {
        List<ResultClaim> claims = read("This paper introduces QuillNet, a model for reading handwriting. "
                + "QuillNet achieves 81.4% on InkBench and 64.2% on PenEval.");
        assertEquals(Optional.of("InkBench"), of(claims, "81.4").benchmark());
        assertEquals(Optional.of("PenEval"), of(claims, "64.2").benchmark());
    }

    @Test
    void aDifferenceIsAGainAndAMultipleARatio() {
        List<ResultClaim> claims = read("This paper introduces QuillNet, a model for reading handwriting. "
                + "QuillNet outperforms GPT-4o by 3.2% on InkBench and achieves a 2.5x speedup.");
        assertEquals(Measure.Kind.GAIN, of(claims, "3.2").measure().kind());
        assertEquals(Measure.Kind.RATIO, of(claims, "2.5").measure().kind());
    }

    @Test
    void aReductionIsASignedGain() {
        List<ResultClaim> claims = read("This paper introduces QuillNet, a model for reading handwriting. "
                + "QuillNet reduces latency by 30% compared to existing methods.");
        assertEquals(-1, of(claims, "30").measure().value().signum());
    }

    @Test
    void theWordBesideTheNumberSaysWhatIsMeasured() {
        List<ResultClaim> claims = read("This paper introduces QuillNet, a model for reading handwriting. "
                + "QuillNet achieves a success rate of 81.4% on InkBench.");
        assertEquals(Optional.of("success rate"), of(claims, "81.4").metric());
    }

    @Test
    void theSpreadOfAMeasurementIsNoResultOfItsOwn() {
        List<ResultClaim> claims = read("This paper introduces QuillNet, a model for reading handwriting. "
                + "QuillNet achieves an accuracy of 81.4±0.3 on InkBench.");
        assertTrue(claims.stream().noneMatch(c -> c.measure().text().equals("0.3")), claims::toString);
    }

    @Test
    void aNumberWithinANameIsNoResult() {
        List<ResultClaim> claims = read("This paper introduces QuillNet, a model for reading handwriting. "
                + "QuillNet outperforms Claude 3.5 and achieves an accuracy of 81.4% on InkBench.");
        assertTrue(claims.stream().noneMatch(c -> c.measure().text().equals("3.5")), claims::toString);
    }

    @Test
    void aNumberThatANameEndsWithIsNoResultThoughAVerbFollows() {
        List<ResultClaim> claims = EXTRACTOR
                .read(new PaperText(
                        "QuillNet 2.5: Reading Handwriting at Scale",
                        "This paper introduces QuillNet 2.5, a model for reading handwriting. "
                                + "QuillNet 2.5 gains 3.7 points on InkBench over InternVL 3.5."))
                .results();
        assertTrue(claims.stream().noneMatch(c -> c.measure().text().endsWith(".5")), claims::toString);
        assertEquals(Measure.Kind.GAIN, of(claims, "3.7").measure().kind());
    }

    @Test
    void aDifferenceInPerCentThatAreAbsoluteIsInPoints() {
        List<ResultClaim> claims = read("This paper introduces QuillNet, a model for reading handwriting. "
                + "QuillNet achieves a 3.2% absolute improvement in accuracy on InkBench.");
        assertEquals(Optional.of("points"), of(claims, "3.2").measure().unit());
    }

    @Test
    void whatAResultIsReachedOnIsABenchmark() {
        Reading reading = EXTRACTOR.read(new PaperText(
                "QuillNet: Reading Handwriting at Scale",
                "This paper introduces QuillNet, a model for reading handwriting. "
                        + "QuillNet achieves an accuracy of 81.4% on the Inkwell dataset, against 77.0% for PenNet."));
        Set<String> benchmarks = reading.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.BENCHMARK)
                .map(Mention::name)
                .collect(Collectors.toSet());
        for (ResultClaim claim : reading.results()) {
            assertTrue(claim.benchmark().stream().allMatch(benchmarks::contains), reading::toString);
        }
        assertEquals(Optional.of("Inkwell"), of(reading.results(), "81.4").benchmark());
    }
}
