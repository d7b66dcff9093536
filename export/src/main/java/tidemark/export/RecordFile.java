package tidemark.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** One file that the record can be had as: what it is called, of which type it is, and how it is written. */
public final class RecordFile {

    /** How all of a record is written; within the caller's transaction. */
    interface Whole {
        void write(DatasetGraph record, String base, OutputStream out) throws IOException;
    }

    /** How a part of a record is written. */
    interface Part {
        void write(DatasetGraph record, String base, Iterator<Quad> part, OutputStream out) throws IOException;
    }

    private final String name;
    private final String mediaType;
    private final String says;
    private final Whole whole;
    private final Optional<Part> part;

    RecordFile(String name, String mediaType, String says, Whole whole) {
        this(name, mediaType, says, whole, Optional.empty());
    }

    RecordFile(String name, String mediaType, String says, Part part) {
        this(
                name,
                mediaType,
                says,
                (record, base, out) -> part.write(record, base, Selection.whole(record), out),
                Optional.of(part));
    }

    RecordFile(String name, String mediaType, String says, Whole whole, Part part) {
        this(name, mediaType, says, whole, Optional.of(part));
    }

    private RecordFile(String name, String mediaType, String says, Whole whole, Optional<Part> part) {
        this.name = name;
        this.mediaType = mediaType;
        this.says = says;
        this.whole = whole;
        this.part = part;
    }

    /** What the file is called; more may be added for how it is packed. */
    public String name() {
        return name;
    }

    /** Its type, as HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** What is in it, in a few words. */
    public String says() {
        return says;
    }

    /** Whether a part of the record can be written so. */
    public boolean canBePart() {
        return part.isPresent();
    }

    /** Whether packing it is of use. */
    public boolean canBePacked() {
        return !name.endsWith(".zip");
    }

    /** Writes all of the record, within the caller's transaction. */
    public void write(DatasetGraph record, String base, OutputStream out) throws IOException {
        whole.write(record, base, out);
    }

    /**
     * Writes a part of the record, within the caller's transaction.
     *
     * @throws IllegalStateException if this can hold nothing but the whole
     */
    public void write(DatasetGraph record, String base, Iterator<Quad> quads, OutputStream out) throws IOException {
        part.orElseThrow(() -> new IllegalStateException(name + " is of the whole record"))
                .write(record, base, quads, out);
    }
}
