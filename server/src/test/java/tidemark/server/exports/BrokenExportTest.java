package tidemark.server.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.server.ServerSettings;
import tidemark.server.TidemarkServer;

/** A record that RDF/XML cannot hold to its end, however much of it has been sent by then. */
class BrokenExportTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path database;

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "zstd"})
    void halfAnAnswerIsNeverTakenForAWholeOne(String encoding) {
        try (TidemarkServer server = serverOf(40_000)) {
            assertThrows(IOException.class, () -> get(server, "record.rdf", encoding));
        }
    }

    @Test
    void whatFailsBeforeAnythingIsSentIsAnError() throws Exception {
        try (TidemarkServer server = serverOf(1)) {
            assertTrue(get(server, "record.rdf", "identity").statusCode() >= 500);
            assertEquals(200, get(server, "record.ttl", "identity").statusCode());
        }
    }

    private TidemarkServer serverOf(int triples) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(database.toString());
        Node name = NodeFactory.createURI("http://example.org/name");
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < triples; i++) {
                dataset.add(Quad.create(
                        NodeFactory.createURI("http://example.org/g"),
                        NodeFactory.createURI("http://example.org/" + Integer.toHexString(i * 0x9E3779B1)),
                        name,
                        NodeFactory.createLiteralString(Integer.toHexString(i * 0x85EBCA6B))));
            }
            dataset.add(Quad.create(
                    NodeFactory.createURI("http://example.org/g"),
                    NodeFactory.createURI("http://example.org/z"),
                    name,
                    NodeFactory.createLiteralString("\u0002")));
        });
        TDBInternal.expel(dataset, true);
        return TidemarkServer.start(ServerSettings.of(database).listeningOn("localhost", 0));
    }

    private static HttpResponse<byte[]> get(TidemarkServer server, String file, String encoding)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.url() + "export/" + file))
                        .header("Accept-Encoding", encoding)
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
