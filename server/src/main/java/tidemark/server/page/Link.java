package tidemark.server.page;

import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** Words on a page and where they lead; an empty address leads nowhere. */
public record Link(String words, String address) {

    /** Words that lead nowhere. */
    public static Link nowhere(String words) {
        return new Link(words, "");
    }

    /**
     * A term by its label, or by its shortened address where it has none. Things of the record, whose addresses start with the
     * base, lead to their page on this server; terms of the ontology to their row; the web's to where they say; literals and
     * other schemes nowhere.
     */
    public static Link to(Node node, String label, String base) {
        if (node.isLiteral()) {
            return nowhere(node.getLiteralLexicalForm());
        }
        String iri = node.toString();
        String words = label.isBlank() ? shortened(iri, base) : label;
        if (iri.startsWith(TM.NS)) {
            return new Link(words, "/ontology#" + iri.substring(TM.NS.length()));
        }
        if (iri.startsWith(base)) {
            return new Link(words, "/" + iri.substring(base.length()));
        }
        boolean web = iri.startsWith("https://") || iri.startsWith("http://");
        return new Link(words, web ? iri : "");
    }

    /** "tm:higherIsBetter", "dataset/mmmu", or the IRI itself. */
    public static String shortened(String iri, String base) {
        return Vocabularies.PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElseGet(() -> iri.startsWith(base) ? iri.substring(base.length()) : iri);
    }

    /** Whether there is a page behind the words. */
    public boolean leads() {
        return !address.isEmpty();
    }

    @Override
    public String toString() {
        return words;
    }
}
