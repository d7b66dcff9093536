package tidemark.rdf;

import static tidemark.ontology.Vocabularies.*;

import org.apache.jena.graph.Node;
import tidemark.claim.Reading;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.ontology.TM;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;

/** Maps a document and what was read from it to its named graph. No blank nodes, nothing random, nothing of today's date. */
public final class DocumentMapper {

    /** Part of every content hash: raise it whenever the same claims would give other triples. */
    public static final String VERSION = "2";

    private final Iris iris;
    private final Extractor extractor;

    public DocumentMapper(Iris iris, Extractor extractor) {
        this.iris = iris;
        this.extractor = extractor;
    }

    public DocumentGraph map(SourceDocument document, String contentHash, Reading reading) {
        DocumentTriples triples = new DocumentTriples();
        TripleSink out = triples::add;
        Node name = iris.document(document.id());
        origin(document, name, contentHash, out);
        StatedTriples stated = new StatedTriples(iris, document, out);
        if (document instanceof TextDocument told) {
            stated.aboutPaper(told.paper());
            ClaimTriples claims = new ClaimTriples(iris, told, out);
            reading.mentions().forEach(claims::mention);
            reading.results().forEach(claims::result);
            text(told, name, out);
        }
        stated.statements(document.says());
        return new DocumentGraph(name, contentHash, triples);
    }

    private void origin(SourceDocument document, Node name, String contentHash, TripleSink out) {
        Node source = iris.source(document.id().source());
        out.add(name, type, TM.SourceDocument);
        out.add(name, isPartOf, source);
        out.add(name, identifier, Terms.string(document.id().key()));
        document.day().ifPresent(day -> out.add(name, date, Terms.date(day)));
        out.add(name, TM.contentHash, Terms.string(contentHash));
        out.add(source, type, TM.Source);
    }

    private void text(TextDocument document, Node name, TripleSink out) {
        Node agent = iris.extractor(extractor.name(), extractor.version());
        out.add(name, text, Terms.string(document.text().whole()));
        out.add(name, wasAttributedTo, agent);
        out.add(agent, type, TM.Extractor);
        out.add(agent, softwareVersion, Terms.string(extractor.version()));
    }
}
