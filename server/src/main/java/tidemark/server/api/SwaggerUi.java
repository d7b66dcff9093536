package tidemark.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the files of Swagger UI lie on the class path; the folder bears their version. */
final class SwaggerUi {
    private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    static String folder() {
        try (InputStream file = SwaggerUi.class.getResourceAsStream(POM)) {
            Properties properties = new Properties();
            properties.load(file);
            return "/META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
