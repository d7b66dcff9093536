package tidemark.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** How an answer of this package goes out, whatever it is. */
public final class Sending {
    /** Pages bring no script in their text and fetch nothing from elsewhere. */
    public static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Sending() {}

    /** Sends a body with its type and length; a page also with the policy that keeps it to this server. */
    public static void send(HttpServletResponse response, int status, String contentType, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (contentType.startsWith("text/html") && response.getHeader("Content-Security-Policy") == null) {
            response.setHeader("Content-Security-Policy", PAGE_POLICY);
        }
        response.getOutputStream().write(body);
    }

    static void send(HttpServletResponse response, Representation representation, String text) throws IOException {
        send(response, 200, representation.contentType(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A problem, in the nearest to the format asked for in which it can be told. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept");
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "5");
        }
        String accept = String.valueOf(request.getHeader("Accept"));
        boolean page = asksForPage(request, accept);
        boolean json = accept.contains("json") || "json".equals(request.getParameter("format"));
        Representation representation =
                page ? Representation.HTML : json ? Representation.PROBLEM : Representation.PLAIN;
        String text = page ? Pages.problem(problem) : json ? json(problem) : problem.getMessage() + "\n";
        send(response, problem.status(), representation.contentType(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean asksForPage(HttpServletRequest request, String accept) {
        String format = request.getParameter("format");
        return format == null ? accept.contains("text/html") : format.equals("html");
    }

    private static String json(Problem problem) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "about:blank");
        told.put("title", problem.kind());
        told.put("status", problem.status());
        told.put("detail", problem.getMessage());
        told.put("suggestions", problem.suggestions());
        return JSON.writeValueAsString(told);
    }

    /** Whether the client has this version already; then it has been told so. */
    public static boolean unchanged(HttpServletRequest request, HttpServletResponse response, String tag) {
        String quoted = "\"" + tag + "\"";
        response.setHeader("ETag", "W/" + quoted);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept");
        String known = request.getHeader("If-None-Match");
        boolean unchanged = known != null
                && Stream.of(known.split(","))
                        .map(entry -> entry.strip().replaceFirst("^W/", ""))
                        .anyMatch(entry -> entry.equals(quoted) || entry.equals("*"));
        if (unchanged) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return unchanged;
    }

    /** The server as the client addresses it. */
    public static String server(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
