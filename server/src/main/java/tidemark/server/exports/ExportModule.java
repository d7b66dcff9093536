package tidemark.server.exports;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import tidemark.server.LimitedSource;

/** The route on which the record leaves as files. */
public final class ExportModule implements FusekiModule {
    /** Where the files are listed; each is one step further. */
    public static final String PATH = "/export";

    private final LimitedSource record;

    /** The route over a record. */
    public ExportModule(LimitedSource record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model configuration) {
        builder.addServlet(PATH + "/*", new ExportServlet(record));
    }
}
