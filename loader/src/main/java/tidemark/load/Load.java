package tidemark.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.RowSet;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.rdf.DecisionDocument;
import tidemark.rdf.DocumentGraph;
import tidemark.rdf.Fingerprint;
import tidemark.rdf.RegistryDocuments;
import tidemark.store.RecordStore;

/**
 * Takes files into the record, and the registries before them. Documents are stored in batches, each batch one
 * transaction.
 */
public final class Load {

    private final Iris iris;
    private final Extractor extractor;
    private final RecordStore store;
    private final LoadedFiles loaded;
    private final LoadListener listener;

    /** A load that reads every file. */
    public Load(Iris iris, Extractor extractor, RecordStore store, LoadListener listener) {
        this(iris, extractor, store, LoadedFiles.none(), listener);
    }

    /** @param loaded the files that need not be read again as long as they are what they were */
    public Load(Iris iris, Extractor extractor, RecordStore store, LoadedFiles loaded, LoadListener listener) {
        this.iris = iris;
        this.extractor = extractor;
        this.store = store;
        this.loaded = loaded;
        this.listener = listener;
    }

    /**
     * @param sourceName the source that the documents belong to, or null for the format's own name
     * @throws IOException if a file cannot be read; what was stored before stays
     */
    public LoadReport run(List<InputFiles.Input> inputs, String sourceName) throws IOException {
        List<DocumentGraph> registries = RegistryDocuments.all(iris);
        Optional<DocumentGraph> decisions = DecisionDocument.of(iris);
        List<DocumentGraph> changed = Stream.concat(registries.stream(), decisions.stream())
                .filter(document -> !isStored(document))
                .toList();
        if (!changed.isEmpty()) {
            store.replace(changed);
        }
        String undone = DecisionDocument.name(iris).getURI();
        if (decisions.isEmpty() && isThere("<" + undone + "> <" + TM.contentHash.getURI() + "> ?hash")) {
            store.remove(List.of(undone));
        }
        LoadReport report = new Passage(iris, extractor, loaded, listener)
                .take(inputs, sourceName, registryOf(registries, iris), new Stored());
        if (report.stored() > 0) {
            PaperJoins.join(store, iris);
        }
        return report;
    }

    private boolean isStored(DocumentGraph document) {
        return isThere("<" + document.name().getURI() + "> <" + TM.contentHash.getURI() + "> \""
                + document.contentHash() + "\"");
    }

    /** Documents are read anew where the registries, or what was decided of names, have changed. */
    static String registryOf(List<DocumentGraph> registries, Iris iris) {
        return Fingerprint.of(
                Stream.concat(registries.stream().map(DocumentGraph::contentHash), Stream.of(iris.decided()))
                        .toArray(String[]::new));
    }

    private boolean isThere(String pattern) {
        return store.ask(QueryFactory.create("SELECT * { " + pattern + " } LIMIT 1"), RowSet::hasNext);
    }

    private final class Stored implements Outlet<DocumentGraph> {

        @Override
        public DocumentGraph ready(DocumentGraph document) {
            return document;
        }

        @Override
        public void take(List<DocumentGraph> documents) {
            store.replace(documents);
        }

        @Override
        public Map<String, String> contentHashes() {
            return store.contentHashes();
        }

        /** A database may have lost a source without a word to us, by an update of its own. */
        @Override
        public boolean holds(String source) {
            return isThere("?document <" + Vocabularies.isPartOf.getURI() + "> <"
                    + iris.source(source).getURI() + ">");
        }

        @Override
        public void complete() {
            store.complete();
        }
    }
}
