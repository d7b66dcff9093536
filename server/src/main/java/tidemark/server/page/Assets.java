package tidemark.server.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tidemark.server.api.Problem;
import tidemark.server.api.Sending;

/**
 * The scripts, styles and pictures of the pages, all out of the class path. An address bears the hash of what it answers,
 * so that browsers keep it for ever.
 */
public final class Assets extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where they are served. */
    public static final String PATH = "/assets";

    private static final String OWN = "/tidemark/server/page/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");
    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, String hash) {}

    /** The address of the asset of this name; a name that there is no file of is a mistake in a page. */
    public static String url(String name) {
        Asset asset = known(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return PATH + "/" + asset.hash + "/" + name;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] steps = String.valueOf(request.getPathInfo()).split("/");
        boolean formed = steps.length == 3 && steps[2].matches("[a-z][a-z0-9-]*(\\.min)?\\.(css|js|svg)");
        Asset asset = formed ? known(steps[2]) : null;
        if (asset == null || !asset.hash.equals(steps[1])) {
            Sending.send(request, response, new Problem(404, "not-found", "There is no such file.", List.of()));
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        Sending.send(response, 200, TYPES.get(steps[2].substring(steps[2].lastIndexOf('.') + 1)), asset.bytes);
    }

    private static Asset known(String name) {
        return KNOWN.computeIfAbsent(name, Assets::read);
    }

    private static Asset read(String name) {
        try (InputStream in =
                Assets.class.getResourceAsStream(WebJars.path(name).orElse(OWN + name))) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(bytes, HexFormat.of().formatHex(digest, 0, 6));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
