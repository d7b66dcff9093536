package tidemark.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;

/** The state of one load: documents on their way, what was stored, and the counts. */
final class Run<T> implements Source.Sink {

    private static final int BATCH = 512;
    private static final int AHEAD = 2 * BATCH;

    /** A document weighs as much as it has results; batches, and documents on their way, are bounded by this too. */
    private static final int HEAVIEST = 20_000;

    /** A document on its way, and the file it is from, by its place in the load. */
    private record Underway<T>(int file, Future<Preparation.Prepared<T>> prepared) {}

    private final Outlet<T> outlet;
    private final LoadedFiles loaded;
    private final LoadListener listener;
    private final ExecutorService workers;
    private final Preparation<T> preparation;
    private final List<FileReading> files = new ArrayList<>();
    private final int ofFiles;
    private final Queue<Underway<T>> underway = new ArrayDeque<>();
    private final List<T> batch = new ArrayList<>();
    private final Set<String> papers = new HashSet<>();
    private final Set<String> there;
    private final Map<String, Integer> lastToWriteOver = new HashMap<>();
    private int read;
    private int known;
    private int documents;
    private int stored;
    private int unchanged;
    private int results;
    private int rejects;
    private int weightUnderway;
    private int weightOfBatch;

    /** @param there the documents that the record holds, by IRI */
    Run(
            Outlet<T> outlet,
            LoadedFiles loaded,
            LoadListener listener,
            ExecutorService workers,
            Preparation<T> preparation,
            Set<String> there,
            int ofFiles) {
        this.outlet = outlet;
        this.loaded = loaded;
        this.listener = listener;
        this.workers = workers;
        this.preparation = preparation;
        this.there = new HashSet<>(there);
        this.ofFiles = ofFiles;
    }

    /** Reads a file, unless it is known and nothing was written over what it said. */
    void read(FileReading file) throws IOException {
        files.add(file);
        if (file.isKnown() && !lastToWriteOver.containsKey(file.source())) {
            LoadedFile before = file.passOver();
            documents += before.documents();
            unchanged += before.documents();
            rejects += before.rejected();
            known++;
        } else {
            Path path = file.input().file();
            file.input().source().read(path, path.toString(), file.source(), this);
        }
        read++;
    }

    @Override
    public void document(SourceDocument document) {
        documents++;
        papers.addAll(document.papers());
        underway.add(new Underway<>(files.size() - 1, workers.submit(() -> preparation.prepare(document))));
        weightUnderway += weight(document);
        while (underway.size() >= AHEAD || weightUnderway > HEAVIEST && underway.size() > 1) {
            take();
        }
    }

    @Override
    public void reject(Reject reject) {
        current().rejected();
        rejected(current(), reject);
    }

    @Override
    public void remark(Place place, String remark) {
        listener.remarked(place, remark);
    }

    @Override
    public void rows(long rows) {
        current().rows(rows);
    }

    void finish() {
        while (!underway.isEmpty()) {
            take();
        }
        flush();
    }

    LoadReport report() {
        return new LoadReport(read, known, documents, papers.size(), stored, unchanged, results, rejects);
    }

    /** The account of every file; what a later file wrote over does not hold. */
    List<LoadedFile> accounts() {
        List<LoadedFile> accounts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileReading file = files.get(i);
            accounts.add(file.account(i < lastToWriteOver.getOrDefault(file.source(), 0)));
        }
        return accounts;
    }

    private FileReading current() {
        return files.get(files.size() - 1);
    }

    private static int weight(SourceDocument document) {
        return 1 + document.says().results().size();
    }

    private void take() {
        Underway<T> next = underway.remove();
        Preparation.Prepared<T> prepared = await(next.prepared());
        SourceDocument document = prepared.document();
        FileReading file = files.get(next.file());
        weightUnderway -= weight(document);
        if (!prepared.violations().isEmpty()) {
            file.refused();
            String reason = String.join("; ", prepared.violations());
            rejected(file, new Reject(document.place(), reason, document.wording()));
            return;
        }
        file.taken(document.says().results().size());
        if (prepared.ready().isEmpty()) {
            unchanged++;
        } else {
            results += prepared.results();
            put(prepared.name(), prepared.ready().get(), next.file());
            weightOfBatch += weight(document);
            if (batch.size() >= BATCH || weightOfBatch > HEAVIEST) {
                flush();
            }
        }
    }

    private void put(String name, T document, int file) {
        if (!there.add(name)) {
            String source = files.get(file).source();
            if (lastToWriteOver.put(source, file) == null) {
                // Before the document itself is stored: a load that is cut off leaves no account that does not hold.
                loaded.writtenOver(source::equals);
            }
        }
        batch.add(document);
    }

    private void rejected(FileReading file, Reject reject) {
        rejects++;
        listener.rejected(file.source(), reject);
    }

    private void flush() {
        if (!batch.isEmpty()) {
            outlet.take(batch);
            stored += batch.size();
            batch.clear();
            weightOfBatch = 0;
        }
        listener.progressed(read, ofFiles, documents, results);
    }

    private static <R> R await(Future<R> future) {
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
