package tidemark.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Answers in words, for what is refused or cannot be done. */
final class Answer {
    private static final int TOO_LARGE = 413;
    private static final int LITTLE = 1 << 20;
    private static final String RETRY_SECONDS = "5";

    private Answer() {}

    static void plain(HttpServletResponse response, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static void busy(HttpServletResponse response, String text) throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        plain(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, text);
    }

    static void tooLarge(HttpServletResponse response, long most) throws IOException {
        plain(response, TOO_LARGE, "The request is larger than the " + most + " bytes that this server reads.");
    }

    /**
     * Reads away what a refused request sends, up to so much: then its sender gets the answer for certain, and the
     * connection serves again. With more, the connection ends.
     */
    static void discardBody(HttpServletRequest request, HttpServletResponse response, long most) {
        try {
            request.getInputStream().skipNBytes(most);
            response.setHeader("Connection", "close");
        } catch (EOFException e) {
            // Read to its end, as hoped for.
        } catch (IOException e) {
            response.setHeader("Connection", "close");
        }
    }

    static void discardBody(HttpServletRequest request, HttpServletResponse response) {
        discardBody(request, response, LITTLE);
    }

    /** Breaks the connection off, so that half an answer is never taken for a whole one. */
    static void breakOff(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
