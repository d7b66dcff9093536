package tidemark.extract.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A chat endpoint on this machine that answers what it was told to, one thing after another. */
final class StubEndpoint implements AutoCloseable {

    /** What is answered, after how long. */
    record Reply(int status, String body, int millis) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> credentials = new ArrayList<>();

    StubEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    StubEndpoint claims(String claims) {
        return reply(200, completion(claims), 0);
    }

    StubEndpoint reply(int status, String body, int millis) {
        replies.add(new Reply(status, body, millis));
        return this;
    }

    static String completion(String content) {
        return JSON.writeValueAsString(Map.of(
                "id", "1",
                "object", "chat.completion",
                "created", 1,
                "model", "stub",
                "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", content)))));
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized List<String> credentials() {
        return List.copyOf(credentials);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Reply reply;
        synchronized (this) {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            reply = replies.isEmpty() ? new Reply(500, "nothing left to answer", 0) : replies.remove();
        }
        try {
            Thread.sleep(reply.millis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
