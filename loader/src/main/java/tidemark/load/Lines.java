package tidemark.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.XSD;
import tidemark.rdf.DocumentGraph;

/**
 * One document as lines of N-Quads or N-Triples, byte by byte what Jena's writer makes of it. That looks at every node letter
 * by letter, and encodes each anew; here it is asked only about nodes that hold something unusual.
 */
final class Lines {

    private static final String STRING = XSD.xstring.getURI();

    /** What stands for each byte of a text in quotes; nothing where it stands for itself. */
    private static final byte[][] ESCAPES = escapes();

    private static final boolean[] PLAIN_IN_IRI = plainInIri();

    private byte[] bytes;
    private int length;
    private int count;

    private Lines(int size) {
        this.bytes = new byte[size];
    }

    /** @param quads whether lines name their graph */
    static Lines of(DocumentGraph document, boolean quads) {
        byte[] end = end(document.name(), quads);
        Lines lines = new Lines(1 << 14);
        Node subject = null;
        int from = 0;
        int to = 0;
        ExtendedIterator<Triple> triples = document.triples().find();
        while (triples.hasNext()) {
            Triple triple = triples.next();
            int start = lines.length;
            if (triple.getSubject() == subject) {
                lines.again(from, to);
            } else {
                subject = triple.getSubject();
                lines.node(subject);
                lines.space();
                from = start;
                to = lines.length;
            }
            lines.node(triple.getPredicate());
            lines.space();
            lines.node(triple.getObject());
            lines.add(end);
            lines.count++;
        }
        return lines;
    }

    private static byte[] end(Node document, boolean quads) {
        Lines end = new Lines(1 << 8);
        if (quads) {
            end.space();
            end.node(document);
        }
        end.add(" .\n".getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(end.bytes, end.length);
    }

    int count() {
        return count;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void node(Node node) {
        if (node.isURI()) {
            iri(node.getURI());
        } else if (node.isLiteral() && node.getLiteralLanguage().isEmpty()) {
            text(node.getLiteralLexicalForm());
            if (!node.getLiteralDatatypeURI().equals(STRING)) {
                room(2);
                bytes[length++] = '^';
                bytes[length++] = '^';
                iri(node.getLiteralDatatypeURI());
            }
        } else {
            add(written(node).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void iri(String iri) {
        byte[] text = iri.getBytes(StandardCharsets.UTF_8);
        for (byte each : text) {
            if (!PLAIN_IN_IRI[each & 0xFF]) {
                StringWriterI odd = new StringWriterI();
                new NodeFormatterNT().formatURI(odd, iri);
                add(odd.toString().getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        room(text.length + 2);
        bytes[length++] = '<';
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        bytes[length++] = '>';
    }

    private void text(String words) {
        // The one letter beyond ASCII that Jena escapes; it stands for what could not be read.
        if (words.indexOf('\uFFFD') < 0) {
            quoted(words);
        } else {
            StringWriterI odd = new StringWriterI();
            new NodeFormatterNT().formatLitString(odd, words);
            add(odd.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void quoted(String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        room(2 * text.length + 2);
        bytes[length++] = '"';
        int done = 0;
        for (int i = 0; i < text.length; i++) {
            byte[] escape = ESCAPES[text[i] & 0xFF];
            if (escape != null) {
                plain(text, done, i);
                add(escape);
                done = i + 1;
            }
        }
        plain(text, done, text.length);
        room(1);
        bytes[length++] = '"';
    }

    private void plain(byte[] text, int from, int to) {
        room(to - from);
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
    }

    private void again(int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    private void space() {
        room(1);
        bytes[length++] = ' ';
    }

    private void add(byte[] more) {
        plain(more, 0, more.length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private static String written(Node node) {
        StringWriterI out = new StringWriterI();
        new NodeFormatterNT().format(out, node);
        return out.toString();
    }

    private static byte[][] escapes() {
        byte[][] escapes = new byte[256][];
        for (int c = 0; c < 0x80; c++) {
            StringWriterI out = new StringWriterI();
            new NodeFormatterNT().formatLitString(out, String.valueOf((char) c));
            String quoted = out.toString();
            String escape = quoted.substring(1, quoted.length() - 1);
            escapes[c] = escape.equals(String.valueOf((char) c)) ? null : escape.getBytes(StandardCharsets.UTF_8);
        }
        return escapes;
    }

    private static boolean[] plainInIri() {
        boolean[] plain = new boolean[256];
        for (int c = '!'; c < 0x7F; c++) {
            plain[c] = "<>\"{}|\\^`".indexOf(c) < 0;
        }
        return plain;
    }
}
