package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleTest {
    @TempDir
    Path database;

    @Test
    void aModuleAddsItsRoutesAndItsQueriesAreWithinLimits() {
        try (TidemarkServer server =
                TidemarkServer.start(Servers.settings(database, Servers.SMALL), new CountingModule())) {
            String none = Http.send(Http.request(server.url(), "/count")).body();
            assertTrue(none.contains("?n = 0"), none);
            HttpResponse<String> hungry = Http.send(Http.request(server.url(), "/count/hungry"));
            assertTrue(hungry.body().contains("more memory than one request may hold"), hungry.body());
        }
    }

    /** Counts the triples of the dataset at {@code /count}, and sorts very many rows at {@code /count/hungry}. */
    private static final class CountingModule implements FusekiModule {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void prepare(FusekiServer.Builder builder, Set<String> names, Model config) {
            DatasetGraph dataset = builder.getDataset("/");
            builder.addServlet("/count/*", new Counter(dataset));
        }
    }

    private static final class Counter extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        private static final String HUNGRY =
                "SELECT * { VALUES ?x { %1$s } VALUES ?y { %1$s } VALUES ?z { %1$s } } ORDER BY ?z"
                        .formatted("1 2 3 4 5 6 7 8 9 10 ".repeat(10));
        private final transient DatasetGraph dataset;

        Counter(DatasetGraph dataset) {
            this.dataset = dataset;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean hungry = request.getRequestURI().endsWith("hungry");
            String answer = dataset.calculateRead(() -> {
                try (QueryExec query = QueryExec.dataset(dataset)
                        .query(hungry ? HUNGRY : COUNT)
                        .build()) {
                    return query.select().next().toString();
                } catch (QueryStopped e) {
                    return e.getMessage();
                }
            });
            response.getWriter().print(answer);
        }
    }
}
