package tidemark.server;

import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint says of itself in W3C's SPARQL service description vocabulary. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULT_FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML");

    private ServiceDescription() {}

    static Graph of(HttpAction action) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD);
        Resource endpoint = model.createResource(action.getRequestRequestURL().toString());
        // The endpoint stands for the service too: one name, and no blank node.
        endpoint.addProperty(RDF.type, model.createResource(SD + "Service"));
        endpoint.addProperty(property("endpoint"), endpoint);
        endpoint.addProperty(property("supportedLanguage"), model.createResource(SD + "SPARQL11Query"));
        if (action.getContext().isTrue(TDB2.symUnionDefaultGraph)) {
            endpoint.addProperty(property("feature"), model.createResource(SD + "UnionDefaultGraph"));
        }
        for (String format : RESULT_FORMATS) {
            endpoint.addProperty(property("resultFormat"), model.createResource(FORMATS + format));
        }
        return model.getGraph();
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }
}
