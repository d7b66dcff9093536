package tidemark.extract;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import tidemark.claim.PaperText;

/** Makes the model file of {@link TextExtractor} from annotated papers: the same papers give the same bytes. */
public final class Training {

    /** Relations are learnt from what a tagger finds that has not seen the paper, as it will be with new papers. */
    private static final int FOLDS = 4;

    private Training() {}

    /**
     * Learns from the papers of {@code gold} that have a text or bring one, and how common words are from all texts, and
     * writes {@code model}, lines of text compressed with gzip.
     * Of a paper that is annotated twice the first counts.
     *
     * @param namesOnly annotated papers that teach how names are written, and of results the network alone
     * @param words vectors of words, as {@link WordVectors#read} reads them
     * @param texts by arXiv id and date of the digest, with a space between
     * @param progress is told each of the steps, which take minutes, as it begins
     * @return the number of papers learnt from
     * @throws IOException if a file cannot be read or written
     */
    public static int train(
            List<Path> gold,
            List<Path> namesOnly,
            Path words,
            Map<String, PaperText> texts,
            Path model,
            Consumer<String> progress)
            throws IOException {
        WordVectors vectors = WordVectors.read(words);
        Map<String, GoldPaper> annotated = new LinkedHashMap<>();
        read(gold, texts, annotated);
        int complete = annotated.size();
        read(namesOnly, texts, annotated);
        List<GoldPaper> papers = List.copyOf(annotated.values());
        Lexicon lexicon = KnownNames.lexicon();
        KnownNames.count(lexicon, all(texts, papers));
        ResultTraining results = new ResultTraining(vectors);
        progress.accept("step 1 of 3: names, " + FOLDS + " times, each time of the other papers");
        List<NameTagger> strangers = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> tagger(without(papers, fold), lexicon))
                .toList();
        for (int i = 0; i < papers.size(); i++) {
            GoldPaper paper = papers.get(i);
            String text = paper.text().whole();
            List<Token> tokens = NameTraining.tokens(paper);
            List<Entity> found = strangers.get(i % FOLDS).read(text, tokens, lexicon.kinds(tokens, 0), 1);
            if (i < complete) {
                results.see(paper, tokens, found);
            } else {
                results.seeForNetwork(paper, tokens, found);
            }
        }
        progress.accept("step 2 of 3: names, of all " + papers.size() + " papers");
        NameTagger names = tagger(papers, lexicon);
        progress.accept("step 3 of 3: results, of " + complete + " papers, and how far to trust them");
        write(results.learn(names), model);
        return papers.size();
    }

    private static void read(List<Path> files, Map<String, PaperText> texts, Map<String, GoldPaper> annotated)
            throws IOException {
        for (Path file : files) {
            GoldFile.read(file, texts).forEach(paper -> annotated.putIfAbsent(paper.id(), paper));
        }
    }

    /** The texts given and those that were written to be learnt from; each is counted, and none twice. */
    private static Set<PaperText> all(Map<String, PaperText> texts, List<GoldPaper> papers) {
        Set<PaperText> all = new LinkedHashSet<>(texts.values());
        papers.forEach(paper -> all.add(paper.text()));
        return all;
    }

    private static List<GoldPaper> without(List<GoldPaper> papers, int fold) {
        return IntStream.range(0, papers.size())
                .filter(i -> i % FOLDS != fold)
                .mapToObj(papers::get)
                .toList();
    }

    private static NameTagger tagger(List<GoldPaper> papers, Lexicon lexicon) {
        NameTraining names = new NameTraining(lexicon);
        papers.forEach(names::see);
        return names.learn();
    }

    private static void write(TextModel model, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            model.write(out);
            if (out.checkError()) {
                throw new IOException("cannot write " + file);
            }
        }
    }

    /** One line a feature, those left out that say nothing once rounded. */
    static void write(PrintWriter out, String step, Weights weights) {
        long[] features = weights.keys();
        for (int i = 0; i < features.length; i++) {
            StringBuilder line = new StringBuilder(step).append('\t').append(Long.toUnsignedString(features[i], 36));
            boolean speaks = false;
            for (int c = 0; c < weights.columns(); c++) {
                double weight = weights.values()[i * weights.columns() + c];
                double rounded = StrictMath.round(weight * 100) / 100.0;
                speaks |= rounded != 0;
                line.append('\t').append(brief(rounded));
            }
            if (speaks) {
                out.print(line.append('\n'));
            }
        }
    }

    /** The number without a nought that says nothing: "0", "-.5", "1.25". */
    static String brief(double number) {
        if (number == StrictMath.rint(number)) {
            return Long.toString((long) number);
        }
        String text = Double.toString(number);
        return text.startsWith("0.") ? text.substring(1) : text.startsWith("-0.") ? "-" + text.substring(2) : text;
    }
}
