package tidemark.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import tidemark.identity.Iris;
import tidemark.queries.Format;
import tidemark.queries.Parameter;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tidemark.server.ServerSettings;
import tidemark.server.TidemarkServer;
import tidemark.store.TdbStore;

/**
 * What HTTP adds to a saved query: each is bound, run and written as JSON in this process, and asked of a running server at
 * {@code /queries/NAME}, in turn, warm; the medians are compared.
 */
final class HttpBench {

    private static final double MOST_MILLIS = 2;
    /** The part of the rounds that only warms. */
    private static final double WARMING = 0.4;

    private final Map<String, String> things;
    private final int rounds;

    private HttpBench(Map<String, String> things, int rounds) {
        this.things = things;
        this.rounds = rounds;
    }

    /** Takes a database, which must not be in use, the number of rounds, and a value for each required parameter. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path database = Path.of(arguments[0]);
        Map<String, String> things = new HashMap<>();
        for (int i = 2; i < arguments.length; i++) {
            things.put(
                    arguments[i].substring(0, arguments[i].indexOf('=')),
                    arguments[i].substring(arguments[i].indexOf('=') + 1));
        }
        HttpBench bench = new HttpBench(things, Integer.parseInt(arguments[1]));
        Map<String, Double> here = bench.here(database);
        Map<String, Double> there = bench.there(database);
        report(here, there);
    }

    private static void report(Map<String, Double> here, Map<String, Double> there) {
        System.out.printf("%-36s %12s %12s %10s%n", "milliseconds, median", "in process", "over HTTP", "more");
        List<Double> more = new ArrayList<>();
        for (SavedQuery query : SavedQueries.library().all()) {
            double added = there.get(query.name()) - here.get(query.name());
            more.add(added);
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %12.2f %12.2f %10.2f%n",
                    query.name(),
                    here.get(query.name()),
                    there.get(query.name()),
                    added);
        }
        double median =
                Medians.of(more.stream().mapToDouble(Double::doubleValue).toArray());
        System.out.printf(
                Locale.ROOT,
                "HTTP adds %.2f ms at the median of the queries, %.2f ms at most (at most %.0f: %s)%n",
                median,
                Collections.max(more),
                MOST_MILLIS,
                median <= MOST_MILLIS ? "holds" : "does not hold");
    }

    private Map<String, Double> here(Path database) {
        try (TdbStore store = TdbStore.open(database, Iris.DEFAULT_BASE)) {
            return medians(query -> run(query, store.dataset()));
        }
    }

    private Map<String, Double> there(Path database) {
        try (TidemarkServer server =
                TidemarkServer.start(ServerSettings.of(database).listeningOn(ServerSettings.LOOPBACK, 0))) {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            return medians(query -> send(
                    client,
                    HttpRequest.newBuilder(address(server.url(), query))
                            .header("Accept", query.query().isConstructType() ? "text/turtle" : "application/json")
                            .build()));
        }
    }

    private void run(SavedQuery query, DatasetGraph dataset) {
        QuerySource source = QuerySource.dataset(dataset);
        Format format = query.query().isConstructType() ? Format.named("ttl") : Format.JSON;
        query.bind(values(query), source).write(source, format, OutputStream.nullOutputStream());
    }

    private URI address(URI server, SavedQuery query) {
        String values = values(query).entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String all = query.query().isConstructType() ? "" : "limit=1000&";
        return server.resolve("/queries/" + query.name() + "?" + all + values);
    }

    private Map<String, String> values(SavedQuery query) {
        Map<String, String> values = new HashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .forEach(name -> values.put(
                        name,
                        Optional.ofNullable(things.get(name))
                                .orElseThrow(() -> new IllegalArgumentException("give a value: " + name + "=..."))));
        return values;
    }

    private static void send(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server on " + request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Milliseconds, query by query; all are asked in turn, so that none is measured colder than another. */
    private Map<String, Double> medians(Consumer<SavedQuery> ask) {
        Map<String, List<Double>> took = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (SavedQuery query : SavedQueries.library().all()) {
                long start = System.nanoTime();
                ask.accept(query);
                double millis = (System.nanoTime() - start) / 1e6;
                if (round >= rounds * WARMING) {
                    took.computeIfAbsent(query.name(), name -> new ArrayList<>())
                            .add(millis);
                }
            }
        }
        Map<String, Double> medians = new HashMap<>();
        took.forEach((name, all) -> medians.put(
                name, Medians.of(all.stream().mapToDouble(Double::doubleValue).toArray())));
        return medians;
    }
}
