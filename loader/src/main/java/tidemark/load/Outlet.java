package tidemark.load;

import java.util.List;
import java.util.Map;
import tidemark.rdf.DocumentGraph;

/**
 * Where documents go. Each is made ready for it by whichever worker mapped it; they are taken in the order in which they
 * were read, all by one thread.
 *
 * @param <T> a document made ready
 */
interface Outlet<T> {

    /** Called by several threads at a time. */
    T ready(DocumentGraph document);

    void take(List<T> documents);

    /** The content hash of every document that is there already, by IRI. */
    default Map<String, String> contentHashes() {
        return Map.of();
    }

    /** Whether anything of a source is there already. */
    default boolean holds(String source) {
        return false;
    }

    /** All that there is was given. */
    default void complete() {}
}
