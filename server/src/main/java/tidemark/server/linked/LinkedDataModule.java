package tidemark.server.linked;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import tidemark.server.LimitedSource;
import tidemark.server.api.Sending;

/** The routes on which the record's own IRIs answer. */
public final class LinkedDataModule implements FusekiModule {
    /** The first step of the path of every IRI that the record makes. */
    private static final List<String> SPACES =
            List.of("paper", "author", "model", "dataset", "metric", "task", "result", "source", "extractor");

    private final LimitedSource record;
    private final Path database;
    private final ThingPages pages;

    /** The routes over a record; {@code database} is the folder whose files say when it last changed. */
    public LinkedDataModule(LimitedSource record, Path database, ThingPages pages) {
        this.record = record;
        this.database = database;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "linked data";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model configuration) {
        SPACES.forEach(space -> builder.addServlet("/" + space + "/*", new ThingServlet(record, database, pages)));
        RecordServlet whole = new RecordServlet(record, new Record(), pages);
        builder.addServlet(RecordServlet.VOID_PATH, whole)
                .addServlet(RecordServlet.ONTOLOGY_PATH, whole)
                .addServlet(Written.CONTEXT_PATH, new ContextServlet())
                .addFilter("", whole.atRoot());
        for (Form form : Form.values()) {
            builder.addServlet(RecordServlet.ONTOLOGY_PATH + "." + form.suffix, whole);
        }
    }

    /** The context with which the JSON-LD of this server is compacted. */
    private static final class ContextServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setHeader("Cache-Control", "public, max-age=86400");
            Sending.send(
                    response, 200, Form.JSONLD.contentType(), Written.context().getBytes(StandardCharsets.UTF_8));
        }
    }
}
