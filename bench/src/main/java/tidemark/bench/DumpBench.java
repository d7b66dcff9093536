package tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Loads a made-up dump of Papers with Code into a new database, and a tenth of it, to see whether the cost grows evenly. */
final class DumpBench {

    private static final List<String> JAVA = List.of("-Xmx4g", "-XX:+UseParallelGC");
    private static final Set<Integer> DONE_OR_WITH_REJECTS = Set.of(0, 3);
    private static final double MOST_GROWTH = 1.2;

    private DumpBench() {}

    /** Takes the number of papers. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int papers = Integer.parseInt(arguments[0]);
        System.out.printf(Locale.ROOT, "each in a new JVM with %s%n", JAVA);
        Watched tenth = load(papers / 10);
        Watched whole = load(papers);
        growth("by the clock", whole.wall() / tenth.wall() / 10);
        growth("by processor time", whole.cpu() / tenth.cpu() / 10);
    }

    private static Watched load(int papers) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tidemark-bench");
        try {
            Path dump = folder.resolve("dump");
            MadeDump.write(dump, papers);
            Path log = folder.resolve("log");
            List<String> command = List.of(
                    "java",
                    JAVA.get(0),
                    JAVA.get(1),
                    "-cp",
                    Path.of(System.getProperty("tidemark.home"), "cli/target/lib") + "/*",
                    "tidemark.cli.Tidemark",
                    "load",
                    dump.toString(),
                    "--db",
                    folder.resolve("tdb2").toString());
            Watched took = Watched.run(command, DONE_OR_WITH_REJECTS, folder.resolve("out"), log);
            Files.readAllLines(folder.resolve("out")).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "%,d papers: %.1f s (processor %.1f s), %,.0f papers a second, %d MB of its own%n%n",
                    papers,
                    took.wall(),
                    took.cpu(),
                    papers / took.wall(),
                    took.megabytes());
            return took;
        } finally {
            Folders.delete(folder);
        }
    }

    private static void growth(String how, double growth) {
        System.out.printf(
                Locale.ROOT,
                "growth from a tenth to the whole, %s: %.2f of linear (at most %.1f: %s)%n",
                how,
                growth,
                MOST_GROWTH,
                growth <= MOST_GROWTH ? "holds" : "does not hold");
    }
}
