package tidemark.source;

import java.io.IOException;
import java.nio.file.Path;

/** One format: recognises its files and reads documents from them. */
public interface Source {

    /** The name for {@code --format}, also the name of the source in the record unless the user gives another. */
    String format();

    /** What the format is, in half a sentence, for those who list the formats. */
    String description();

    /** Whether a file is of this format, judged by {@code head}, its beginning, unpacked. */
    boolean recognises(Path file, String head);

    /** Whether its documents hold text that is read for claims, which costs more than all else and is not done twice. */
    default boolean isText() {
        return false;
    }

    /** All that a user can set which decides what is read from a file; the same text, the same reading. */
    default String settings() {
        return "";
    }

    /**
     * Sends each document and each unreadable record of {@code file} to {@code sink}, in the order of the file.
     *
     * @param name the file as the user knows it, for messages
     * @throws IOException only where the file itself cannot be read
     */
    void read(Path file, String name, String source, Sink sink) throws IOException;

    /** Takes what a source finds. */
    interface Sink {

        void document(SourceDocument document);

        void reject(Reject reject);

        /** Something worth telling that loses nothing, such as a day without papers. */
        void remark(Place place, String remark);

        /** How many records the file held, where a document may be made of several or of none. */
        default void rows(long rows) {}
    }
}
