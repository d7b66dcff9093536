package tidemark.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.claim.Reading;
import tidemark.extract.ExtractionFailed;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.rdf.DocumentGraph;
import tidemark.rdf.DocumentMapper;
import tidemark.rdf.Fingerprint;
import tidemark.rdf.ShapeCheck;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;

/**
 * Takes a document to the graph that is to be stored: hash, extraction, mapping, shapes. Pure, and safe for use by several
 * threads. A document whose hash is stored already is not read again.
 */
final class Preparation {

    /** A document made ready: nothing in {@code graph} where it is stored already or {@code violations} speak against it. */
    record Prepared(SourceDocument document, Optional<DocumentGraph> graph, int results, List<String> violations) {}

    private static final Reading NOTHING = new Reading(List.of(), List.of());

    private final Iris iris;
    private final Extractor extractor;
    private final DocumentMapper mapper;
    private final ShapeCheck shapes = new ShapeCheck();
    private final Map<String, String> stored;
    private final String textReader;
    private final String dataReader;

    /** @param registry a fingerprint of the registry: other aliases make other IRIs, so they count as another reader */
    Preparation(Iris iris, Extractor extractor, String registry, Map<String, String> stored) {
        this.iris = iris;
        this.extractor = extractor;
        this.mapper = new DocumentMapper(iris, extractor);
        this.stored = stored;
        this.dataReader = String.join(" ", DocumentMapper.VERSION, registry);
        this.textReader = String.join(" ", DocumentMapper.VERSION, extractor.name(), extractor.version(), registry);
    }

    Prepared prepare(SourceDocument document) {
        String reader = document instanceof TextDocument ? textReader : dataReader;
        String hash = Fingerprint.of(reader, document.content());
        if (hash.equals(stored.get(iris.document(document.id()).getURI()))) {
            return new Prepared(document, Optional.empty(), 0, List.of());
        }
        Reading reading;
        try {
            reading = document instanceof TextDocument told ? extractor.read(told.text()) : NOTHING;
        } catch (ExtractionFailed e) {
            return new Prepared(document, Optional.empty(), 0, List.of(e.getMessage()));
        }
        DocumentGraph graph = mapper.map(document, hash, reading);
        List<String> violations = shapes.violations(graph.triples());
        return violations.isEmpty()
                ? new Prepared(
                        document,
                        Optional.of(graph),
                        reading.results().size() + document.says().results().size(),
                        violations)
                : new Prepared(document, Optional.empty(), 0, violations);
    }
}
