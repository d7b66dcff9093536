package tidemark.server.linked;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import tidemark.ontology.Ontology;
import tidemark.server.LimitedSource;
import tidemark.server.api.Problem;
import tidemark.server.api.Sending;

/** What the record holds as a whole, and the terms that it is written in. */
final class RecordServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String VOID_PATH = "/.well-known/void";
    static final String ONTOLOGY_PATH = "/ontology";

    private final transient LimitedSource source;
    private final transient Record record;
    private final transient ThingPages pages;

    RecordServlet(LimitedSource source, Record record, ThingPages pages) {
        this.source = source;
        this.record = record;
        this.pages = pages;
    }

    /** The same at the root of the server, which is no servlet's. */
    Filter atRoot() {
        return new Filter() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                service(request, response);
            }
        };
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            boolean terms = request.getRequestURI().startsWith(ONTOLOGY_PATH);
            Form form = Form.ofSuffix(request.getRequestURI())
                    .or(() -> Form.accepted(request.getHeader("Accept")))
                    .orElseThrow(() -> new Problem(
                            406,
                            "unsuitable-format",
                            "This can be had as " + String.join(", ", Form.mediaTypes()) + ".",
                            Form.mediaTypes()));
            String server = Sending.server(request);
            byte[] body = source.reading(
                    reading -> Sending.unchanged(request, response, reading.version() + "-" + form.suffix)
                            ? null
                            : terms ? terms(reading, form, server) : whole(reading, form, server));
            if (body != null) {
                response.addHeader("Link", "<" + Record.LICENCE + ">; rel=\"license\"");
                response.addHeader("Link", "<" + ONTOLOGY_PATH + ">; rel=\"describedby\"");
                Sending.send(response, 200, form.contentType(), body);
            }
        } catch (Problem problem) {
            Sending.send(request, response, problem);
        } catch (LimitedSource.Refused refused) {
            Sending.send(request, response, Problem.of(refused));
        }
    }

    private byte[] whole(LimitedSource.Reading reading, Form form, String server) {
        Record.Counts counts = record.counts(reading);
        Graph graph = DatasetDescription.of(counts, reading.base(), server);
        return form == Form.HTML
                ? pages.home(reading, Written.inPage(graph), server).getBytes(StandardCharsets.UTF_8)
                : Written.graph(graph, form, server);
    }

    private byte[] terms(LimitedSource.Reading reading, Form form, String server) {
        if (form == Form.HTML) {
            return OntologyPage.html(Ontology.terms(), Ontology.alignments(), record.counts(reading))
                    .getBytes(StandardCharsets.UTF_8);
        }
        Graph all = GraphFactory.createDefaultGraph();
        List.of(Ontology.terms(), Ontology.alignments())
                .forEach(graph -> graph.find().forEach(all::add));
        return Written.graph(all, form, server);
    }
}
