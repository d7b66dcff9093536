package tidemark.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where the files of browser libraries lie on the class path; each jar's folder bears its version. */
public final class WebJars {
    private record File(String group, String artifact, String file) {}

    private static final String NPM = "org.webjars.npm";
    private static final Map<String, File> FILES = Map.of(
            "cytoscape.min.js", new File(NPM, "cytoscape", "dist/cytoscape.min.js"),
            "layout-base.js", new File(NPM, "layout-base", "layout-base.js"),
            "cose-base.js", new File(NPM, "cose-base", "cose-base.js"),
            "cytoscape-fcose.js", new File(NPM, "cytoscape-fcose", "cytoscape-fcose.js"),
            "yasgui.min.js", new File(NPM, "zazuko__yasgui", "build/yasgui.min.js"),
            "yasgui.min.css", new File(NPM, "zazuko__yasgui", "build/yasgui.min.css"));

    private WebJars() {}

    /** The place of an asset that comes from a library. */
    static Optional<String> path(String asset) {
        return Optional.ofNullable(FILES.get(asset)).map(file -> folder(file.group, file.artifact) + "/" + file.file);
    }

    /** The folder of a library's files. */
    public static String folder(String group, String artifact) {
        String pom = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = WebJars.class.getResourceAsStream(pom)) {
            if (in == null) {
                throw new IllegalStateException(artifact + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(in);
            return "/META-INF/resources/webjars/" + artifact + "/" + properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
