package tidemark.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/** Writes N-Quads and N-Triples as sorted lines, each once: equal graphs without blank nodes give equal bytes. */
public final class LineExport {
    private static final long CHARACTERS_HELD = 32L << 20;

    private final long charactersHeld;
    private final NodeFormatter terms = new NodeFormatterNT();

    public LineExport() {
        this(CHARACTERS_HELD);
    }

    LineExport(long charactersHeld) {
        this.charactersHeld = charactersHeld;
    }

    /** Writes every quad as a line of N-Quads; the default graph's quads have no fourth term. */
    public void quads(Iterator<Quad> quads, OutputStream out) throws IOException {
        try (SortedLines lines = new SortedLines(charactersHeld)) {
            while (quads.hasNext()) {
                lines.add(line(quads.next()));
            }
            write(lines, out);
        }
    }

    /** Writes every triple as a line of N-Triples; one that several graphs state is written once. */
    public void triples(Iterator<Triple> triples, OutputStream out) throws IOException {
        try (SortedLines lines = new SortedLines(charactersHeld)) {
            while (triples.hasNext()) {
                lines.add(line(Quad.create(Quad.defaultGraphNodeGenerated, triples.next())));
            }
            write(lines, out);
        }
    }

    private String line(Quad quad) {
        StringWriterI text = new StringWriterI();
        terms.format(text, quad.getSubject());
        text.print(' ');
        terms.format(text, quad.getPredicate());
        text.print(' ');
        terms.format(text, quad.getObject());
        if (!quad.isDefaultGraph()) {
            text.print(' ');
            terms.format(text, quad.getGraph());
        }
        text.print(" .");
        return text.toString();
    }

    private static void write(SortedLines lines, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        lines.drainTo(line -> {
            writer.write(line);
            writer.write('\n');
        });
        writer.flush();
    }
}
