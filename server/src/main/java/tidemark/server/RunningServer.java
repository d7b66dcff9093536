package tidemark.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that runs on a database now, as the owner of the database finds it: where it is, and the
 * {@code Authorization} header with which it writes for the owner.
 */
public record RunningServer(URI url, long pid, String authorization) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Where SPARQL updates are posted. */
    public URI update() {
        return url.resolve("/update");
    }

    /** The server on a database, if there is one that answers. What a killed server left behind counts for nothing. */
    public static Optional<RunningServer> find(Path database) {
        return ServerFile.read(database)
                .filter(RunningServer::answers)
                .map(file -> new RunningServer(
                        file.url(), file.pid(), file.credential().header()));
    }

    private static boolean answers(ServerFile file) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest ping = HttpRequest.newBuilder(file.url().resolve("/$/ping"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<Void> answer = client.send(ping, HttpResponse.BodyHandlers.discarding());
            return answer.headers()
                    .firstValue(Reception.INSTANCE_HEADER)
                    .filter(file.instance()::equals)
                    .isPresent();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return "the server on " + url + " (process " + pid + ")";
    }
}
