package tidemark.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tidemark.claim.Evidence;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;
import tidemark.extract.Extractor;

/** Knows what one text says and nothing of any other, so that no golden depends on what was learned from examples. */
final class HandMadeClaims implements Extractor {

    @Override
    public Reading read(PaperText text) {
        if (!text.title().equals("Reading Handwriting")) {
            return new Reading(List.of(), List.of());
        }
        return new Reading(
                List.of(
                        new Mention("QuillNet", List.of("QN"), Mention.Kind.MODEL, true),
                        new Mention("InkBench", List.of(), Mention.Kind.BENCHMARK, false),
                        new Mention("GPT-4o", List.of(), Mention.Kind.MODEL, false),
                        new Mention("SlowStep", List.of(), Mention.Kind.METHOD, true),
                        new Mention("LeafSet", List.of(), Mention.Kind.DATASET, false)),
                List.of(
                        new ResultClaim(
                                Optional.of("QuillNet"),
                                Optional.of("InkBench"),
                                Optional.of("accuracy"),
                                measure(Measure.Kind.SCORE, "81.40", "81.40", "%"),
                                List.of("GPT-4o"),
                                Optional.of("two shots"),
                                quote(text, "reaches 81.40% accuracy"),
                                0.987),
                        new ResultClaim(
                                Optional.of("SlowStep"),
                                Optional.empty(),
                                Optional.of("error"),
                                measure(Measure.Kind.GAIN, "-12.5", "12.5", "points"),
                                List.of(),
                                Optional.empty(),
                                quote(text, "12.5 points less error"),
                                0.5),
                        new ResultClaim(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                measure(Measure.Kind.RATIO, "3", "3", "x"),
                                List.of(),
                                Optional.empty(),
                                quote(text, "3x"),
                                1)));
    }

    @Override
    public String name() {
        return "hand";
    }

    @Override
    public String version() {
        return "1";
    }

    private static Measure measure(Measure.Kind kind, String value, String text, String unit) {
        return new Measure(kind, new BigDecimal(value), text, Optional.of(unit));
    }

    private static Evidence quote(PaperText text, String words) {
        int start = text.whole().indexOf(words);
        return new Evidence(start, start + words.length(), words);
    }
}
