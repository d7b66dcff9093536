package tidemark.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Real requests to a real server. */
final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static HttpResponse<String> query(URI server, String query, String... headers) {
        return send(queryRequest(server, query, headers));
    }

    static HttpRequest.Builder queryRequest(URI server, String query, String... headers) {
        HttpRequest.Builder request = request(server, "/sparql?query=" + encode(query));
        return headers.length == 0 ? request : request.headers(headers);
    }

    static HttpResponse<String> update(URI server, String update, String... headers) {
        HttpRequest.Builder request = request(server, "/update")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpRequest.Builder request(URI server, String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer: " + e, e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    static HttpClient client() {
        return CLIENT;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
