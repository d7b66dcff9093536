package tidemark.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes quads in canonical order, each once, sorted on disk: equal graphs without blank nodes give equal bytes, and
 * memory does not grow with the graph.
 */
public final class RdfExport {
    private static final long CHARACTERS_HELD = 32L << 20;

    private final RdfFormat format;
    private final Prefixes prefixes;
    private final long charactersHeld;

    /** An export under whose short names the things of {@code base} stand. */
    public RdfExport(RdfFormat format, String base) {
        this(format, base, CHARACTERS_HELD);
    }

    RdfExport(RdfFormat format, String base, long charactersHeld) {
        this.format = format;
        this.prefixes = new Prefixes(base);
        this.charactersHeld = charactersHeld;
    }

    /** Writes all, the graphs left away where the format holds none. */
    public void write(Iterator<Quad> quads, OutputStream out) throws IOException {
        Writer writer = new Writer(out);
        boolean graphs = format.holdsGraphs();
        try (SortedLines lines = new SortedLines(charactersHeld)) {
            while (quads.hasNext()) {
                Quad quad = quads.next();
                lines.add(format.isLines() ? Statement.line(quad, graphs) : Statement.grouped(quad, graphs));
            }
            if (format.isLines()) {
                lines.drainTo(writer::line);
            } else {
                StatementWriter statements = statements(writer);
                statements.start();
                lines.drainTo(line -> statements.statement(Statement.ofGrouped(line)));
                statements.finish();
            }
        }
        writer.flush();
    }

    /** Writes all as they come: fast, but another order on another day; for N-Quads and N-Triples only. */
    public void writeUnordered(Iterator<Quad> quads, OutputStream out) throws IOException {
        if (!format.isLines()) {
            throw new IllegalArgumentException("only nq and nt can be written unordered");
        }
        Writer writer = new Writer(out);
        while (quads.hasNext()) {
            writer.line(Statement.line(quads.next(), format.holdsGraphs()));
        }
        writer.flush();
    }

    private StatementWriter statements(Writer writer) {
        return switch (format) {
            case JSONLD -> new JsonLdWriter(writer, prefixes);
            case RDFXML -> new RdfXmlWriter(writer, prefixes);
            case TTL, TRIG -> new TurtleWriter(writer, prefixes);
            case NQ, NT -> throw new IllegalStateException(format + " is written line by line");
        };
    }

    private static final class Writer extends BufferedWriter {
        Writer(OutputStream out) {
            super(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        }

        void line(String line) throws IOException {
            write(line);
            write('\n');
        }
    }
}
