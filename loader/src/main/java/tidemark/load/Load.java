package tidemark.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * Takes files into the record. Reading and storing run in the caller's thread, in the order of the files; what lies between
 * is done by workers. Documents are stored in batches, each batch one transaction.
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
        LoadReport report = documents(inputs, sourceName, registryOf(registries, iris));
        if (report.stored() > 0) {
            PaperJoins.join(store, iris);
        }
        return report;
    }

    /** The same without the registries: the documents alone. */
    public LoadReport documents(List<InputFiles.Input> inputs, String sourceName) throws IOException {
        return documents(inputs, sourceName, registryOf(RegistryDocuments.all(iris), iris));
    }

    private boolean isStored(DocumentGraph document) {
        return isThere("<" + document.name().getURI() + "> <" + TM.contentHash.getURI() + "> \""
                + document.contentHash() + "\"");
    }

    /** Documents are read anew where the registries, or what was decided of names, have changed. */
    private static String registryOf(List<DocumentGraph> registries, Iris iris) {
        return Fingerprint.of(
                Stream.concat(registries.stream().map(DocumentGraph::contentHash), Stream.of(iris.decided()))
                        .toArray(String[]::new));
    }

    private LoadReport documents(List<InputFiles.Input> inputs, String sourceName, String registry) throws IOException {
        FileReadings readings = new FileReadings(loaded, iris, extractor, registry);
        List<FileReading> files = new ArrayList<>();
        for (InputFiles.Input input : inputs) {
            String source = sourceName != null ? sourceName : input.source().format();
            files.add(readings.of(input, source, this::isInTheRecord));
        }
        boolean allKnown = files.stream().allMatch(FileReading::isKnown);
        Map<String, String> stored = allKnown ? Map.of() : store.contentHashes();
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            Preparation preparation = new Preparation(iris, extractor, registry, stored);
            Run run = new Run(store, loaded, listener, workers, preparation, stored.keySet(), files.size());
            for (FileReading file : files) {
                run.read(file);
            }
            run.finish();
            store.complete();
            loaded.add(run.accounts());
            return run.report();
        } finally {
            workers.shutdownNow();
        }
    }

    /** A database may have lost a source without a word to us, by an update of its own. */
    private boolean isInTheRecord(String source) {
        return isThere("?document <" + Vocabularies.isPartOf.getURI() + "> <"
                + iris.source(source).getURI() + ">");
    }

    private boolean isThere(String pattern) {
        return store.ask(QueryFactory.create("SELECT * { " + pattern + " } LIMIT 1"), RowSet::hasNext);
    }
}
