package tidemark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tidemark.store.RecordStore;

/** What it costs the saved queries that the default graph is the union of a graph a document. */
final class UnionBench {

    private static final long TIMEOUT_SECONDS = 60;
    private static final int MANY = 7;
    private static final int FEW = 3;
    private static final double SHORT_SECONDS = 0.5;
    private static final double LONG_SECONDS = 5;
    private static final double NANOS = 1e9;

    private final DatasetGraph record;

    private UnionBench(DatasetGraph record) {
        this.record = record;
    }

    /** One asking of a query: seconds on the clock, seconds of this thread's processor time, rows. */
    private record Asked(double wall, double cpu, long rows) {}

    /** Takes records to measure, each an archive's path or a number of papers to make up. */
    public static void main(String[] arguments) throws IOException {
        Iris iris = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
        for (String argument : arguments) {
            if (argument.matches("\\d+")) {
                MadePapers papers = new MadePapers(Integer.parseInt(argument), 1);
                measure(iris, "made up", record -> Fill.with(papers, iris, record));
            } else {
                Path archive = Path.of(argument);
                measure(iris, argument, record -> Fill.from(archive, iris, record));
            }
        }
    }

    private static void measure(Iris iris, String what, Consumer<RecordStore> fill) throws IOException {
        Path folder = Files.createTempDirectory("tidemark-bench");
        try (RecordInBothForms record = new RecordInBothForms(folder, iris)) {
            fill.accept(record);
            record.complete();
            DatasetGraph database = record.database();
            System.out.printf(
                    Locale.ROOT,
                    "%n%,d documents (%s), -Xmx%dm, %d MB on disk with both arrangements%n",
                    record.documents(),
                    what,
                    Runtime.getRuntime().maxMemory() >> 20,
                    Folders.bytes(folder) >> 20);
            new UnionBench(database).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private void run() {
        QuerySource plain = QuerySource.dataset(record);
        Frequent frequent = new Frequent(plain);
        System.out.println(
                "median milliseconds, wall clock (thread's processor time)      union                 plain   ratio   rows");
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        String worst = "";
        for (SavedQuery saved : SavedQueries.library().all()) {
            Query query = saved.bind(frequent.of(saved), plain).query();
            Compared compared = compare(query);
            System.out.println(String.format(Locale.ROOT, "%-40s", saved.name()) + compared.row());
            if (compared.complete()) {
                if (wall.stream().allMatch(ratio -> ratio < compared.wallRatio())) {
                    worst = saved.name();
                }
                wall.add(compared.wallRatio());
                cpu.add(compared.cpuRatio());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "union / plain over %d queries: geometric mean %.2f (by processor time %.2f), worst %.2f (%s)%n",
                wall.size(),
                geometricMean(wall),
                geometricMean(cpu),
                wall.stream().max(Double::compare).orElseThrow(),
                worst);
    }

    /** A query asked both ways; a way that took too long has no runs. */
    private record Compared(List<Asked> union, List<Asked> plain) {

        boolean complete() {
            return !union.isEmpty() && !plain.isEmpty();
        }

        double wallRatio() {
            return wall(union) / wall(plain);
        }

        double cpuRatio() {
            return cpu(union) / cpu(plain);
        }

        String row() {
            return cell(union)
                    + cell(plain)
                    + (complete()
                            ? String.format(
                                    Locale.ROOT,
                                    " %7.2f %6d%s",
                                    wallRatio(),
                                    plain.get(0).rows(),
                                    plain.get(0).rows() == union.get(0).rows() ? "" : " ROWS DIFFER")
                            : "");
        }

        private static String cell(List<Asked> runs) {
            return runs.isEmpty()
                    ? String.format(Locale.ROOT, " %21s", "over " + TIMEOUT_SECONDS + " s")
                    : String.format(Locale.ROOT, " %10.2f (%8.2f)", 1000 * wall(runs), 1000 * cpu(runs));
        }

        private static double wall(List<Asked> runs) {
            return Medians.of(runs.stream().mapToDouble(Asked::wall).toArray());
        }

        private static double cpu(List<Asked> runs) {
            return Medians.of(runs.stream().mapToDouble(Asked::cpu).toArray());
        }
    }

    /** Warm, and in turn, the first in each pair changing so that neither always runs into the other's garbage. */
    private Compared compare(Query query) {
        List<Asked> union = new ArrayList<>();
        List<Asked> plain = new ArrayList<>();
        Optional<Asked> warmPlain = ask(query, false);
        Optional<Asked> warmUnion = ask(query, true);
        double slower = Math.max(
                warmPlain.map(Asked::wall).orElse(0.0),
                warmUnion.map(Asked::wall).orElse(0.0));
        int rounds = slower > LONG_SECONDS ? 1 : slower > SHORT_SECONDS ? FEW : MANY;
        for (int i = 0; i < rounds && slower <= SHORT_SECONDS; i++) {
            ask(query, i % 2 == 0);
        }
        for (int i = 0; i < 2 * rounds; i++) {
            boolean overUnion = (i % 4 == 0) || (i % 4 == 3);
            if ((overUnion ? warmUnion : warmPlain).isPresent()) {
                ask(query, overUnion).ifPresent((overUnion ? union : plain)::add);
            }
        }
        return new Compared(union, plain);
    }

    private Optional<Asked> ask(Query query, boolean overUnion) {
        return Txn.calculateRead(record, () -> {
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            try (QueryExec execution = QueryExec.dataset(record)
                    .query(query)
                    .set(TDB2.symUnionDefaultGraph, overUnion)
                    .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .build()) {
                long rows = rows(query, execution);
                long end = System.nanoTime();
                long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
                return Optional.of(new Asked((end - start) / NANOS, used / NANOS, rows));
            } catch (QueryCancelledException e) {
                return Optional.empty();
            }
        });
    }

    private static long rows(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            return execution.select().stream().count();
        }
        return query.isAskType()
                ? (execution.ask() ? 1 : 0)
                : execution.construct().size();
    }

    private static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
    }
}
