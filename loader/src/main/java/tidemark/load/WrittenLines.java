package tidemark.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tidemark.rdf.DocumentGraph;

/** Documents in N-Quads or N-Triples, where lines do not depend on each other, so that workers make them. */
final class WrittenLines implements Written<Lines> {

    private final OutputStream out;
    private final boolean quads;
    private long statements;

    /** @param quads whether lines name their graph */
    WrittenLines(OutputStream out, boolean quads) {
        this.out = out;
        this.quads = quads;
    }

    @Override
    public Lines ready(DocumentGraph document) {
        return Lines.of(document, quads);
    }

    @Override
    public void take(List<Lines> documents) {
        try {
            for (Lines lines : documents) {
                lines.writeTo(out);
                statements += lines.count();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long statements() {
        return statements;
    }
}
