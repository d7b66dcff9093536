package tidemark.queries;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;

/** A saved query with terms in the places of its parameters, ready to be asked anywhere. */
public record BoundQuery(SavedQuery saved, Query query) {

    /** The SPARQL text that any endpoint can run. */
    public String text() {
        return query.serialize();
    }

    /** The same query for a part of its rows; the order of every saved query is total, so parts do not overlap. */
    public BoundQuery page(long offset, long limit) {
        Query part = query.cloneQuery();
        part.setOffset(offset);
        part.setLimit(limit);
        return new BoundQuery(saved, part);
    }

    /**
     * Reads so many rows of the answer from an offset on, and counts all. A graph comes as rows of triples. What is kept
     * in memory is told of first, so that a server can refuse it.
     */
    public AnswerPage read(QuerySource source, long offset, long limit, Consumer<Binding> keeping) {
        return AnswerPage.of(query, source, offset, limit, keeping);
    }

    /** Asks the source and writes the answer; returns the number of rows, or of triples for a graph. */
    public long write(QuerySource source, Format format, OutputStream out) {
        return write(source, format, Integer.MAX_VALUE, out);
    }

    /** The same, with tables made to fit a terminal of that many columns. */
    public long write(QuerySource source, Format format, int width, OutputStream out) {
        format.check(this);
        return source.ask(query, execution -> Answers.write(execution, source.base(), format, width, out));
    }
}
