package tidemark.server.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.server.api.RecordServer;

/** The clients that notebooks use, as Debian packages them (python3-rdflib, python3-sparqlwrapper). */
class PythonClientsTest {
    private static final String SCRIPT = """
            import sys
            from rdflib import Graph, URIRef
            from SPARQLWrapper import SPARQLWrapper, JSON
            server = sys.argv[1]
            graph = Graph()
            graph.parse(server + "model/larch-7b")
            model = URIRef("https://w3id.org/tidemark/ontology#model")
            larch = URIRef("https://w3id.org/tidemark/model/larch-7b")
            endpoint = SPARQLWrapper(server + "sparql")
            endpoint.setQuery("SELECT (COUNT(*) AS ?n) { ?r <%s> <%s> }" % (model, larch))
            endpoint.setReturnFormat(JSON)
            rows = endpoint.query().convert()["results"]["bindings"]
            print(len(list(graph.subjects(model, larch))), rows[0]["n"]["value"])
            """;

    @Test
    void rdflibReadsAPageAndSparqlWrapperTheEndpoint(@TempDir Path database) {
        Optional<String> python = Stream.of("python3", "/usr/bin/python3")
                .filter(each -> run(each, "-c", "import rdflib, SPARQLWrapper").status() == 0)
                .findFirst();
        assumeTrue(python.isPresent(), "skipped: python3 with rdflib and SPARQLWrapper is not here");
        try (RecordServer server = new RecordServer(database)) {
            Ran ran = run(python.get(), "-c", SCRIPT, server.url().toString());
            assertEquals(0, ran.status(), ran.printed());
            String[] counts = ran.printed().strip().split(" ");
            assertEquals(counts[0], counts[1], "both find the same results");
            assertTrue(Integer.parseInt(counts[0]) > 0);
        }
    }

    private record Ran(int status, String printed) {}

    private static Ran run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), printed);
        } catch (IOException e) {
            return new Ran(127, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ran(130, "interrupted");
        }
    }
}
