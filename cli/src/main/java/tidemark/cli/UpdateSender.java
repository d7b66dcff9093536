package tidemark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tidemark.server.RunningServer;

/** Posts SPARQL updates to a running server as the database's owner; one request is one transaction there. */
final class UpdateSender {

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningServer server;

    UpdateSender(RunningServer server) {
        this.server = server;
    }

    void send(String update) {
        HttpRequest request = HttpRequest.newBuilder(server.update())
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .header("Authorization", server.authorization())
                .POST(HttpRequest.BodyPublishers.ofString(update, StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("the server answered " + answer.statusCode() + ": "
                        + answer.body().strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write through " + server.url() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing through the server", e);
        }
    }
}
