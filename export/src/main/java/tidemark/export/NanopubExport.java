package tidemark.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** Writes each result as a nanopublication with a trusty URI, one after the other in one TriG file, by the result's IRI. */
public final class NanopubExport {
    private final DatasetGraph record;
    private final Union union;
    private final String base;

    /** Nanopublications of this record, to be written within the caller's transaction. */
    public NanopubExport(DatasetGraph record, String base) {
        this.record = record;
        this.union = new Union(record);
        this.base = base;
    }

    /** Writes those of all results. */
    public void write(OutputStream out) throws IOException {
        write(record.findNG(Node.ANY, Node.ANY, Vocabularies.type, TM.Result), out);
    }

    /** Writes those of the results of which a part of the record says that they are results. */
    public void write(Iterator<Quad> part, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        TurtleWriter statements = new TurtleWriter(
                writer, new Prefixes(base).and("np", Nanopublication.NP).and("npx", Nanopublication.NPX));
        statements.start();
        try (SortedLines results = Union.lines()) {
            while (part.hasNext()) {
                Quad quad = part.next();
                if (quad.getPredicate().equals(Vocabularies.type)
                        && quad.getObject().equals(TM.Result)) {
                    results.add(quad.getSubject().getURI());
                }
            }
            results.drainTo(result -> {
                for (String line : Nanopublication.lines(union, base, NodeFactory.createURI(result))) {
                    statements.statement(Statement.ofGrouped(line));
                }
            });
        }
        statements.finish();
        writer.flush();
    }
}
