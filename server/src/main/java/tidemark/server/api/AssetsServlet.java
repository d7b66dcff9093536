package tidemark.server.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Files that pages need, out of one folder of the class path; nothing is fetched from elsewhere. */
final class AssetsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "png", "image/png");

    private final String folder;

    AssetsServlet(String folder) {
        this.folder = folder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        boolean inFolder = path.matches("/[A-Za-z0-9][A-Za-z0-9._-]*");
        try (InputStream file =
                inFolder && type != null ? AssetsServlet.class.getResourceAsStream(folder + path) : null) {
            if (file == null) {
                Sending.send(request, response, new Problem(404, "not-found", "There is no such file.", List.of()));
                return;
            }
            response.setHeader("Cache-Control", "public, max-age=3600");
            Sending.send(response, 200, type, file.readAllBytes());
        }
    }
}
