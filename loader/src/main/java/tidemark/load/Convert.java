package tidemark.load;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.riot.Lang;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.rdf.RegistryDocuments;

/** Writes what a load would store, document by document, and stores nothing. */
public final class Convert {

    /** What was written. */
    public record Done(LoadReport report, long quads) {}

    private final Iris iris;
    private final Extractor extractor;
    private final Lang lang;
    private final LoadListener listener;

    /** @param lang a language that can be written as a stream */
    public Convert(Iris iris, Extractor extractor, Lang lang, LoadListener listener) {
        this.iris = iris;
        this.extractor = extractor;
        this.lang = lang;
        this.listener = listener;
    }

    /** @throws IOException if a file cannot be read; {@code out} is left open */
    public Done run(List<InputFiles.Input> inputs, String sourceName, OutputStream out) throws IOException {
        boolean line = lang.equals(Lang.NQUADS) || lang.equals(Lang.NTRIPLES);
        Written<?> written = line ? new WrittenLines(out, lang.equals(Lang.NQUADS)) : new WrittenStream(out, lang);
        String registry = Load.registryOf(RegistryDocuments.all(iris), iris);
        LoadReport report =
                new Passage(iris, extractor, LoadedFiles.none(), listener).take(inputs, sourceName, registry, written);
        out.flush();
        return new Done(report, written.statements());
    }
}
