package tidemark.load;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import tidemark.rdf.DocumentGraph;

/** Documents in whichever language Jena can write as a stream, where one document may look otherwise behind another. */
final class WrittenStream implements Written<DocumentGraph> {

    private final StreamRDF out;
    private long statements;

    WrittenStream(OutputStream out, Lang lang) {
        this.out = StreamRDFWriter.getWriterStream(out, lang);
        this.out.start();
    }

    @Override
    public DocumentGraph ready(DocumentGraph document) {
        return document;
    }

    @Override
    public void take(List<DocumentGraph> documents) {
        for (DocumentGraph document : documents) {
            document.triples().find().forEach(triple -> out.quad(Quad.create(document.name(), triple)));
            statements += document.triples().size();
        }
    }

    @Override
    public void complete() {
        out.finish();
    }

    @Override
    public long statements() {
        return statements;
    }
}
