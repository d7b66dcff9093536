package tidemark.server.graph;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;

/** The routes {@code /explore}, a page that draws and grows a graph, and {@code /explore/path}, which joins two things. */
public final class GraphModule implements FusekiModule {
    private final SavedQueries queries;
    private final LimitedSource record;

    /** The routes over a record, whose links are those that a saved query tells. */
    public GraphModule(SavedQueries queries, LimitedSource record) {
        this.queries = queries;
        this.record = record;
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model configuration) {
        GraphServlet servlet = new GraphServlet(queries, record);
        builder.addServlet("/explore", servlet).addServlet(GraphServlet.PATH, servlet);
    }
}
