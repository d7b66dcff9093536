package tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Loads an archive with {@code tidemark load} and the graph that comes of it with Jena's own bulk loader, in turn, each in
 * a new process and into a new database.
 */
final class LoadBench {

    private static final String COLLECTOR = "-XX:+UseParallelGC";

    /** What the launcher tells the JVM for a load, so that Jena's loader has it, too, and gains by it as much. */
    private static final List<String> COMPILER = List.of("-XX:FreqInlineSize=60", "-XX:InlineSmallCode=500");

    /**
     * What is compared, and what is wanted of it: archives of text go into the record in transactions, and stand against
     * Jena's default loader; large tables go into it in bulk, and stand against its fastest.
     */
    private enum Kind {
        TEXT("-Xmx2g", "phased", 2.5, 0.2),
        BULK("-Xmx3500m", "parallel", 1.6, 0.1);

        private final String heap;
        private final String loader;
        private final double mostOfLoader;
        private final double mostOfFirst;

        Kind(String heap, String loader, double mostOfLoader, double mostOfFirst) {
            this.heap = heap;
            this.loader = loader;
            this.mostOfLoader = mostOfLoader;
            this.mostOfFirst = mostOfFirst;
        }
    }

    private final Kind kind;
    private final Path home;
    private final Path archive;
    private final Path folder;

    private LoadBench(Kind kind, Path home, Path archive, Path folder) {
        this.kind = kind;
        this.home = home;
        this.archive = archive;
        this.folder = folder;
    }

    /** Takes the archive and how often to load it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path archive = Path.of(arguments[0]);
        if (!Files.exists(archive)) {
            System.err.println("there is no " + archive + "; name an archive to load");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("tidemark-bench");
        try {
            Kind kind = "bulk".equals(System.getProperty("tidemark.bench")) ? Kind.BULK : Kind.TEXT;
            new LoadBench(kind, Path.of(System.getProperty("tidemark.home")), archive, folder)
                    .run(Integer.parseInt(arguments[1]));
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(int runs) throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%s, %d runs in turn, each in a new JVM with %s %s; tdb2.tdbloader --loader=%s%n",
                archive,
                runs,
                kind.heap,
                COLLECTOR,
                kind.loader);
        System.out.println("seconds          tidemark load   reload unchanged  tdb2.tdbloader");
        List<Timed> first = new ArrayList<>();
        List<Timed> again = new ArrayList<>();
        List<Timed> peer = new ArrayList<>();
        Path quads = folder.resolve("record.nq");
        for (int i = 1; i <= runs; i++) {
            Path database = folder.resolve("tidemark");
            Path other = folder.resolve("loader");
            first.add(tidemark(database));
            again.add(tidemark(database));
            if (i == 1) {
                jena(quads, "tdb2.tdbdump", "--loc", database.toString());
            }
            peer.add(jena(
                    folder.resolve("loader.log"),
                    "tdb2.tdbloader",
                    "--loader=" + kind.loader,
                    "--loc",
                    other.toString(),
                    quads.toString()));
            row("run " + i, first.get(i - 1), again.get(i - 1), peer.get(i - 1));
            Folders.delete(database);
            Folders.delete(other);
        }
        Timed load = Timed.median(first);
        Timed reload = Timed.median(again);
        Timed loader = Timed.median(peer);
        row("median", load, reload, loader);
        System.out.println("wall clock, and in brackets processor time (user)");
        verdict("tidemark load / tdb2.tdbloader", load.wall() / loader.wall(), kind.mostOfLoader);
        verdict("reload unchanged / tidemark load", reload.wall() / load.wall(), kind.mostOfFirst);
        System.out.printf(
                Locale.ROOT,
                "by processor time: %.2f and %.3f%n",
                load.user() / loader.user(),
                reload.user() / load.user());
    }

    private static void row(String name, Timed... columns) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-10s", name));
        for (Timed column : columns) {
            row.append(String.format(Locale.ROOT, " %8.2f (%6.2f)", column.wall(), column.user()));
        }
        System.out.println(row);
    }

    private static void verdict(String what, double ratio, double most) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f (at most %.1f: %s)%n",
                what,
                ratio,
                most,
                ratio <= most ? "holds" : "does not hold");
    }

    private Timed tidemark(Path database) throws IOException, InterruptedException {
        return Timed.run(
                List.of(home.resolve("tidemark").toString(), "load", "--db", database.toString(), archive.toString()),
                Map.of("TIDEMARK_JAVA_OPTS", kind.heap + " " + COLLECTOR + " -Xshare:auto"),
                folder.resolve("tidemark.log"));
    }

    /** Runs one of Jena's own commands; what it says goes to {@code out}. */
    private Timed jena(Path out, String command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("java", kind.heap, COLLECTOR));
        line.addAll(COMPILER);
        line.addAll(List.of("-cp", home.resolve("cli/target/lib") + "/*", command));
        line.addAll(List.of(arguments));
        return Timed.run(line, Map.of(), out);
    }
}
