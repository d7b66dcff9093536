package tidemark.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import tidemark.rdf.DocumentGraph;

/**
 * Keeps one document in one named graph. Each call is one transaction: it is there whole afterwards, or, if it throws or
 * the process dies, not at all.
 */
public interface RecordStore extends AutoCloseable {

    /** The content hash of every stored document, by the document's IRI. */
    Map<String, String> contentHashes();

    /** Puts each document in the place of what it said before. */
    void replace(List<DocumentGraph> documents);

    /** Withdraws documents, by IRI; those that are not stored are passed over. */
    void remove(Collection<String> documents);

    /** All that there is to store was given; a store that held some of it back stores it now. */
    default void complete() {}

    /**
     * Asks the record; the answer is open only as long as {@code use} runs. A store that can only be written to answers
     * nothing.
     */
    default <T> T ask(Query query, Function<RowSet, T> use) {
        return use.apply(RowSetStream.create(query.getProjectVars(), Collections.emptyIterator()));
    }

    @Override
    void close();
}
