package tidemark.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.QueryFactory;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.queries.QuerySource;
import tidemark.server.ServerSettings;
import tidemark.server.TidemarkServer;
import tidemark.store.TdbStore;

/** What pages weigh on the wire, with the files that they need, and how long a client waits for them on this machine. */
final class PagesBench {
    private static final double MOST_MILLISECONDS = 50;
    private static final double MOST_KILOBYTES = 100;
    private static final int WARMING = 3;
    /** A kind of few things is asked for again and again. */
    private static final int LEAST = 40;

    private static final Pattern FILES =
            Pattern.compile("(?:<link rel=\"(?:stylesheet|icon)\"|<script)[^>]*(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final String TOP = """
            PREFIX tm: <https://w3id.org/tidemark/ontology#>
            PREFIX schema: <https://schema.org/>
            SELECT ?thing { %s } GROUP BY ?thing ORDER BY DESC(COUNT(*)) ?thing LIMIT %d""";

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> assets = new LinkedHashMap<>();

    private PagesBench(URI server) {
        this.server = server;
    }

    /** Takes the archive whose pages to ask for, and of how many things of each kind. */
    public static void main(String[] arguments) throws IOException {
        Iris iris = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
        Path folder = Files.createTempDirectory("tidemark-bench");
        try {
            Map<String, List<String>> pages;
            try (TdbStore store = TdbStore.open(folder.resolve("record"), iris.base())) {
                Fill.from(Path.of(arguments[0]), iris, store);
                pages = pages(QuerySource.dataset(store.dataset(), iris.base()), Integer.parseInt(arguments[1]));
            }
            ServerSettings settings =
                    ServerSettings.of(folder.resolve("record")).listeningOn(ServerSettings.LOOPBACK, 0);
            try (TidemarkServer running = TidemarkServer.start(settings)) {
                new PagesBench(running.url()).run(pages);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** Of each kind the things of which most is said: no page is heavier. */
    private static Map<String, List<String>> pages(QuerySource record, int things) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put("trends", List.of("/trends"));
        Map.of(
                        "benchmark", "?result tm:benchmark ?thing",
                        "model", "?result tm:model ?thing",
                        "paper", "?result tm:reportedIn ?thing",
                        "author", "?paper schema:author ?thing . ?paper a tm:Paper",
                        "metric", "?result tm:metric ?thing",
                        "task", "?benchmark tm:tests ?thing",
                        "result", "?thing tm:evidence ?place",
                        "source", "?document schema:isPartOf ?thing")
                .forEach((kind, pattern) -> pages.put(kind, top(record, pattern, things)));
        List<String> models = pages.get("model");
        pages.put("compare", List.of("/compare?model=" + encoded(models.get(0)) + "&model=" + encoded(models.get(1))));
        pages.put("search", List.of("/search?q=reasoning", "/search?q=gpt4o", "/search?q=diffusoin+transformer"));
        pages.put("saved queries", List.of("/queries"));
        pages.put(
                "query",
                List.of("/queries/benchmark_leaderboard?benchmark="
                        + encoded(pages.get("benchmark").get(0))));
        pages.put(
                "graph",
                List.of("/explore?iri=" + encoded(pages.get("benchmark").get(0))));
        pages.put("editor", List.of("/editor"));
        return pages;
    }

    private static List<String> top(QuerySource record, String pattern, int things) {
        return record.ask(QueryFactory.create(TOP.formatted(pattern, things)), execution -> execution.select().stream()
                .map(row -> row.get("thing").getURI().replace(record.base(), "/"))
                .toList());
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path.substring(1), StandardCharsets.UTF_8);
    }

    private void run(Map<String, List<String>> pages) throws IOException {
        for (int i = 0; i < WARMING; i++) {
            pages.values().forEach(paths -> paths.forEach(this::ask));
        }
        System.out.println("page            things   median ms   slowest ms   page kB   with its files kB");
        for (Map.Entry<String, List<String>> kind : new TreeSet<>(pages.keySet())
                .stream().map(name -> Map.entry(name, pages.get(name))).toList()) {
            double[] times = Stream.generate(kind::getValue)
                    .limit(1 + LEAST / kind.getValue().size())
                    .flatMap(List::stream)
                    .mapToDouble(this::time)
                    .toArray();
            double heaviest = 0;
            double whole = 0;
            for (String path : kind.getValue()) {
                byte[] packed = ask(path).body();
                heaviest = Math.max(heaviest, packed.length / 1000.0);
                whole = Math.max(whole, (packed.length + files(packed)) / 1000.0);
            }
            double median = Medians.of(times);
            System.out.printf(
                    Locale.ROOT,
                    "%-15s %6d %11.1f %12.1f %9.1f %19.1f %s%n",
                    kind.getKey(),
                    kind.getValue().size(),
                    median,
                    DoubleStream.of(times).max().orElseThrow(),
                    heaviest,
                    whole,
                    median > MOST_MILLISECONDS || heaviest > MOST_KILOBYTES ? "beyond what is wanted" : "");
        }
        System.out.printf(
                Locale.ROOT,
                "%nwanted: a median of at most %.0f ms, a page of at most %.0f kB before charts and graph%n",
                MOST_MILLISECONDS,
                MOST_KILOBYTES);
    }

    private double time(String path) {
        long start = System.nanoTime();
        ask(path);
        return (System.nanoTime() - start) / 1e6;
    }

    private int files(byte[] packed) throws IOException {
        String page;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return FILES.matcher(page)
                .results()
                .mapToInt(found ->
                        assets.computeIfAbsent(found.group(1), path -> ask(path).body().length))
                .sum();
    }

    private HttpResponse<byte[]> ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path.replace(" ", "%20")))
                .header("Accept", "text/html, */*;q=0.5")
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
