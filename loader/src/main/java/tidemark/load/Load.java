package tidemark.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tidemark.extract.Extractor;
import tidemark.identity.Iris;
import tidemark.rdf.DocumentGraph;
import tidemark.rdf.Fingerprint;
import tidemark.rdf.RegistryDocuments;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.store.RecordStore;

/**
 * Takes files into the record. Reading and storing run in the caller's thread, in the order of the files; what lies between
 * is done by workers. Documents are stored in batches, each batch one transaction.
 */
public final class Load {

    private static final int BATCH = 512;
    private static final int AHEAD = 2 * BATCH;

    /** A document weighs as much as it has results; batches, and documents on their way, are bounded by this too. */
    private static final int HEAVIEST = 20_000;

    private final Iris iris;
    private final Extractor extractor;
    private final RecordStore store;
    private final LoadListener listener;

    public Load(Iris iris, Extractor extractor, RecordStore store, LoadListener listener) {
        this.iris = iris;
        this.extractor = extractor;
        this.store = store;
        this.listener = listener;
    }

    /**
     * @param sourceName the source that the documents belong to, or null for the format's own name
     * @throws IOException if a file cannot be read; what was stored before stays
     */
    public LoadReport run(List<InputFiles.Input> inputs, String sourceName) throws IOException {
        Map<String, String> stored = store.contentHashes();
        List<DocumentGraph> registries = RegistryDocuments.all(iris);
        String registry = registryOf(registries, iris);
        List<DocumentGraph> changed = registries.stream()
                .filter(document -> !document.contentHash()
                        .equals(stored.get(document.name().getURI())))
                .toList();
        if (!changed.isEmpty()) {
            store.replace(changed);
        }
        LoadReport report = documents(inputs, sourceName, registry, stored);
        if (report.stored() > 0) {
            PaperJoins.join(store, iris);
        }
        return report;
    }

    /** The same without the registries: the documents alone. */
    public LoadReport documents(List<InputFiles.Input> inputs, String sourceName) throws IOException {
        return documents(inputs, sourceName, registryOf(RegistryDocuments.all(iris), iris), Map.of());
    }

    /** Documents are read anew where the registries, or what was decided of names, have changed. */
    private static String registryOf(List<DocumentGraph> registries, Iris iris) {
        return Fingerprint.of(
                Stream.concat(registries.stream().map(DocumentGraph::contentHash), Stream.of(iris.decided()))
                        .toArray(String[]::new));
    }

    private LoadReport documents(
            List<InputFiles.Input> inputs, String sourceName, String registry, Map<String, String> stored)
            throws IOException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            Run run = new Run(workers, new Preparation(iris, extractor, registry, stored), inputs.size());
            for (InputFiles.Input input : inputs) {
                String name = sourceName != null ? sourceName : input.source().format();
                input.source().read(input.file(), input.file().toString(), name, run);
                run.files++;
            }
            run.finish();
            store.complete();
            return run.report();
        } finally {
            workers.shutdownNow();
        }
    }

    /** The state of one load: documents on their way, and the counts. */
    private final class Run implements Source.Sink {

        private final ExecutorService workers;
        private final Preparation preparation;
        private final int ofFiles;
        private final Queue<Future<Preparation.Prepared>> underway = new ArrayDeque<>();
        private final List<DocumentGraph> batch = new ArrayList<>();
        private final Set<String> papers = new HashSet<>();
        private int files;
        private int documents;
        private int stored;
        private int unchanged;
        private int results;
        private int rejects;
        private int weightUnderway;
        private int weightOfBatch;

        Run(ExecutorService workers, Preparation preparation, int ofFiles) {
            this.workers = workers;
            this.preparation = preparation;
            this.ofFiles = ofFiles;
        }

        @Override
        public void document(SourceDocument document) {
            documents++;
            papers.addAll(document.papers());
            underway.add(workers.submit(() -> preparation.prepare(document)));
            weightUnderway += weight(document);
            while (underway.size() >= AHEAD || weightUnderway > HEAVIEST && underway.size() > 1) {
                take();
            }
        }

        @Override
        public void reject(Reject reject) {
            rejects++;
            listener.rejected(reject);
        }

        @Override
        public void remark(Place place, String remark) {
            listener.remarked(place, remark);
        }

        private static int weight(SourceDocument document) {
            return 1 + document.says().results().size();
        }

        private void take() {
            Preparation.Prepared prepared = await(underway.remove());
            weightUnderway -= weight(prepared.document());
            if (!prepared.violations().isEmpty()) {
                SourceDocument document = prepared.document();
                String reason = String.join("; ", prepared.violations());
                reject(new Reject(document.place(), reason, document.wording()));
            } else if (prepared.graph().isEmpty()) {
                unchanged++;
            } else {
                results += prepared.results();
                batch.add(prepared.graph().get());
                weightOfBatch += weight(prepared.document());
                if (batch.size() >= BATCH || weightOfBatch > HEAVIEST) {
                    flush();
                }
            }
        }

        private void flush() {
            if (!batch.isEmpty()) {
                store.replace(batch);
                stored += batch.size();
                batch.clear();
                weightOfBatch = 0;
            }
            listener.progressed(files, ofFiles, documents, results);
        }

        private void finish() {
            while (!underway.isEmpty()) {
                take();
            }
            flush();
        }

        private LoadReport report() {
            return new LoadReport(files, documents, papers.size(), stored, unchanged, results, rejects);
        }

        private static <T> T await(Future<T> future) {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the load was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a document could not be prepared", e.getCause());
            }
        }
    }
}
