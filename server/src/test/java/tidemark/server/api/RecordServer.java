package tidemark.server.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import tidemark.server.Limits;
import tidemark.server.RunningServer;
import tidemark.server.ServerSettings;
import tidemark.server.TidemarkServer;

/** A real server on a free port over the made-up record of the saved queries' tests. */
public final class RecordServer implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path database;
    private final TidemarkServer server;

    public RecordServer(Path database, Limits limits) {
        this(database, limits, true);
    }

    private RecordServer(Path database, Limits limits, boolean filled) {
        this.database = database;
        if (filled) {
            fill(database);
        }
        this.server = TidemarkServer.start(
                ServerSettings.of(database).listeningOn("localhost", 0).withLimits(limits));
    }

    public RecordServer(Path database) {
        this(database, Limits.standard());
    }

    /** A server over a record that holds nothing. */
    public static RecordServer empty(Path database) {
        return new RecordServer(database, Limits.standard(), false);
    }

    private static void fill(Path database) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(database.toString()));
        Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, "../queries/src/test/resources/record.trig"));
        TDBInternal.expel(dataset, true);
    }

    public URI url() {
        return server.url();
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Adds a triple as the owner of the database does. */
    public void change() {
        RunningServer running = RunningServer.find(database).orElseThrow();
        String update =
                "INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/a> a <http://example.org/B> } }";
        HttpResponse<String> done = send(HttpRequest.newBuilder(running.update())
                .header("Authorization", running.authorization())
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString(update)));
        if (done.statusCode() >= 300) {
            throw new AssertionError(done.body());
        }
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer: " + e, e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
