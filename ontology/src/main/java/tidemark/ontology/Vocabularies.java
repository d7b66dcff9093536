package tidemark.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of other vocabularies that the record is written in, and the prefixes under which people know them. */
public final class Vocabularies {

    public static final String SCHEMA = "https://schema.org/";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    public static final Node type = NodeFactory.createURI(RDF + "type");
    public static final Node value = NodeFactory.createURI(RDF + "value");
    public static final Node label = NodeFactory.createURI(RDFS + "label");

    public static final Node prefLabel = NodeFactory.createURI(SKOS + "prefLabel");
    public static final Node altLabel = NodeFactory.createURI(SKOS + "altLabel");
    public static final Node broader = NodeFactory.createURI(SKOS + "broader");

    public static final Node name = NodeFactory.createURI(SCHEMA + "name");
    public static final Node author = NodeFactory.createURI(SCHEMA + "author");
    public static final Node position = NodeFactory.createURI(SCHEMA + "position");
    public static final Node about = NodeFactory.createURI(SCHEMA + "about");
    public static final Node mentions = NodeFactory.createURI(SCHEMA + "mentions");
    public static final Node citation = NodeFactory.createURI(SCHEMA + "citation");
    public static final Node text = NodeFactory.createURI(SCHEMA + "text");
    public static final Node isPartOf = NodeFactory.createURI(SCHEMA + "isPartOf");
    public static final Node sameAs = NodeFactory.createURI(SCHEMA + "sameAs");
    public static final Node softwareVersion = NodeFactory.createURI(SCHEMA + "softwareVersion");
    public static final Node url = NodeFactory.createURI(SCHEMA + "url");
    public static final Node description = NodeFactory.createURI(SCHEMA + "description");
    public static final Node abstractOf = NodeFactory.createURI(SCHEMA + "abstract");
    public static final Node datePublished = NodeFactory.createURI(SCHEMA + "datePublished");
    public static final Node publication = NodeFactory.createURI(SCHEMA + "publication");
    public static final Node inLanguage = NodeFactory.createURI(SCHEMA + "inLanguage");
    public static final Node keywords = NodeFactory.createURI(SCHEMA + "keywords");
    public static final Node measurementTechnique = NodeFactory.createURI(SCHEMA + "measurementTechnique");
    public static final Node runtimePlatform = NodeFactory.createURI(SCHEMA + "runtimePlatform");
    public static final Node SoftwareSourceCode = NodeFactory.createURI(SCHEMA + "SoftwareSourceCode");

    public static final Node date = NodeFactory.createURI(DCTERMS + "date");
    public static final Node identifier = NodeFactory.createURI(DCTERMS + "identifier");
    public static final Node license = NodeFactory.createURI(DCTERMS + "license");

    public static final Node wasDerivedFrom = NodeFactory.createURI(PROV + "wasDerivedFrom");
    public static final Node wasAttributedTo = NodeFactory.createURI(PROV + "wasAttributedTo");

    public static final Node TextQuoteSelector = NodeFactory.createURI(OA + "TextQuoteSelector");
    public static final Node TextPositionSelector = NodeFactory.createURI(OA + "TextPositionSelector");
    public static final Node FragmentSelector = NodeFactory.createURI(OA + "FragmentSelector");
    public static final Node exact = NodeFactory.createURI(OA + "exact");
    public static final Node prefix = NodeFactory.createURI(OA + "prefix");
    public static final Node suffix = NodeFactory.createURI(OA + "suffix");
    public static final Node start = NodeFactory.createURI(OA + "start");
    public static final Node end = NodeFactory.createURI(OA + "end");

    /** Prefix to namespace, in the order in which they are best written at the head of a file. */
    public static final Map<String, String> PREFIXES = prefixes();

    private Vocabularies() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("tm", TM.NS);
        prefixes.put("schema", SCHEMA);
        prefixes.put("skos", SKOS);
        prefixes.put("dcterms", DCTERMS);
        prefixes.put("prov", PROV);
        prefixes.put("oa", OA);
        prefixes.put("rdf", RDF);
        prefixes.put("rdfs", RDFS);
        prefixes.put("xsd", XSD);
        return Collections.unmodifiableMap(prefixes);
    }
}
