package tidemark.export;

import static tidemark.ontology.TM.Author;
import static tidemark.ontology.TM.Benchmark;
import static tidemark.ontology.TM.Dataset;
import static tidemark.ontology.TM.Method;
import static tidemark.ontology.TM.Model;
import static tidemark.ontology.TM.Paper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes a projection of the record for tools that draw and measure graphs. */
public final class GraphExport {

    private static final char BETWEEN = '\t';

    private final Union union;
    private final String base;

    /** Graphs of this record, to be written within the caller's transaction. */
    public GraphExport(DatasetGraph record, String base) {
        this.union = new Union(record);
        this.base = base;
    }

    /** Writes GraphML. */
    public void graphMl(Projection projection, OutputStream out) throws IOException {
        write(projection, out, GraphMlWriter::new);
    }

    /** Writes GEXF. */
    public void gexf(Projection projection, OutputStream out) throws IOException {
        write(projection, out, GexfWriter::new);
    }

    private void write(Projection projection, OutputStream out, Function<Writer, GraphWriter> form) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        GraphWriter graph = form.apply(text);
        try (SortedLines vertices = Union.lines();
                SortedLines edges = Union.lines()) {
            projection.edges(union, (from, to, kind, day, because) -> {
                vertices.add(line(from.getURI(), day));
                vertices.add(line(to.getURI(), day));
                edges.add(line(from.getURI(), to.getURI(), kind, day, because.getURI()));
            });
            graph.start(projection.directed());
            Runs things = new Runs(1, run -> graph.vertex(vertex(run)));
            vertices.drainTo(things::line);
            things.finish();
            graph.edges();
            int[] number = {0};
            Runs links = new Runs(
                    3,
                    run -> graph.edge(new GraphWriter.Edge(
                            number[0]++,
                            id(run.key()[0]),
                            id(run.key()[1]),
                            run.key()[2],
                            run.lines(),
                            run.first(),
                            run.last())));
            edges.drainTo(links::line);
            links.finish();
            graph.finish();
        }
        text.flush();
    }

    private GraphWriter.Vertex vertex(Run run) {
        String iri = run.key()[0];
        Node thing = NodeFactory.createURI(iri);
        return new GraphWriter.Vertex(id(iri), iri, union.name(thing), type(thing), run.first(), run.last());
    }

    private String type(Node thing) {
        return Stream.of(Paper, Author, Method, Model, Benchmark, Dataset)
                .filter(kind -> union.is(thing, kind))
                .map(kind -> kind.getLocalName().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("thing");
    }

    /** GraphML's ids are XML name tokens: {@code model:larch-7b}, and what no token may hold by its number. */
    private String id(String iri) {
        String key = iri.startsWith(base) ? iri.substring(base.length()) : iri;
        StringBuilder id = new StringBuilder();
        key.codePoints().forEach(c -> {
            if (c == '/') {
                id.append(':');
            } else if (Character.isLetterOrDigit(c) || c == '.' || c == '-') {
                id.appendCodePoint(c);
            } else {
                id.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return id.toString();
    }

    private static String line(String... fields) {
        return String.join(String.valueOf(BETWEEN), fields);
    }

    /** Lines that begin with the same fields: how many, and the first and last day in the field after. */
    private record Run(String[] key, int lines, String first, String last) {}

    private interface OfRun {
        void run(Run run) throws IOException;
    }

    /** Gathers sorted lines into runs. */
    private static final class Runs {
        private final int fields;
        private final OfRun use;
        private Run open;

        Runs(int fields, OfRun use) {
            this.fields = fields;
            this.use = use;
        }

        void line(String line) throws IOException {
            String[] parts = line.split(String.valueOf(BETWEEN), -1);
            String[] key = Arrays.copyOf(parts, fields);
            String day = parts[fields];
            if (open != null && Arrays.equals(open.key, key)) {
                open = new Run(key, open.lines + 1, open.first.isEmpty() ? day : open.first, day);
            } else {
                finish();
                open = new Run(key, 1, day, day);
            }
        }

        void finish() throws IOException {
            if (open != null) {
                use.run(open);
            }
            open = null;
        }
    }
}
