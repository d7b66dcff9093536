package tidemark.server.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.server.RunningServer;
import tidemark.server.api.RecordServer;

class LinkedDataTest {
    private static final String BASE = "https://w3id.org/tidemark/";
    private static final String LARCH = "/model/larch-7b";

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

    private static Graph graph(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        Lang lang = RDFLanguages.contentTypeToLang(
                answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        return RDFParser.fromString(answer.body(), Lang.TURTLE).forceLang(lang).toGraph();
    }

    private static Node thing(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/ld+json",
                "application/n-triples",
                "application/rdf+xml",
                "application/json"
            })
    void everyThingIsToldInEveryFormOfRdf(String type) {
        HttpResponse<String> answer = server.get(LARCH, "Accept", type);
        Graph graph = RDFParser.fromString(answer.body(), Lang.TURTLE)
                .forceLang(
                        RDFLanguages.contentTypeToLang(type.equals("application/json") ? "application/ld+json" : type))
                .toGraph();
        Node larch = thing("model/larch-7b");
        assertTrue(graph.contains(larch, Vocabularies.type, TM.Model));
        assertTrue(graph.contains(thing("result/2401.00001-1"), TM.model, larch), "results point at it");
        assertTrue(
                graph.contains(Node.ANY, Vocabularies.exact, NodeFactory.createLiteralString("45.1% on MMMU")),
                "with the words that state them");
        assertTrue(
                graph.contains(
                        Node.ANY,
                        NodeFactory.createURI("http://purl.org/dc/terms/source"),
                        thing("source/digest/2024-01-10/2401.00001")),
                "and the document that says so");
        assertEquals("Accept", answer.headers().firstValue("Vary").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle;charset=utf-8",
        "jsonld, application/ld+json",
        "nt, application/n-triples;charset=utf-8",
        "rdf, application/rdf+xml",
        "trig, application/trig;charset=utf-8",
        "nq, application/n-quads;charset=utf-8",
        "html, text/html;charset=utf-8"
    })
    void theSuffixOfAnAddressChoosesTheForm(String suffix, String type) {
        HttpResponse<String> answer = server.get(LARCH + "." + suffix, "Accept", "image/png");
        assertEquals(200, answer.statusCode());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                LARCH + "." + suffix,
                answer.headers().firstValue("Content-Location").orElseThrow());
    }

    @Test
    void aNameMayHoldADot() {
        graph(server.get("/paper/2401.00001"));
        graph(server.get("/paper/2401.00001.ttl"));
        graph(server.get("/source/digest/2024-01-10/2401.00001"));
        graph(server.get("/author/hf:evegrows"));
    }

    @Test
    void eachStatementKeepsItsDocument() {
        HttpResponse<String> answer = server.get("/paper/2401.00001.trig");
        DatasetGraph dataset = RDFParser.fromString(answer.body(), Lang.TURTLE)
                .forceLang(Lang.TRIG)
                .toDatasetGraph();
        assertTrue(dataset.contains(
                thing("source/digest/2024-01-10/2401.00001"),
                thing("paper/2401.00001"),
                TM.introduces,
                thing("model/larch-7b")));
        assertTrue(dataset.getDefaultGraph().isEmpty());
    }

    @Test
    void qualitiesDecideWhatIsSent() {
        HttpResponse<String> answer =
                server.get(LARCH, "Accept", "text/html;q=0.3, application/rdf+xml;q=0.8, */*;q=0.1");
        assertEquals(
                "application/rdf+xml",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(406, server.get(LARCH, "Accept", "image/png").statusCode());
        assertEquals(406, server.get(LARCH, "Accept", "text/turtle;q=0").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/problem+json",
        "text/html, text/html;charset=utf-8",
        "text/turtle, text/plain;charset=utf-8"
    })
    void whatIsNotKnownIsSaidInTheFormAskedFor(String accept, String type) {
        HttpResponse<String> answer = server.get("/model/nobody-built-this", "Accept", accept);
        assertEquals(404, answer.statusCode());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains("nobody-built-this"));
    }

    @Test
    void headersLeadOn() {
        HttpResponse<String> answer = server.get(LARCH);
        String links = String.join("\n", answer.headers().allValues("Link"));
        for (String relation : List.of("alternate", "describedby", "license")) {
            assertTrue(links.contains("rel=\"" + relation + "\""), links);
        }
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        HttpResponse<String> first = server.get(LARCH);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String since = first.headers().firstValue("Last-Modified").orElseThrow();
        assertEquals(304, server.get(LARCH, "If-None-Match", tag).statusCode());
        assertEquals(304, server.get(LARCH, "If-Modified-Since", since).statusCode());
        assertEquals(
                200,
                server.get(LARCH, "If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT")
                        .statusCode());
        assertEquals(200, server.get(LARCH, "If-Modified-Since", "never").statusCode());
        assertEquals(
                200,
                server.get(LARCH, "Accept", "text/html", "If-None-Match", tag).statusCode());
        server.change();
        assertEquals(200, server.get(LARCH, "If-None-Match", tag).statusCode());
    }

    @Test
    void whatPointsAtAThingIsTurnedPageByPage() {
        RunningServer running = RunningServer.find(database).orElseThrow();
        StringBuilder many = new StringBuilder("INSERT DATA { GRAPH <" + BASE + "source/made/1> {");
        for (int i = 0; i < Description.PAGE + 50; i++) {
            many.append(" <")
                    .append(BASE)
                    .append("paper/made-")
                    .append(i)
                    .append("> <https://schema.org/mentions> <")
                    .append(BASE)
                    .append("model/teasel> .");
        }
        RecordServer.send(HttpRequest.newBuilder(running.update())
                .header("Authorization", running.authorization())
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString(many + " } }")));
        HttpResponse<String> first = server.get("/model/teasel.nt");
        String next = first.headers().allValues("Link").stream()
                .filter(link -> link.contains("rel=\"next\""))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> second = server.get(next.substring(1, next.indexOf('>')));
        Node mentions = Vocabularies.mentions;
        int told = graph(first)
                        .find(Node.ANY, mentions, thing("model/teasel"))
                        .toList()
                        .size()
                + graph(second)
                        .find(Node.ANY, mentions, thing("model/teasel"))
                        .toList()
                        .size();
        assertEquals(Description.PAGE + 50, told);
        assertTrue(second.headers().allValues("Link").stream().noneMatch(link -> link.contains("rel=\"next\"")));
        assertEquals(400, server.get("/model/teasel.nt?offset=-1").statusCode());
    }

    @Test
    void pagesAreSafeFromWhatSourcesSay() {
        RunningServer running = RunningServer.find(database).orElseThrow();
        RecordServer.send(HttpRequest.newBuilder(running.update())
                .header("Authorization", running.authorization())
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA { GRAPH <" + BASE + "source/made/2> { <" + BASE
                        + "model/evil> <https://schema.org/name> \"</script><script>alert(1)</script>\" ;"
                        + " <https://schema.org/sameAs> <javascript:alert(2)> } }")));
        HttpResponse<String> page = server.get("/model/evil", "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("<script>"), page.body());
        assertFalse(page.body().contains("alert(1)</script>"), page.body());
        assertFalse(page.body().contains("href=\"javascript"), page.body());
        assertEquals(
                page.body().split("<script", -1).length,
                page.body().split("</script>", -1).length,
                "no script ends but the page's own");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/model/%3Cscript%3E", "/model/a%20b", "/model/%22%7D%20UNION%20%7B", "/paper/", "/model/.ttl"})
    void oddAddressesAreSimplyNotKnown(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void theSentenceStandsOnThePageWithItsNumberMarked() {
        String page = server.get(LARCH, "Accept", "text/html").body();
        assertTrue(page.contains("<mark>45.1</mark>% on MMMU"), page);
        assertTrue(page.contains("<script type=\"application/ld+json\">"));
    }

    @Test
    void jsonLdIsCompactedWithThePublishedContext() {
        String body = server.get(LARCH, "Accept", "application/ld+json").body();
        assertTrue(body.contains("\"@context\":\"" + server.url() + "context.jsonld\""), body);
        assertTrue(body.contains("\"altLabel\":") && body.contains("\"quote\":"), body);
        assertEquals(
                "application/ld+json",
                server.get("/context.jsonld")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow());
    }

    @Test
    void theRecordTellsWhatItHolds() {
        Graph described = graph(server.get("/.well-known/void"));
        Node triples = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
        long told = ((Number) described
                        .find(thing(""), triples, Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .longValue();
        HttpResponse<String> counted = server.get(
                "/sparql?query="
                        + java.net.URLEncoder.encode(
                                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", java.nio.charset.StandardCharsets.UTF_8),
                "Accept",
                "text/csv");
        assertEquals(Long.parseLong(counted.body().strip().split("\\s+")[1]), told);
        assertTrue(described.contains(Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#class"), TM.Result));
        assertTrue(graph(server.get("/", "Accept", "text/turtle")).size() > 20);
        assertTrue(server.get("/", "Accept", "text/html").body().contains("application/ld+json"));
        assertTrue(server.get("/").body().startsWith("Tidemark"), "a bare client still gets words");
    }

    @Test
    void everyTermOfTheOntologyHasItsRow() {
        String page = server.get("/ontology", "Accept", "text/html").body();
        Graph terms = graph(server.get("/ontology"));
        terms.find(Node.ANY, Vocabularies.label, Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI())
                .filterKeep(iri -> iri.startsWith(TM.NS))
                .forEach(iri -> assertTrue(page.contains("id=\"" + iri.substring(TM.NS.length()) + "\""), iri));
        graph(server.get("/ontology.jsonld"));
        graph(server.get("/ontology.rdf"));
        assertEquals(URI.create(server.url() + "ontology"), server.url().resolve("/ontology"));
    }
}
