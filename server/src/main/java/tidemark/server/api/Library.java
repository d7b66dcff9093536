package tidemark.server.api;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import tidemark.queries.Parameter;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tools.jackson.databind.json.JsonMapper;

/** The library of saved queries told to programs. */
final class Library {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Library() {}

    static String json(SavedQueries queries, String server) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(queries.all().stream()
                        .map(query -> entry(query, server))
                        .toList());
    }

    static Map<String, Object> entry(SavedQuery query, String server) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", query.name());
        entry.put("title", query.title());
        entry.put("summary", query.summary());
        entry.put("description", query.description());
        entry.put("tags", query.tags());
        entry.put("url", server + "/queries/" + query.name());
        entry.put("answer", isGraph(query) ? "graph" : "table");
        if (!isGraph(query)) {
            entry.put("columns", query.query().getResultVars());
        }
        entry.put("chart", query.chart().type().name().toLowerCase(Locale.ROOT));
        List<Map<String, Object>> parameters = new ArrayList<>();
        query.parameters().forEach(parameter -> parameters.add(entry(parameter)));
        entry.put("parameters", parameters);
        return entry;
    }

    private static Map<String, Object> entry(Parameter parameter) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", parameter.name());
        entry.put("type", parameter.type().word());
        parameter.kind().ifPresent(kind -> entry.put("kind", kind.word()));
        entry.put("required", parameter.required());
        parameter.defaultValue().ifPresent(value -> entry.put("default", value));
        if (!parameter.values().isEmpty()) {
            entry.put("values", parameter.values());
        }
        entry.put("description", parameter.description());
        return entry;
    }

    /** In the vocabulary in which SIB and others publish example queries. */
    static String turtle(SavedQueries queries, String server) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sh", SH).setNsPrefix("schema", SCHEMA).setNsPrefix("rdfs", RDFS.getURI());
        for (SavedQuery query : queries.all()) {
            boolean graph = isGraph(query);
            Resource example = model.createResource(server + "/queries/" + query.name());
            example.addProperty(RDF.type, model.createResource(SH + "SPARQLExecutable"))
                    .addProperty(
                            RDF.type,
                            model.createResource(SH + (graph ? "SPARQLConstructExecutable" : "SPARQLSelectExecutable")))
                    .addProperty(RDFS.label, query.title())
                    .addProperty(RDFS.comment, model.createLiteral(query.summary(), "en"))
                    .addProperty(property(SH, graph ? "construct" : "select"), query.text())
                    .addProperty(property(SCHEMA, "target"), model.createResource(server + "/sparql"));
            query.tags().forEach(tag -> example.addProperty(property(SCHEMA, "keywords"), tag));
        }
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, model, Lang.TURTLE);
        return text.toString();
    }

    static boolean isGraph(SavedQuery query) {
        return query.query().isConstructType();
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
