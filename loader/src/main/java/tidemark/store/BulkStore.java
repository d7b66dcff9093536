package tidemark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import tidemark.ontology.Vocabularies;
import tidemark.rdf.DocumentGraph;

/**
 * Fills a database that holds nothing, by TDB2's bulk loader instead of transactions: a new database is made beside the place
 * and moved there once it is whole. A load that breaks off leaves what was there before, which is nothing.
 */
public final class BulkStore implements RecordStore {

    /** Documents that are told twice in one load wait for the end, up to so many; then the load goes on in transactions. */
    private static final int MOST_LATER = 4096;

    private final Path directory;
    private final String base;
    private final Consumer<String> said;
    private final Reservation reservation;
    private final Path unfinished;
    private final DatasetGraph database;
    private final DataLoader loader;
    private final StreamRDF quads;
    private final Spellings spellings = new Spellings();
    private final Map<Node, String> hashes = new HashMap<>();
    private final List<DocumentGraph> later = new ArrayList<>();
    private TdbStore finished;

    private BulkStore(Path directory, String base, Consumer<String> said, Reservation reservation) throws IOException {
        this.directory = directory;
        this.base = base;
        this.said = said;
        this.reservation = reservation;
        this.unfinished = NewDatabase.unfinished(directory);
        this.database = NewDatabase.open(unfinished);
        this.loader = LoaderFactory.parallelLoader(database, (format, arguments) -> {});
        loader.startBulk();
        this.quads = loader.stream();
    }

    /**
     * Opens a database for bulk loading, unless it holds something already.
     *
     * @param said takes what there is to tell of the load, in words for a person
     * @throws DatabaseLocked if another process has it open
     */
    public static Optional<BulkStore> intoEmpty(Path directory, String base, Consumer<String> said) {
        Reservation reservation = null;
        BulkStore store = null;
        try {
            reservation = NewDatabase.reserve(directory);
            if (reservation.followsACutOffLoad()) {
                said.accept("a load into " + directory + " was cut off and left nothing behind; starting anew");
            }
            if (NewDatabase.isEmpty(directory)) {
                store = new BulkStore(directory, base, said, reservation);
            }
            return Optional.ofNullable(store);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the database in " + directory, e);
        } finally {
            if (store == null && reservation != null) {
                reservation.close();
            }
        }
    }

    @Override
    public Map<String, String> contentHashes() {
        return Map.of();
    }

    @Override
    public void replace(List<DocumentGraph> documents) {
        if (finished != null) {
            finished.replace(documents);
            return;
        }
        for (DocumentGraph document : documents) {
            String before = hashes.putIfAbsent(document.name(), document.contentHash());
            if (before == null) {
                spellings.add(Labels.told(document.triples()));
                document.triples().find().forEach(triple -> quads.quad(Quad.create(document.name(), triple)));
            } else if (!before.equals(document.contentHash())) {
                hashes.put(document.name(), document.contentHash());
                later.add(document);
            }
        }
        if (later.size() > MOST_LATER) {
            complete();
        }
    }

    @Override
    public void remove(Collection<String> documents) {
        throw new IllegalStateException("a database that holds nothing has no document to remove");
    }

    @Override
    public <T> T ask(Query query, Function<RowSet, T> use) {
        return finished != null ? finished.ask(query, use) : RecordStore.super.ask(query, use);
    }

    @Override
    public void complete() {
        if (finished != null) {
            return;
        }
        Node graph = NodeFactory.createURI(Labels.graph(base));
        spellings.labels((thing, label) -> quads.quad(Quad.create(graph, thing, Vocabularies.label, label)));
        said.accept(String.format(Locale.ROOT, "building the indexes of %,d quads", loader.countQuads()));
        loader.finishBulk();
        TDBInternal.expel(database, true);
        try {
            NewDatabase.take(unfinished, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put the new database into " + directory, e);
        }
        reservation.close();
        finished = TdbStore.open(directory, base);
        if (!later.isEmpty()) {
            finished.replace(List.copyOf(later));
            later.clear();
        }
    }

    @Override
    public void close() {
        if (finished != null) {
            finished.close();
            return;
        }
        said.accept("the load broke off; the database in " + directory + " is as empty as it was");
        try {
            loader.finishException(new IllegalStateException("the load broke off"));
        } finally {
            TDBInternal.expel(database, true);
            discard();
        }
    }

    private void discard() {
        try {
            NewDatabase.delete(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear away " + unfinished, e);
        } finally {
            reservation.close();
        }
    }
}
