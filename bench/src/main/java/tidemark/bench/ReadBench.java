package tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tidemark.claim.PaperText;
import tidemark.extract.Extractor;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.load.InputFiles;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;

/**
 * Times {@code tidemark extract} of an archive beside that of one paper of two words, which is its start; and then, in this JVM
 * and once it has read the archive, single texts that no paper would have.
 */
final class ReadBench {

    private static final double MOST_SECONDS = 10;
    private static final long MOST_MEGABYTES = 512;
    private static final double MOST_MILLIS = 50;

    private static final String BRIEF = "| Title | Authors | Summary |\n|---|---|---|\n"
            + "| Ink (Read more on [arXiv](https://arxiv.org/abs/2501.00001)) | Ada Bee | Pen. |\n";

    private static final int LENGTH = 1_000_000;
    private static final int TIMES = 5;
    private static final double NANOS_A_MILLI = 1e6;

    /** A long text, the same piece of it again and again, or each piece another. */
    private record Hostile(String name, IntFunction<String> piece) {

        static Hostile same(String name, String piece) {
            return new Hostile(name, i -> piece);
        }

        PaperText text() {
            StringBuilder text = new StringBuilder(LENGTH);
            for (int i = 0; text.length() < LENGTH; i++) {
                text.append(piece.apply(i));
            }
            return new PaperText("Title", text.toString());
        }
    }

    private static final List<Hostile> HOSTILE = List.of(
            Hostile.same("brackets", "["),
            Hostile.same("digits", "7"),
            Hostile.same("quotes", "\""),
            Hostile.same("nested", "((\""),
            Hostile.same("capitals", "A "),
            Hostile.same("decimals", "9."),
            Hostile.same("shares", "81.4% "),
            Hostile.same("one name", "QuillNet, "),
            Hostile.same("one result", "QuillNet 81.4% on InkBench, "),
            new Hostile("names with results", i -> "QuillNet" + i + " 81.4% on InkBench" + i + ", "),
            new Hostile(
                    "long forms",
                    i -> "We present " + letters(i, "uill ", "ets ", "odels (") + letters(i, "", "", "). ")),
            new Hostile(
                    "sentences",
                    i -> "We present " + letters(i, "u", "i", "Net") + ", which reaches " + i % 97
                            + ".4% on InkBench. "));

    /** Three capitals that count up, each with something behind it. */
    private static String letters(int i, String... behind) {
        return (char) ('A' + i % 26)
                + behind[0]
                + (char) ('A' + i / 26 % 26)
                + behind[1]
                + (char) ('A' + i / 676 % 26)
                + behind[2];
    }

    private ReadBench() {}

    /** Takes the archive and how often to read it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path archive = Path.of(arguments[0]);
        if (!Files.exists(archive)) {
            System.err.println("there is no " + archive + "; name an archive to read");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("tidemark-bench");
        try {
            archive(archive, Integer.parseInt(arguments[1]), folder);
        } finally {
            Folders.delete(folder);
        }
        hostile(archive);
    }

    private static void archive(Path archive, int runs, Path folder) throws IOException, InterruptedException {
        Path tidemark = Path.of(System.getProperty("tidemark.home")).resolve("tidemark");
        Path brief = Files.writeString(folder.resolve("2025-01-02.md"), BRIEF);
        List<Double> reading = new ArrayList<>();
        long most = 0;
        System.out.println("          start, s   archive, s    MB");
        for (int run = 1; run <= runs; run++) {
            Watched start = extract(tidemark, brief, folder);
            Watched whole = extract(tidemark, archive, folder);
            reading.add(whole.wall() - start.wall());
            most = Math.max(most, whole.megabytes());
            System.out.printf(
                    Locale.ROOT, "run %d %12.2f %12.2f %5d%n", run, start.wall(), whole.wall(), whole.megabytes());
        }
        double median =
                Medians.of(reading.stream().mapToDouble(Double::doubleValue).toArray());
        System.out.printf(
                Locale.ROOT,
                "extraction after the start: %.2f s (at most %.0f: %s)%nmemory of its own: %d MB (at most %d: %s)%n%n",
                median,
                MOST_SECONDS,
                verdict(median <= MOST_SECONDS),
                most,
                MOST_MEGABYTES,
                verdict(most <= MOST_MEGABYTES));
    }

    private static Watched extract(Path tidemark, Path archive, Path folder) throws IOException, InterruptedException {
        return Watched.run(
                List.of(tidemark.toString(), "extract", archive.toString()),
                Set.of(0),
                folder.resolve("claims.jsonl"),
                folder.resolve("extract.log"));
    }

    private static void hostile(Path archive) throws IOException {
        Extractor extractor = new TextExtractor(Gazetteer.none());
        texts(archive).parallelStream().forEach(extractor::read);
        double slowest = 0;
        System.out.println("milliseconds for a megabyte   the first time   after that, at most");
        for (Hostile hostile : HOSTILE) {
            PaperText text = hostile.text();
            double first = millis(extractor, text);
            double later = IntStream.range(1, TIMES)
                    .mapToDouble(i -> millis(extractor, text))
                    .max()
                    .orElse(0);
            slowest = Math.max(slowest, Math.max(first, later));
            System.out.printf(Locale.ROOT, "%-27s %16.1f %21.1f%n", hostile.name(), first, later);
        }
        System.out.printf(
                Locale.ROOT,
                "slowest: %.1f ms (at most %.0f: %s)%n",
                slowest,
                MOST_MILLIS,
                verdict(slowest <= MOST_MILLIS));
    }

    private static double millis(Extractor extractor, PaperText text) {
        long start = System.nanoTime();
        extractor.read(text);
        return (System.nanoTime() - start) / NANOS_A_MILLI;
    }

    private static List<PaperText> texts(Path archive) throws IOException {
        List<PaperText> texts = new ArrayList<>();
        Source.Sink sink = new Source.Sink() {

            @Override
            public void document(SourceDocument found) {
                if (found instanceof TextDocument document) {
                    texts.add(document.text());
                }
            }

            @Override
            public void reject(Reject reject) {
                // what is set apart has no text to read
            }

            @Override
            public void remark(Place place, String remark) {
                // said by the command, to those who use it
            }
        };
        for (InputFiles.Input input : InputFiles.find(List.of(archive), null).inputs()) {
            String file = input.file().toString();
            input.source().read(input.file(), file, input.source().format(), sink);
        }
        return texts;
    }

    private static String verdict(boolean holds) {
        return holds ? "holds" : "does not hold";
    }
}
