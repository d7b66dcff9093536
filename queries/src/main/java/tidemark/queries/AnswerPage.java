package tidemark.queries;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A part of an answer, read to its end before a word of it is written, and how many rows the whole has. So what goes
 * wrong on the way is known in time to say so.
 */
public record AnswerPage(List<Var> columns, List<Binding> rows, long offset, long total, String base) {

    public AnswerPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A part of the answer to any query of rows, triples, or yes and no. */
    public static AnswerPage of(Query query, QuerySource source, long offset, long limit, Consumer<Binding> keeping) {
        return source.ask(query, execution -> read(execution, source.base(), offset, limit, keeping));
    }

    private static AnswerPage read(
            QueryExec execution, String base, long offset, long limit, Consumer<Binding> keeping) {
        RowSet all = execution.getQuery().isConstructType() ? graph(execution, keeping) : Answers.rows(execution);
        List<Binding> kept = new ArrayList<>();
        long total = 0;
        while (all.hasNext()) {
            Binding row = all.next();
            if (total >= offset && total - offset < limit) {
                keeping.accept(row);
                kept.add(row);
            }
            total++;
        }
        return new AnswerPage(all.getResultVars(), kept, offset, total, base);
    }

    /** Each triple once, and in one order on every machine. */
    private static RowSet graph(QueryExec execution, Consumer<Binding> keeping) {
        Graph graph = GraphFactory.createDefaultGraph();
        execution.constructTriples().forEachRemaining(triple -> {
            keeping.accept(Answers.row(triple));
            graph.add(triple);
        });
        List<Triple> triples = new ArrayList<>(graph.find().toList());
        triples.sort(Comparator.comparing(Triple::toString));
        return RowSetStream.create(
                Answers.TRIPLE, triples.stream().map(Answers::row).iterator());
    }

    /** Whether there are rows after these. */
    public boolean hasMore() {
        return offset + rows.size() < total;
    }

    /** Writes the rows; as a graph only what a CONSTRUCT answered. */
    public void write(Format format, int width, OutputStream out) {
        if (!format.forGraphs()) {
            Answers.write(RowSetStream.create(columns, rows.iterator()), base, format, width, out);
            return;
        }
        Graph graph = GraphFactory.createDefaultGraph();
        rows.forEach(row -> graph.add(row.get(columns.get(0)), row.get(columns.get(1)), row.get(columns.get(2))));
        Namespaces.name(graph.getPrefixMapping());
        Lang lang = format.lang().orElseThrow();
        RDFWriter.source(graph).lang(lang).output(out);
    }
}
