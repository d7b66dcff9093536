package tidemark.server.api;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;

/** The routes of the saved queries. */
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
                .addServlet("/assets/api/*", new AssetsServlet("/tidemark/server/api/assets"));
    }
}
