package tidemark.load;

import static java.util.Objects.requireNonNull;

/**
 * The account of one file that was read to its end: what it held, and what of that was taken and rejected.
 *
 * @param path the file, absolute
 * @param reading tells the file's bytes and all that decides how they are read; empty once something has written over what
 *     the file said
 * @param records how many records the file holds, those counted too that were rejected
 * @param documents how many documents its records make
 * @param rejected how many of them were rejected
 * @param results how many results the documents state; what is read from their texts is not among them
 */
record LoadedFile(
        String path,
        String source,
        String format,
        long bytes,
        String reading,
        long records,
        int documents,
        int rejected,
        int results) {

    LoadedFile {
        requireNonNull(path, "path is null");
        requireNonNull(source, "source is null");
        requireNonNull(format, "format is null");
        requireNonNull(reading, "reading is null");
    }

    boolean isSameFileAs(LoadedFile other) {
        return path.equals(other.path) && source.equals(other.source) && format.equals(other.format);
    }

    LoadedFile writtenOver() {
        return new LoadedFile(path, source, format, bytes, "", records, documents, rejected, results);
    }
}
