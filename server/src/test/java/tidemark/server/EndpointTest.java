package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    private static final String SELECT = "SELECT ?v { <http://example.org/n3> <http://example.org/value> ?v }";
    private static final String CONSTRUCT = "CONSTRUCT WHERE { <http://example.org/n3> ?p ?o }";

    @TempDir
    static Path database;

    private static TidemarkServer server;
    private static URI url;

    @BeforeAll
    static void start() {
        server = Servers.withNumbers(database, Servers.SMALL, 100);
        url = server.url();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, \"value\": \"3\"",
        "application/sparql-results+xml, >3</literal>",
        "text/csv, 3",
        "text/tab-separated-values, 3",
        "*/*, \"value\": \"3\""
    })
    void rowsComeInEveryStandardFormat(String type, String expected) {
        HttpResponse<String> answer = Http.query(url, SELECT, "Accept", type);
        assertEquals(200, answer.statusCode());
        assertTrue(contentType(answer).startsWith(type.replace("*/*", "application/")), contentType(answer));
        assertTrue(answer.body().contains(expected), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, TTL",
        "application/n-triples, NT",
        "application/ld+json, JSONLD",
        "application/rdf+xml, RDFXML"
    })
    void graphsComeInEveryStandardFormat(String type, String language) {
        for (String query : new String[] {CONSTRUCT, "DESCRIBE <http://example.org/n3>"}) {
            HttpResponse<String> answer = Http.query(url, query, "Accept", type);
            assertEquals(200, answer.statusCode());
            assertEquals(type, contentType(answer).replaceFirst(";.*", ""));
            assertEquals(2, parse(answer.body(), lang(language)).size());
        }
    }

    @Test
    void anAskIsAnswered() {
        assertTrue(Http.query(url, "ASK { ?s <http://example.org/value> 3 }")
                .body()
                .contains("true"));
    }

    @Test
    void theDefaultGraphIsTheUnionOfTheDocuments() {
        String count = "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?graphs)"
                + " { ?s <http://example.org/value> ?v GRAPH ?g { ?s <http://example.org/value> ?v } }";
        assertEquals("n,graphs\r\n100,10\r\n", csv(count));
    }

    @Test
    void aQueryMayNameTheGraphsItReads() {
        assertEquals(
                "n\r\n20\r\n",
                csv(
                        "SELECT (COUNT(*) AS ?n) FROM <http://example.org/g3> FROM <http://example.org/g4> { ?s <http://example.org/value> ?v }"));
    }

    @Test
    void queriesComeByGetByFormAndAsTheBody() {
        var form = Http.request(url, "/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + Http.encode(SELECT)));
        var body = Http.request(url, "/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(SELECT));
        assertEquals(Http.query(url, SELECT).body(), Http.send(form).body());
        assertEquals(Http.query(url, SELECT).body(), Http.send(body).body());
    }

    @Test
    void theEndpointDescribesItself() {
        HttpResponse<String> answer = Http.send(Http.request(url, "/sparql").header("Accept", "text/turtle"));
        assertEquals(200, answer.statusCode());
        Model description = parse(answer.body(), Lang.TURTLE);
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        assertTrue(description.contains(
                description.createResource(url + "sparql"),
                description.createProperty(sd, "feature"),
                description.createResource(sd + "UnionDefaultGraph")));
    }

    @Test
    void aQueryThatDoesNotParseIsToldWhere() {
        HttpResponse<String> answer = Http.query(url, "SELECT ?x {\n ?x ?y }");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("line 2"), answer.body());
    }

    @Test
    void pagesOfOtherOriginsMayReadAndMayNotWrite() {
        HttpResponse<String> read = Http.query(url, SELECT, "Origin", "https://example.org");
        assertEquals("*", header(read, "Access-Control-Allow-Origin"));
        HttpResponse<String> preflight = preflight("/sparql", "POST");
        assertEquals(204, preflight.statusCode());
        assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("Content-Type"));
        assertTrue(preflight("/update", "POST")
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .isEmpty());
        assertTrue(preflight("/data", "PUT")
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .isEmpty());
    }

    @Test
    void healthAndFiguresAreThere() {
        assertEquals(200, Http.send(Http.request(url, "/$/ping")).statusCode());
        HttpResponse<String> metrics = Http.send(Http.request(url, "/$/metrics"));
        assertEquals(200, metrics.statusCode());
        assertTrue(metrics.body().contains("fuseki_requests"), metrics.body());
    }

    @Test
    void theRootSaysWhatIsServed() {
        HttpResponse<String> page = Http.send(Http.request(url, "/"));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains(url + "sparql"), page.body());
    }

    @Test
    void whatIsNotServedIsNotFound() {
        assertEquals(404, Http.send(Http.request(url, "/no/such/page")).statusCode());
        assertEquals(404, Http.send(Http.request(url, "/nothing")).statusCode());
    }

    private static HttpResponse<String> preflight(String path, String method) {
        return Http.send(Http.request(url, path)
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://example.org", "Access-Control-Request-Method", method));
    }

    private static String csv(String query) {
        return Http.query(url, query, "Accept", "text/csv").body();
    }

    private static String contentType(HttpResponse<?> answer) {
        return header(answer, "Content-Type");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Lang lang(String name) {
        return switch (name) {
            case "TTL" -> Lang.TURTLE;
            case "NT" -> Lang.NTRIPLES;
            case "JSONLD" -> Lang.JSONLD;
            default -> Lang.RDFXML;
        };
    }

    private static Model parse(String text, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, lang).parse(model);
        return model;
    }
}
