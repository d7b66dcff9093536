package tidemark.queries;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.NodeValue;

/** Writes what an execution answers, whether rows, a graph, or yes or no. */
final class Answers {
    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PREDICATE = Var.alloc("predicate");
    private static final Var OBJECT = Var.alloc("object");
    static final List<Var> TRIPLE = List.of(SUBJECT, PREDICATE, OBJECT);
    private static final Var ANSWER = Var.alloc("answer");

    private Answers() {}

    static long write(QueryExec execution, String base, Format format, int width, OutputStream out) {
        if (format.forGraphs()) {
            Graph graph = execution.construct();
            Namespaces.name(graph.getPrefixMapping());
            RDFWriter.source(graph).lang(format.lang().orElseThrow()).output(out);
            return graph.size();
        }
        AtomicLong count = new AtomicLong();
        RowSet all = rows(execution);
        RowSet rows = RowSetStream.create(all.getResultVars(), Iter.map(all, row -> {
            count.incrementAndGet();
            return row;
        }));
        write(rows, base, format, width, out);
        return count.get();
    }

    static void write(RowSet rows, String base, Format format, int width, OutputStream out) {
        if (format.lang().isPresent()) {
            Lang lang = format.lang().get();
            RowSetWriterRegistry.getFactory(lang)
                    .create(lang)
                    .write(out, rows, ARQ.getContext().copy());
        } else if (format == Format.JSON) {
            JsonRecords.write(rows, out);
        } else {
            TextTable.write(rows, base, width, out);
        }
    }

    static RowSet rows(QueryExec execution) {
        Query query = execution.getQuery();
        if (query.isConstructType()) {
            Iterator<Triple> triples = execution.constructTriples();
            return RowSetStream.create(TRIPLE, Iter.map(triples, Answers::row));
        }
        if (query.isAskType()) {
            Binding answer = BindingFactory.binding(
                    ANSWER, NodeValue.makeBoolean(execution.ask()).asNode());
            return RowSetStream.create(List.of(ANSWER), List.of(answer).iterator());
        }
        return execution.select();
    }

    static Binding row(Triple triple) {
        return BindingFactory.binding(
                SUBJECT, triple.getSubject(), PREDICATE, triple.getPredicate(), OBJECT, triple.getObject());
    }
}
