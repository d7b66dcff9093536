package tidemark.export;

import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/** A quad as text: each term as N-Triples writes it, the default graph as the empty text. */
record Statement(String graph, String subject, String predicate, String object) {

    private static final NodeFormatter TERMS = new NodeFormatterNT();

    /** A line that sorts by graph, subject, predicate and object; no term but the last may hold a blank. */
    static String grouped(Quad quad, boolean graphs) {
        StringWriterI text = new StringWriterI();
        if (graphs && !quad.isDefaultGraph()) {
            term(quad.getGraph(), text);
        }
        text.print(' ');
        triple(quad, text);
        return text.toString();
    }

    /** Reads what {@link #grouped} wrote. */
    static Statement ofGrouped(String line) {
        int subject = line.indexOf(' ') + 1;
        int predicate = line.indexOf(' ', subject) + 1;
        int object = line.indexOf(' ', predicate) + 1;
        return new Statement(
                line.substring(0, subject - 1),
                line.substring(subject, predicate - 1),
                line.substring(predicate, object - 1),
                line.substring(object));
    }

    /** The quad as a line of N-Quads, or without its graph of N-Triples. */
    static String line(Quad quad, boolean graphs) {
        StringWriterI text = new StringWriterI();
        triple(quad, text);
        if (graphs && !quad.isDefaultGraph()) {
            text.print(' ');
            term(quad.getGraph(), text);
        }
        text.print(" .");
        return text.toString();
    }

    private static void triple(Quad quad, StringWriterI text) {
        term(quad.getSubject(), text);
        text.print(' ');
        term(quad.getPredicate(), text);
        text.print(' ');
        term(quad.getObject(), text);
    }

    private static void term(Node node, StringWriterI text) {
        if (node.isURI() && node.getURI().indexOf(' ') >= 0) {
            throw new IllegalArgumentException("no IRI holds a blank, but the record has <" + node.getURI() + ">");
        }
        TERMS.format(text, node);
    }
}
