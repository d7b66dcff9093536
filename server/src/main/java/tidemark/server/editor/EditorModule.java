package tidemark.server.editor;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import tidemark.ontology.Ontology;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.server.api.Sending;
import tidemark.server.page.Templates;
import tools.jackson.databind.json.JsonMapper;

/** The routes {@code /editor}, where SPARQL is written, and {@code /editor/terms}, what can be completed there. */
public final class EditorModule implements FusekiModule {
    private static final String TERMS = "/editor/terms";
    /** YASGUI writes one style sheet into the page, that of the grips between its columns, which is named here by its hash. */
    private static final String GRIPS = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";
    /** Its icons are drawn out of its style sheet; all else are files of this server, as everywhere. */
    private static final String POLICY = Sending.PAGE_POLICY
            .replace("style-src 'self'", "style-src 'self' " + GRIPS)
            .replace("img-src 'self'", "img-src 'self' data:")
            .replace("connect-src", "font-src 'self' data:; connect-src");

    private final SavedQueries queries;

    /** The routes, with these queries to open. */
    public EditorModule(SavedQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "editor";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model configuration) {
        Page page = new Page();
        builder.addServlet("/editor", page).addServlet(TERMS, page);
    }

    private final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals(TERMS)) {
                Sending.send(response, 200, "application/json", terms().getBytes(StandardCharsets.UTF_8));
                return;
            }
            String asked = request.getParameter("query");
            response.setHeader("Content-Security-Policy", POLICY);
            String page = Templates.page(
                    "editor/editor",
                    Map.of(
                            "queries",
                            queries.all(),
                            "asked",
                            asked == null ? "" : asked,
                            "base",
                            QuerySource.DEFAULT_BASE));
            Sending.send(response, 200, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("prefixes", Vocabularies.PREFIXES);
        terms.put("classes", ofKind(OWL.Class.asNode()));
        terms.put("properties", properties());
        return JsonMapper.shared().writeValueAsString(terms) + "\n";
    }

    private static List<String> properties() {
        List<String> own = new ArrayList<>(ofKind(OWL.ObjectProperty.asNode()));
        own.addAll(ofKind(OWL.DatatypeProperty.asNode()));
        for (Node reused : List.of(
                Vocabularies.type,
                Vocabularies.label,
                Vocabularies.altLabel,
                Vocabularies.broader,
                Vocabularies.name,
                Vocabularies.author,
                Vocabularies.about,
                Vocabularies.mentions,
                Vocabularies.date,
                Vocabularies.isPartOf,
                Vocabularies.exact,
                Vocabularies.wasDerivedFrom)) {
            own.add(reused.getURI());
        }
        return own;
    }

    private static List<String> ofKind(Node kind) {
        return Ontology.terms().find(Node.ANY, RDF.type.asNode(), kind).toList().stream()
                .map(triple -> triple.getSubject())
                .filter(term -> term.isURI() && term.getURI().startsWith(TM.NS))
                .map(Node::getURI)
                .distinct()
                .sorted()
                .toList();
    }
}
