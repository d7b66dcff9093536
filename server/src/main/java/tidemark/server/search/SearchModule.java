package tidemark.server.search;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import tidemark.server.LimitedSource;

/** The route {@code /search}: a page for people, JSON for programs and for what is suggested while someone types. */
public final class SearchModule implements FusekiModule, AutoCloseable {
    private final Search search;

    /** The route over a record. */
    public SearchModule(LimitedSource record) {
        this.search = new Search(record);
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model configuration) {
        builder.addServlet("/search", new SearchServlet(search));
    }

    @Override
    public void serverAfterStarting(FusekiServer server) {
        search.prepare();
    }

    /** Lets go of the record: before its database is closed. */
    @Override
    public void close() {
        search.end();
    }
}
