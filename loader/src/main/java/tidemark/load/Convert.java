package tidemark.load;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.rdf.DocumentGraph;
import tidemark.store.RecordStore;

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
        Writer writer = new Writer(writing(out));
        writer.rdf.start();
        LoadReport report = new Load(iris, extractor, writer, listener).documents(inputs, sourceName);
        writer.rdf.finish();
        out.flush();
        return new Done(report, writer.quads);
    }

    private StreamRDF writing(OutputStream out) {
        boolean line = lang.equals(Lang.NQUADS) || lang.equals(Lang.NTRIPLES);
        return line
                ? new WriterStreamRDFPlain(IO.wrapUTF8(out), new Lines())
                : StreamRDFWriter.getWriterStream(out, lang);
    }

    /** Jena's own form of lines looks at an IRI letter by letter for what may not stand in it; ours seldom hold any. */
    private static final class Lines extends NodeFormatterNT {

        @Override
        public void formatURI(AWriter out, String iri) {
            if (isClean(iri)) {
                out.print('<');
                out.print(iri);
                out.print('>');
            } else {
                super.formatURI(out, iri);
            }
        }

        private static boolean isClean(String iri) {
            for (int i = 0; i < iri.length(); i++) {
                char c = iri.charAt(i);
                if (c <= ' ' || c >= 0x7F || c == '<' || c == '>' || c == '"' || c >= '{' || c == '\\' || c == '^'
                        || c == '`') {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Writer implements RecordStore {

        private final StreamRDF rdf;
        private long quads;

        Writer(StreamRDF rdf) {
            this.rdf = rdf;
        }

        @Override
        public Map<String, String> contentHashes() {
            return Map.of();
        }

        @Override
        public void replace(List<DocumentGraph> documents) {
            for (DocumentGraph document : documents) {
                document.triples().find().forEach(triple -> rdf.quad(Quad.create(document.name(), triple)));
                quads += document.triples().size();
            }
        }

        @Override
        public void remove(Collection<String> documents) {
            throw new UnsupportedOperationException("what is written is not withdrawn");
        }

        @Override
        public void close() {}
    }
}
