package tidemark.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.queries.Parameter;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;

class OpenApiTest {
    @TempDir
    static Path database;

    private static RecordServer server;

    @BeforeAll
    static void start() {
        server = new RecordServer(database);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void descriptionIsValidOpenApi() {
        SwaggerParseResult read = parse(server.get("/openapi.json").body());
        assertEquals(List.of(), read.getMessages());
        assertEquals("3.1.0", read.getOpenAPI().getOpenapi());
    }

    @Test
    void theValidatorWouldFindAMistake() {
        String broken = server.get("/openapi.json").body().replace("\"responses\"", "\"answers\"");
        assertFalse(parse(broken).getMessages().isEmpty());
    }

    @Test
    void everyQueryIsARouteWithItsParameters() {
        SwaggerParseResult read = parse(server.get("/openapi.json").body());
        for (SavedQuery query : SavedQueries.library().all()) {
            Operation operation =
                    read.getOpenAPI().getPaths().get("/queries/" + query.name()).getGet();
            List<String> names = operation.getParameters().stream()
                    .map(parameter -> String.valueOf(parameter.getName()))
                    .toList();
            assertTrue(
                    names.containsAll(
                            query.parameters().stream().map(Parameter::name).toList()),
                    query.name() + names);
        }
    }

    @Test
    void noQueryHasAParameterThatTheApiKeepsForItself() {
        SavedQueries.library().all().stream()
                .flatMap(query -> query.parameters().stream())
                .forEach(parameter -> assertFalse(RunRequest.RESERVED.contains(parameter.name())));
    }

    @Test
    void browserTakesAllItsFilesFromHere() {
        HttpResponse<String> page = server.get("/api");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertFalse(policy.contains("unsafe"), policy);
        List<String> files = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        for (String file : files) {
            assertTrue(file.startsWith("/"), file);
            assertEquals(200, server.get(file).statusCode(), file);
        }
    }

    @Test
    void assetsDoNotLeaveTheirFolder() {
        for (String path :
                List.of("/assets/api/../Pages.class", "/assets/api/%2e%2e/Pages.class", "/assets/api/none.js")) {
            assertTrue(server.get(path).statusCode() >= 400, path);
        }
    }

    private static SwaggerParseResult parse(String text) {
        ParseOptions options = new ParseOptions();
        options.setExplicitStyleAndExplode(false);
        return new OpenAPIV3Parser().readContents(text, null, options);
    }
}
