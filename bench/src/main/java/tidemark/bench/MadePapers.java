package tidemark.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tidemark.claim.AuthorName;
import tidemark.claim.Evidence;
import tidemark.claim.Measure;
import tidemark.claim.Mention;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;
import tidemark.source.DocumentId;
import tidemark.source.Place;
import tidemark.source.TextDocument;

/**
 * Makes up papers of the shape that digests have: as many authors, names and results, and names spread as unevenly. The
 * same number and seed give the same papers; each depends on its own place alone.
 */
final class MadePapers {

    private static final List<String> METRICS =
            List.of("accuracy", "F1", "BLEU", "mAP", "FID", "pass@1", "WER", "perplexity", "ROUGE-L", "win rate");
    private static final List<String> WORDS = List.of(
            "a",
            "model",
            "for",
            "long",
            "reasoning",
            "over",
            "images",
            "with",
            "sparse",
            "training",
            "data",
            "and",
            "graphs",
            "that",
            "learns",
            "to",
            "plan",
            "from",
            "few",
            "examples",
            "in",
            "one",
            "pass",
            "of",
            "speech");
    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 2500;

    private final int number;
    private final long seed;
    private final Zipf models;
    private final Zipf benchmarks;
    private final Zipf authors;
    private final Zipf metrics;

    MadePapers(int number, long seed) {
        this.number = number;
        this.seed = seed;
        this.models = new Zipf(3 * number);
        this.benchmarks = new Zipf(number);
        this.authors = new Zipf(6 * number);
        this.metrics = new Zipf(Math.max(METRICS.size(), number / 2));
    }

    int number() {
        return number;
    }

    /** The paper at a place from 0. */
    MadePaper paper(int place) {
        Random random = new Random(seed * 1_000_003L + place);
        random.nextInt();
        LocalDate date = START.plusDays((long) place * DAYS / number);
        String arxivId = String.format(Locale.ROOT, "%02d%02d.%05d", date.getYear() % 100, date.getMonthValue(), place);
        String own = "Model-" + (3 * number + place);
        StringBuilder summary = new StringBuilder("We present " + own + ", " + words(40 + random.nextInt(60), random));
        List<Mention> mentions = new ArrayList<>();
        Mention.Kind kind = random.nextInt(10) < 6 ? Mention.Kind.METHOD : Mention.Kind.MODEL;
        mentions.add(new Mention(own, List.of(), kind, true));
        List<Draft> drafts = new ArrayList<>();
        for (int i = results(random); i > 0; i--) {
            drafts.add(draft(own, summary, mentions, random));
        }
        PaperText text = new PaperText(own + ": " + words(6, random), summary.toString());
        int offset = text.title().length() + 1;
        PaperClaim claim = new PaperClaim(arxivId, text.title(), authors(random));
        TextDocument document = new TextDocument(
                new DocumentId("made", date + "/" + arxivId), new Place("made", place + 1), date, claim, text);
        return new MadePaper(
                document,
                new Reading(
                        mentions,
                        drafts.stream().map(draft -> draft.claim(text, offset)).toList()));
    }

    /** A result whose sentence stands at a place in the summary. */
    private record Draft(
            int start,
            int end,
            Optional<String> model,
            Optional<String> benchmark,
            Optional<String> metric,
            Measure measure,
            List<String> compared,
            double confidence) {

        ResultClaim claim(PaperText text, int offset) {
            int from = offset + start;
            int to = offset + end;
            Evidence evidence = new Evidence(from, to, text.whole().substring(from, to));
            return new ResultClaim(model, benchmark, metric, measure, compared, Optional.empty(), evidence, confidence);
        }
    }

    private Draft draft(String own, StringBuilder summary, List<Mention> mentions, Random random) {
        String benchmark = "Bench-" + benchmarks.draw(random);
        String other = "Model-" + models.draw(random);
        int rank = metrics.draw(random);
        String metric = rank < METRICS.size() ? METRICS.get(rank) : "score " + rank;
        String figure = BigDecimal.valueOf(random.nextInt(1000), 1).toPlainString();
        boolean gain = random.nextInt(3) == 0;
        boolean ofOther = random.nextInt(3) == 0;
        summary.append(' ');
        int start = summary.length();
        summary.append(ofOther ? other : own)
                .append(gain ? " gains " : " reaches ")
                .append(figure);
        summary.append("% ").append(metric).append(" on ").append(benchmark).append('.');
        mentions.add(new Mention(other, List.of(), Mention.Kind.MODEL, false));
        mentions.add(new Mention(benchmark, List.of(), Mention.Kind.BENCHMARK, false));
        return new Draft(
                start,
                summary.length(),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(ofOther ? other : own),
                random.nextInt(2) == 0 ? Optional.empty() : Optional.of(benchmark),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(metric),
                new Measure(
                        gain ? Measure.Kind.GAIN : Measure.Kind.SCORE,
                        new BigDecimal(figure),
                        figure,
                        Optional.of("%")),
                gain && !ofOther ? List.of(other) : List.of(),
                random.nextInt(50, 100) / 100.0);
    }

    private static int results(Random random) {
        return random.nextInt(5) < 2 ? 0 : 1 + random.nextInt(4);
    }

    private List<AuthorName> authors(Random random) {
        Set<AuthorName> names = new LinkedHashSet<>();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            int rank = authors.draw(random);
            names.add(AuthorName.ofNameOrAccount(rank % 3 == 0 ? "account" + rank : "Author No" + rank));
        }
        return List.copyOf(names);
    }

    private static String words(int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append('.').toString();
    }
}
