package tidemark.server.linked;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import tidemark.export.RecordFile;
import tidemark.export.RecordFiles;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.server.exports.ExportModule;

/** The record described for programs and dataset searches, in VoID, DCAT and schema.org, with live counts. */
final class DatasetDescription {
    private static final String WORDS =
            "Which model reached what on which benchmark, when, and which sentence says so: papers, authors, models,"
                    + " datasets, benchmarks and results in machine learning, each with its source.";

    private DatasetDescription() {}

    /** @param server where this server is found, without a slash at the end */
    static Graph of(Record.Counts counts, String base, String server) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("void", VOID.NS).setNsPrefix("dcat", DCAT.NS);
        Resource dataset = model.createResource(base);
        for (Resource type : List.of(VOID.Dataset, DCAT.Dataset, schemaClass("Dataset"))) {
            dataset.addProperty(RDF.type, type);
        }
        dataset.addProperty(DCTerms.title, model.createLiteral("Tidemark", "en"))
                .addProperty(schema("name"), "Tidemark")
                .addProperty(DCTerms.description, model.createLiteral(WORDS, "en"))
                .addProperty(schema("description"), WORDS)
                .addProperty(DCTerms.license, model.createResource(Record.LICENCE))
                .addProperty(schema("license"), model.createResource(Record.LICENCE))
                .addProperty(VOID.sparqlEndpoint, model.createResource(server + "/sparql"))
                .addProperty(VOID.uriSpace, base)
                .addProperty(VOID.openSearchDescription, model.createResource(server + "/openapi.json"))
                .addLiteral(VOID.triples, counts.triples())
                .addLiteral(VOID.classes, (long) counts.classes().size())
                .addLiteral(VOID.properties, (long) counts.properties().size())
                .addLiteral(VOID.documents, counts.of(TM.SourceDocument.getURI()));
        for (String vocabulary : List.of(
                TM.NS,
                Vocabularies.SCHEMA,
                Vocabularies.SKOS,
                Vocabularies.PROV,
                Vocabularies.OA,
                Vocabularies.DCTERMS)) {
            dataset.addProperty(VOID.vocabulary, model.createResource(vocabulary));
        }
        for (Form form : List.of(Form.TURTLE, Form.JSONLD, Form.NTRIPLES, Form.RDFXML, Form.TRIG, Form.NQUADS)) {
            dataset.addProperty(
                    VOID.feature,
                    model.createResource("https://www.iana.org/assignments/media-types/" + form.mediaType));
        }
        partitions(model, dataset, counts, server);
        service(model, dataset, server);
        dumps(model, dataset, server);
        return model.getGraph();
    }

    private static void partitions(Model model, Resource dataset, Record.Counts counts, String server) {
        String here = server + "/.well-known/void#";
        int number = 0;
        for (var part : counts.classes().entrySet()) {
            Resource partition = model.createResource(here + "class-" + ++number)
                    .addProperty(VOID._class, model.createResource(part.getKey()))
                    .addLiteral(VOID.entities, (long) part.getValue());
            dataset.addProperty(VOID.classPartition, partition);
        }
        number = 0;
        for (var part : counts.properties().entrySet()) {
            Resource partition = model.createResource(here + "property-" + ++number)
                    .addProperty(VOID.property, model.createResource(part.getKey()))
                    .addLiteral(VOID.triples, (long) part.getValue());
            dataset.addProperty(VOID.propertyPartition, partition);
        }
    }

    private static void service(Model model, Resource dataset, String server) {
        Resource service = model.createResource(server + "/sparql");
        service.addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.title, model.createLiteral("SPARQL 1.1 endpoint", "en"))
                .addProperty(DCAT.endpointURL, service)
                .addProperty(DCAT.endpointDescription, service)
                .addProperty(DCAT.servesDataset, dataset);
        Resource api = model.createResource(server + "/queries");
        api.addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.title, model.createLiteral("Saved queries", "en"))
                .addProperty(DCAT.endpointURL, api)
                .addProperty(DCAT.endpointDescription, model.createResource(server + "/openapi.json"))
                .addProperty(DCAT.servesDataset, dataset);
    }

    /** The files that hold the record; those of RDF are dumps in the sense of VoID too. */
    private static void dumps(Model model, Resource dataset, String server) {
        for (RecordFile file : RecordFiles.list()) {
            Resource download = model.createResource(server + ExportModule.PATH + "/" + file.name());
            Resource distribution = model.createResource(server + "/.well-known/void#" + file.name())
                    .addProperty(RDF.type, DCAT.Distribution)
                    .addProperty(RDF.type, schemaClass("DataDownload"))
                    .addProperty(DCTerms.title, model.createLiteral(file.name(), "en"))
                    .addProperty(DCTerms.description, model.createLiteral(file.says(), "en"))
                    .addProperty(
                            DCAT.mediaType,
                            model.createResource("https://www.iana.org/assignments/media-types/" + file.mediaType()))
                    .addProperty(schema("encodingFormat"), file.mediaType())
                    .addProperty(DCAT.downloadURL, download)
                    .addProperty(schema("contentUrl"), download);
            dataset.addProperty(DCAT.distribution, distribution).addProperty(schema("distribution"), distribution);
            if (file.name().startsWith("record.")) {
                dataset.addProperty(VOID.dataDump, download);
            }
        }
    }

    private static Property schema(String name) {
        return ResourceFactory.createProperty(Vocabularies.SCHEMA, name);
    }

    private static Resource schemaClass(String name) {
        return ResourceFactory.createResource(Vocabularies.SCHEMA + name);
    }
}
