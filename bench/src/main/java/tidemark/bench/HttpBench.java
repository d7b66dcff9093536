package tidemark.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
        System.out.println("median milliseconds                        over HTTP  in process  difference");
        List<Double> differences = new ArrayList<>();
        for (SavedQuery saved : SavedQueries.library().all()) {
            differences.add(compare(saved, frequent.of(saved)));
        }
        double[] all = differences.stream().mapToDouble(Double::doubleValue).toArray();
        System.out.printf(
                Locale.ROOT,
                "%nover %d queries: median difference %.2f ms (wanted: at most %.0f), largest %.2f ms, %d over %.0f ms%n",
                all.length,
                Medians.of(all),
                MOST_MILLISECONDS,
                differences.stream().max(Double::compare).orElseThrow(),
                differences.stream().filter(one -> one > MOST_MILLISECONDS).count(),
                MOST_MILLISECONDS);
    }

    /** Warm, and in turn, the first of each pair changing. */
    private double compare(SavedQuery saved, Map<String, String> given) {
        Format format = saved.query().isConstructType() ? Format.TURTLE : Format.JSON;
        HttpRequest request = request(saved, given, format);
        for (int i = 0; i < WARMING; i++) {
            overHttp(request);
            inProcess(saved, given, format);
        }
        double[] http = new double[rounds];
        double[] process = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                http[i] = overHttp(request);
                process[i] = inProcess(saved, given, format);
            } else {
                process[i] = inProcess(saved, given, format);
                http[i] = overHttp(request);
            }
        }
        double difference = Medians.of(http) - Medians.of(process);
        System.out.printf(
                Locale.ROOT,
                "%-40s %11.2f %11.2f %11.2f%n",
                saved.name(),
                Medians.of(http),
                Medians.of(process),
                difference);
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

    private double overHttp(HttpRequest request) {
        try {
            long start = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            long end = System.nanoTime();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
            }
            return (end - start) / MILLION;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private double inProcess(SavedQuery saved, Map<String, String> given, Format format) {
        long start = System.nanoTime();
        saved.bind(given, record).write(record, format, OutputStream.nullOutputStream());
        return (System.nanoTime() - start) / MILLION;
    }
}
