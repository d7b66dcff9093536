package tidemark.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import tidemark.server.LimitedSource;

/**
 * Search over the record as it is. The index is made anew, in the background, when the record has changed; until it is there
 * the one before it answers.
 */
final class Search {
    private static final long PATIENCE = 10;

    private final LimitedSource record;
    private volatile boolean ended;
    private SearchIndex ready;
    private String version = "";
    private CompletableFuture<Void> making;

    Search(LimitedSource record) {
        this.record = record;
    }

    /** The best matches, of one kind or of any where the kind is empty; the first index is waited for a while. */
    List<Found> find(String asked, String kind, int most) {
        String now = record.reading(LimitedSource.Reading::version);
        CompletableFuture<Void> first;
        synchronized (this) {
            if (!version.equals(now) && making == null && !ended) {
                making = CompletableFuture.runAsync(this::make);
            }
            first = ready == null ? making : null;
        }
        await(first);
        SearchIndex index;
        synchronized (this) {
            index = ready;
        }
        return index == null ? List.of() : index.find(asked, kind, most);
    }

    /** Starts to make the first index before anyone asks. */
    synchronized void prepare() {
        if (ready == null && making == null && !ended) {
            making = CompletableFuture.runAsync(this::make);
        }
    }

    /** Makes no further index, and waits for one in the making to let go of the record. */
    void end() {
        ended = true;
        CompletableFuture<Void> last;
        synchronized (this) {
            last = making;
        }
        await(last);
    }

    private void make() {
        try {
            record.exporting((dataset, base, state) -> {
                SearchIndex made = SearchIndex.of(sink -> RecordEntries.read(dataset, entry -> {
                    if (ended) {
                        throw new CancellationException("the server stops");
                    }
                    sink.accept(entry);
                }));
                synchronized (this) {
                    ready = made;
                    version = state;
                }
            });
        } catch (IOException | RuntimeException e) {
            // A server that stops ends the reading; any other failure is tried again with the next search.
            Logger.getLogger(Search.class.getName()).log(Level.FINE, "no index was made", e);
        } finally {
            synchronized (this) {
                making = null;
            }
        }
    }

    private static void await(CompletableFuture<Void> making) {
        if (making == null) {
            return;
        }
        try {
            making.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // Whoever asks now finds nothing yet.
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
