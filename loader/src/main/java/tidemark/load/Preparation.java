package tidemark.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * Takes a document to what is to be stored: hash, extraction, mapping, shapes, and what the outlet wants. Pure, and safe for use by several
 * threads. A document whose hash is stored already is not read again.
 */
final class Preparation<T> {

    /**
     * A document made ready: nothing in {@code ready} where it is there already or {@code violations} speak against it.
     *
     * @param name the document's IRI
     */
    record Prepared<T>(SourceDocument document, String name, Optional<T> ready, int results, List<String> violations) {}

    private static final Reading NOTHING = new Reading(List.of(), List.of());

    private final Iris iris;
    private final Extractor extractor;
    private final DocumentMapper mapper;
    private final ShapeCheck shapes = new ShapeCheck();
    private final Map<String, String> stored;
    private final String textReader;
    private final String dataReader;
    private final Function<DocumentGraph, T> outlet;

    /**
     * @param registry a fingerprint of the registry: other aliases make other IRIs, so they count as another reader
     * @param outlet makes a graph ready for where it goes
     */
    Preparation(
            Iris iris,
            Extractor extractor,
            String registry,
            Map<String, String> stored,
            Function<DocumentGraph, T> outlet) {
        this.iris = iris;
        this.extractor = extractor;
        this.mapper = new DocumentMapper(iris, extractor);
        this.stored = stored;
        this.outlet = outlet;
        this.dataReader = String.join(" ", DocumentMapper.VERSION, registry);
        this.textReader = String.join(" ", DocumentMapper.VERSION, extractor.name(), extractor.version(), registry);
    }

    Prepared<T> prepare(SourceDocument document) {
        String reader = document instanceof TextDocument ? textReader : dataReader;
        String hash = Fingerprint.of(reader, document.content());
        String name = iris.document(document.id()).getURI();
        if (hash.equals(stored.get(name))) {
            return new Prepared<>(document, name, Optional.empty(), 0, List.of());
        }
        Reading reading;
        try {
            reading = document instanceof TextDocument told ? extractor.read(told.text()) : NOTHING;
        } catch (ExtractionFailed e) {
            return new Prepared<>(document, name, Optional.empty(), 0, List.of(e.getMessage()));
        }
        DocumentGraph graph = mapper.map(document, hash, reading);
        List<String> violations = shapes.violations(graph.triples());
        if (!violations.isEmpty()) {
            return new Prepared<>(document, name, Optional.empty(), 0, violations);
        }
        int results = reading.results().size() + document.says().results().size();
        return new Prepared<>(document, name, Optional.of(outlet.apply(graph)), results, violations);
    }
}
