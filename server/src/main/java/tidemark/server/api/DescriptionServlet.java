package tidemark.server.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One text that does not change while the server runs: the description of the API, or the page to browse it. */
final class DescriptionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Swagger UI draws icons out of its own style sheet, and asks this server alone. */
    static final String BROWSER_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String type;
    private final byte[] text;
    private final String tag;
    private final String policy;

    DescriptionServlet(String type, String text, String policy) {
        this.type = type;
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.tag = Integer.toHexString(text.hashCode());
        this.policy = policy;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Sending.unchanged(request, response, tag)) {
            response.setHeader("Content-Security-Policy", policy);
            Sending.send(response, 200, type, text);
        }
    }
}
