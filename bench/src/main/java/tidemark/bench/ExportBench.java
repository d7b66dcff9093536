package tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tidemark.export.RdfFormat;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.store.TdbStore;

/**
 * Exports a record of made-up papers with {@code tidemark export} and with Jena's own {@code tdb2.tdbdump}, in turn, each
 * in a new process; and a fifth of it, to see whether memory grows with the record.
 */
final class ExportBench {

    private static final List<String> JAVA = List.of("-Xmx512m", "-XX:+UseParallelGC", "-Xshare:auto");
    private static final int QUADS_A_PAPER = 90;
    private static final double LEAST_OF_DUMP = 0.5;

    private final Path home;
    private final Path folder;
    private final Path database;
    private final double quads;

    private ExportBench(Path home, Path folder, int papers) {
        this.home = home;
        this.folder = folder;
        this.database = folder.resolve("tdb2-" + papers);
        Iris iris = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
        try (TdbStore store = TdbStore.open(database, iris.base())) {
            Fill.with(new MadePapers(papers, 1), iris, store);
            this.quads = store.dataset().calculateRead(() -> count(store));
        }
    }

    private static double count(TdbStore store) {
        long[] count = {0};
        store.dataset().find().forEachRemaining(quad -> count[0]++);
        return count[0];
    }

    /** Takes the number of quads wanted, roughly, and how often to export them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int papers = Math.max(5, Integer.parseInt(arguments[0]) / QUADS_A_PAPER);
        int runs = Integer.parseInt(arguments[1]);
        Path home = Path.of(System.getProperty("tidemark.home"));
        Path folder = Files.createTempDirectory("tidemark-bench");
        try {
            System.out.println("thousand quads a second by the clock, seconds (processor time), memory of its own");
            new ExportBench(home, folder, papers / 5).run(1);
            new ExportBench(home, folder, papers).run(runs);
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(int runs) throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT, "%n%,.0f quads, %d run(s) in turn, each in a new JVM with %s%n", quads, runs, JAVA);
        List<Double> dump = new ArrayList<>();
        List<Double> unordered = new ArrayList<>();
        List<Double> canonical = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            dump.add(row("tdb2.tdbdump", "tdb2.tdbdump", "--loc", database.toString()));
            unordered.add(export("nq", "--unordered"));
            canonical.add(export("nq"));
        }
        for (RdfFormat format : RdfFormat.values()) {
            if (format != RdfFormat.NQ) {
                export(format.word());
            }
        }
        verdict("unordered", median(dump) / median(unordered));
        verdict("canonical", median(dump) / median(canonical));
    }

    private static double median(List<Double> seconds) {
        return Medians.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double export(String format, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("tidemark.cli.Tidemark", "export", "--db", database.toString(), "--format", format));
        command.addAll(List.of(options));
        return row("export " + format + " " + String.join(" ", options), command.toArray(String[]::new));
    }

    private double row(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(JAVA);
        command.addAll(List.of("-cp", home.resolve("cli/target/lib") + "/*"));
        command.addAll(List.of(arguments));
        Watched took = Watched.run(command, folder.resolve("out"), folder.resolve("log"));
        System.out.printf(
                Locale.ROOT,
                "%-24s %6.0f k/s  %6.1f s (%6.1f s)  %4d MB%n",
                name,
                quads / 1000 / took.wall(),
                took.wall(),
                took.cpu(),
                took.megabytes());
        return took.wall();
    }

    private static void verdict(String what, double ratio) {
        System.out.printf(
                Locale.ROOT,
                "rate of %s N-Quads / rate of tdb2.tdbdump: %.2f (at least %.1f: %s)%n",
                what,
                ratio,
                LEAST_OF_DUMP,
                ratio >= LEAST_OF_DUMP ? "holds" : "does not hold");
    }
}
