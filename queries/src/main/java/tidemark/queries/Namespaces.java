package tidemark.queries;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;

/** The vocabularies that queries use, and short forms of IRIs for people. */
final class Namespaces {
    static final String TIDEMARK = "https://w3id.org/tidemark/ontology#";

    private static final Map<String, String> PREFIXES = prefixes();

    private Namespaces() {}

    /** The key of a thing ("dataset/mmmu"), a prefixed name ("tm:Score"), or the IRI itself. */
    static String shorten(String iri, String base) {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    /** Makes a graph that is written out readable. */
    static void name(PrefixMapping prefixes) {
        prefixes.setNsPrefixes(PREFIXES);
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("tm", TIDEMARK);
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("schema", "https://schema.org/");
        return prefixes;
    }
}
