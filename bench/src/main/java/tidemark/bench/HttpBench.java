package tidemark.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.queries.Format;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tidemark.server.ServerSettings;
import tidemark.server.TidemarkServer;
import tidemark.store.TdbStore;

/** What a saved query costs over HTTP beyond what it costs in process, from its parameters to the last byte of JSON. */
final class HttpBench {

    private static final double MOST_MILLISECONDS = 2;
    private static final int WARMING = 20;
    private static final double MILLION = 1e6;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final QuerySource record;
    private final URI server;
    private final int rounds;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpBench(QuerySource record, URI server, int rounds) {
        this.record = record;
        this.server = server;
        this.rounds = rounds;
    }

    /** Takes the archive to ask of, and how often to ask each query each way. */
    public static void main(String[] arguments) throws IOException {
        Iris iris = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
        Path folder = Files.createTempDirectory("tidemark-bench");
        try {
            // A database each: a server has its own to itself, and its limits with it.
            for (String name : List.of("here", "served")) {
                try (TdbStore store = TdbStore.open(folder.resolve(name), iris.base())) {
                    Fill.from(Path.of(arguments[0]), iris, store);
                }
            }
            ServerSettings settings =
                    ServerSettings.of(folder.resolve("served")).listeningOn(ServerSettings.LOOPBACK, 0);
            try (TdbStore here = TdbStore.open(folder.resolve("here"), iris.base());
                    TidemarkServer server = TidemarkServer.start(settings)) {
                QuerySource record = QuerySource.dataset(here.dataset(), iris.base());
                new HttpBench(record, server.url(), Integer.parseInt(arguments[1])).run();
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void run() {
        Frequent frequent = new Frequent(record);
        System.out.println(
                "milliseconds, median clock (mean processor)     over HTTP          in process          difference");
        List<Cost> differences = new ArrayList<>();
        for (SavedQuery saved : SavedQueries.library().all()) {
            differences.add(compare(saved, frequent.of(saved)));
        }
        System.out.printf(
                Locale.ROOT,
                "%nover %d queries, wanted at most %.0f ms%nclock: %s%nprocessor, client and server together: %s%n",
                differences.size(),
                MOST_MILLISECONDS,
                sum(differences.stream().mapToDouble(Cost::clock).toArray()),
                sum(differences.stream().mapToDouble(Cost::processor).toArray()));
    }

    private static String sum(double... differences) {
        return String.format(
                Locale.ROOT,
                "median difference %.2f ms, largest %.2f ms, %d queries above",
                Medians.of(differences),
                DoubleStream.of(differences).max().orElseThrow(),
                DoubleStream.of(differences)
                        .filter(one -> one > MOST_MILLISECONDS)
                        .count());
    }

    /** Milliseconds on the clock, and of processor time of all threads of this process. */
    private record Cost(double clock, double processor) {

        static Cost of(Runnable work) {
            long processor = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            work.run();
            long end = System.nanoTime();
            return new Cost((end - start) / MILLION, (PROCESS.getProcessCpuTime() - processor) / MILLION);
        }

        /** The median by the clock; the mean of processor time, which some machines tell in steps of 10 ms only. */
        static Cost usual(List<Cost> all) {
            return new Cost(
                    Medians.of(all.stream().mapToDouble(Cost::clock).toArray()),
                    all.stream().mapToDouble(Cost::processor).average().orElseThrow());
        }

        Cost minus(Cost other) {
            return new Cost(clock - other.clock, processor - other.processor);
        }

        String cell() {
            return String.format(Locale.ROOT, " %8.2f (%8.2f)", clock, processor);
        }
    }

    /** Warm, and in turn, the first of each pair changing. */
    private Cost compare(SavedQuery saved, Map<String, String> given) {
        Format format = saved.query().isConstructType() ? Format.TURTLE : Format.JSON;
        HttpRequest request = request(saved, given, format);
        Runnable overHttp = () -> overHttp(request);
        Runnable inProcess = () -> inProcess(saved, given, format);
        for (int i = 0; i < WARMING; i++) {
            overHttp.run();
            inProcess.run();
        }
        List<Cost> http = new ArrayList<>();
        List<Cost> process = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                http.add(Cost.of(overHttp));
                process.add(Cost.of(inProcess));
            } else {
                process.add(Cost.of(inProcess));
                http.add(Cost.of(overHttp));
            }
        }
        Cost difference = Cost.usual(http).minus(Cost.usual(process));
        System.out.println(String.format(Locale.ROOT, "%-36s", saved.name())
                + Cost.usual(http).cell()
                + Cost.usual(process).cell()
                + difference.cell());
        return difference;
    }

    private HttpRequest request(SavedQuery saved, Map<String, String> given, Format format) {
        String query = given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(server.resolve("/queries/" + saved.name() + "?" + query))
                .header("Accept", format.mediaType())
                .build();
    }

    private void overHttp(HttpRequest request) {
        try {
            int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(request.uri() + " answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inProcess(SavedQuery saved, Map<String, String> given, Format format) {
        saved.bind(given, record).write(record, format, OutputStream.nullOutputStream());
    }
}
