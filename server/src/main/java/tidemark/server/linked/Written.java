package tidemark.server.linked;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import tidemark.ontology.Vocabularies;

/** Graphs as text in each form of RDF; JSON-LD compacted with the published context. */
final class Written {
    /** Where the context is published on this server. */
    static final String CONTEXT_PATH = "/context.jsonld";

    private static final String CONTEXT = read("/tidemark/server/linked/context.jsonld");

    private Written() {}

    /** The text of the published JSON-LD context. */
    static String context() {
        return CONTEXT;
    }

    static byte[] graph(Graph graph, Form form, String server) {
        graph.getPrefixMapping().setNsPrefixes(Vocabularies.PREFIXES);
        if (form == Form.JSONLD) {
            return jsonLd(graph, Json.createValue(server + CONTEXT_PATH).toString())
                    .getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).lang(form.lang()).output(out);
        return out.toByteArray();
    }

    static byte[] dataset(DatasetGraph dataset, Form form) {
        Vocabularies.PREFIXES.forEach(dataset.prefixes()::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, dataset, form.lang());
        return out.toByteArray();
    }

    /** For a page: the context inside, so that a reader of pages need not fetch it, and nothing that ends a script. */
    static String inPage(Graph graph) {
        JsonObject whole =
                Json.createReader(new StringReader(CONTEXT)).readObject().getJsonObject("@context");
        return jsonLd(graph, whole.toString()).replace("<", "\\u003c").replace("&", "\\u0026");
    }

    private static String jsonLd(Graph graph, String context) {
        StringWriter expanded = new StringWriter();
        RDFDataMgr.write(expanded, graph, RDFFormat.JSONLD11_PLAIN);
        try {
            JsonObject compact = JsonLd.compact(
                            JsonDocument.of(new StringReader(expanded.toString())),
                            JsonDocument.of(new StringReader(CONTEXT)))
                    .get();
            JsonObjectBuilder published = Json.createObjectBuilder();
            published.add(
                    "@context",
                    Json.createReader(new StringReader("[" + context + "]"))
                            .readArray()
                            .get(0));
            compact.forEach((key, value) -> {
                if (!key.equals("@context")) {
                    published.add(key, value);
                }
            });
            return published.build().toString();
        } catch (JsonLdError e) {
            throw new IllegalStateException("the graph cannot be written as JSON-LD", e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Written.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
