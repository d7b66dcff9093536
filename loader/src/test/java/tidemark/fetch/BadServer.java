package tidemark.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A service on this machine that does what it is told, well or badly, request by request. */
final class BadServer implements AutoCloseable {
    /** Answers one request. */
    interface Deed {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, List<Deed>> deeds = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    BadServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** What happens to the requests for a path, one after another; the last goes on for ever. */
    void on(String path, Deed... what) {
        deeds.put(path, new ArrayList<>(Arrays.asList(what)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Deed deed;
        synchronized (this) {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders()
                            .getOrDefault("Range", List.of(""))
                            .get(0));
            List<Deed> left = deeds.getOrDefault(path, List.of(status(404)));
            deed = left.size() > 1 ? left.remove(0) : left.get(0);
        }
        try {
            deed.to(exchange);
        } finally {
            exchange.close();
        }
    }

    static Deed status(int status, String... headers) {
        return exchange -> {
            headers(exchange, headers);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** The whole, whatever part is asked for. */
    static Deed whole(String body, String... headers) {
        return exchange -> {
            headers(exchange, headers);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** As a good service: nothing where the tag is known, the part that is asked for, or all. */
    static Deed good(String body, String tag) {
        return exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
            exchange.getResponseHeaders().set("ETag", tag);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else if (range != null && same) {
                int from = Integer.parseInt(range.replaceAll("\\D", ""));
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
                exchange.sendResponseHeaders(206, bytes.length - from);
                exchange.getResponseBody().write(bytes, from, bytes.length - from);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    /** Promises the whole and hangs up after so many bytes. */
    static Deed breakingOff(String body, String tag, int after) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, after);
            exchange.getResponseBody().flush();
        };
    }

    /** Promises the whole, sends so many bytes, and says no more. */
    static Deed fallingSilent(String body, String tag, int after) {
        return exchange -> {
            breakingOff(body, tag, after).to(exchange);
            sleep(3_000);
        };
    }

    /** Sends the whole, a few bytes at a time. */
    static Deed slow(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            for (int at = 0; at < bytes.length; at += 7) {
                exchange.getResponseBody().write(bytes, at, Math.min(7, bytes.length - at));
                exchange.getResponseBody().flush();
                sleep(5);
            }
        };
    }

    /** Says nothing. */
    static Deed silent() {
        return exchange -> sleep(2_000);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void headers(HttpExchange exchange, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
