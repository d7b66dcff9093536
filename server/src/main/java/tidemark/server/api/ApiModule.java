package tidemark.server.api;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;
import tidemark.server.mcp.AgentServer;
import tidemark.server.page.WebJars;

/** The routes of the saved queries, for programs, people and agents. */
public final class ApiModule implements FusekiModule {
    private final SavedQueries queries;
    private final LimitedSource record;

    /** The routes for a library over a record. */
    public ApiModule(SavedQueries queries, LimitedSource record) {
        this.queries = queries;
        this.record = record;
    }

    @Override
    public String name() {
        return "saved queries";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model configuration) {
        builder.addServlet("/queries/*", new QueriesServlet(queries, record))
                .addServlet(AgentServer.ROUTE, AgentServer.servlet(queries, record))
                .addServlet(
                        "/openapi.json",
                        new DescriptionServlet("application/json", OpenApi.json(queries), Sending.PAGE_POLICY))
                .addServlet(
                        "/api",
                        new DescriptionServlet(
                                "text/html;charset=utf-8", Pages.browser(), DescriptionServlet.BROWSER_POLICY))
                .addServlet("/assets/api/*", new AssetsServlet("/tidemark/server/api/assets"))
                .addServlet("/assets/swagger-ui/*", new AssetsServlet(WebJars.folder("org.webjars", "swagger-ui")));
    }
}
