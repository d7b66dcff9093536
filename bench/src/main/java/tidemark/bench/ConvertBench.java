package tidemark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Papers as JSON to N-Quads, without a database: {@code tidemark convert} against CARML with a mapping of the same facts. */
final class ConvertBench {
    private static final double LEAST = 5;
    private static final List<String> JAVA = List.of("java", "-Xmx4g", "-XX:+UseParallelGC", "-cp");

    private final Path home = Path.of(System.getProperty("tidemark.home"));
    private final Path folder;
    private final Path papers;

    private ConvertBench(Path folder) {
        this.folder = folder;
        this.papers = folder.resolve("papers-with-abstracts.json");
    }

    /** Takes the number of papers, and how often to run each. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tidemark-bench");
        try {
            int papers = Integer.parseInt(arguments[0]);
            MadeDump.write(folder.resolve("dump"), papers);
            new ConvertBench(folder).run(papers, Integer.parseInt(arguments[1]));
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(int count, int runs) throws IOException, InterruptedException {
        unpacked();
        List<Timed> ours = new ArrayList<>();
        List<Timed> theirs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(tidemark());
            theirs.add(carml());
            System.out.printf(
                    Locale.ROOT,
                    "run %d: tidemark %.1f s (processor %.1f s), CARML %.1f s (%.1f s)%n",
                    i + 1,
                    ours.get(i).wall(),
                    ours.get(i).user(),
                    theirs.get(i).wall(),
                    theirs.get(i).user());
        }
        Timed our = Timed.median(ours);
        Timed their = Timed.median(theirs);
        long ourQuads = lines(folder.resolve("tidemark.nq"));
        long theirQuads = lines(folder.resolve("carml.nq"));
        System.out.printf(
                Locale.ROOT,
                "%,d papers: tidemark %,.0f papers and %,.0f quads a second (%,d quads), CARML %,.0f and %,.0f (%,d quads)%n",
                count,
                count / our.wall(),
                ourQuads / our.wall(),
                ourQuads,
                count / their.wall(),
                theirQuads / their.wall(),
                theirQuads);
        double papers = their.wall() / our.wall();
        System.out.printf(
                Locale.ROOT,
                "rate: %.2f times the papers, %.1f times the quads by the clock (wanted: at least %.0f)%n",
                papers,
                papers * ourQuads / theirQuads,
                LEAST);
    }

    /** CARML reads no packed files. */
    private void unpacked() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("dump/papers-with-abstracts.json.gz"));
                InputStream plain = new GZIPInputStream(in);
                OutputStream out = Files.newOutputStream(papers)) {
            plain.transferTo(out);
        }
        Files.copy(home.resolve("bench/peers/carml/papers.rml.ttl"), folder.resolve("papers.rml.ttl"));
    }

    private Timed tidemark() throws IOException, InterruptedException {
        Path out = folder.resolve("tidemark.nq");
        Files.deleteIfExists(out);
        return timed(
                home.resolve("cli/target/lib") + "/*",
                "tidemark.cli.Tidemark",
                "convert",
                papers.toString(),
                "--format",
                "nq",
                "-o",
                out.toString());
    }

    private Timed carml() throws IOException, InterruptedException {
        Path out = folder.resolve("carml.nq");
        Files.deleteIfExists(out);
        return timed(
                System.getProperty("peer") + "/*",
                "CarmlConvert",
                folder.resolve("papers.rml.ttl").toString(),
                folder.toString(),
                out.toString());
    }

    private Timed timed(String classpath, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JAVA);
        command.add(classpath);
        command.addAll(List.of(arguments));
        return Timed.run(command, Map.of(), folder.resolve("log"));
    }

    private static long lines(Path file) throws IOException {
        long lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            while (reader.readLine() != null) {
                lines++;
            }
        }
        return lines;
    }
}
