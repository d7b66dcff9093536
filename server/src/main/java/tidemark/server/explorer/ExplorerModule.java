package tidemark.server.explorer;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;
import tidemark.server.linked.ThingPages;
import tidemark.server.page.Assets;

/** The pages that are no thing's own, and the files that all pages need. */
public final class ExplorerModule implements FusekiModule {
    private final SavedQueries queries;
    private final LimitedSource record;

    /** The pages over a record, which get their data through these queries. */
    public ExplorerModule(SavedQueries queries, LimitedSource record) {
        this.queries = queries;
        this.record = record;
    }

    /** The pages of things, for the routes on which they have their addresses. */
    public ThingPages pages() {
        return new Explorer(queries);
    }

    @Override
    public String name() {
        return "explorer";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model configuration) {
        builder.addServlet("/trends", new TrendsServlet(queries, record))
                .addServlet("/compare", new CompareServlet(queries, record))
                .addServlet(Assets.PATH + "/*", new Assets());
    }
}
