package tidemark.source;

/** Where something stands: a file as the user named it, and the line, counted from 1. */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
