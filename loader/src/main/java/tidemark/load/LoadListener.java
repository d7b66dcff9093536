package tidemark.load;

import tidemark.source.Place;
import tidemark.source.Reject;

/** Is told of a load as it goes, always from one thread. */
public interface LoadListener {

    /** @param source what the record was read as, such as {@code mteb-flat} */
    void rejected(String source, Reject reject);

    void remarked(Place place, String remark);

    /** After each batch: files read to their end, of how many, documents seen so far, and results stored. */
    void progressed(int files, int ofFiles, int documents, int results);
}
