package tidemark.server;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;

/** A database that this process has open to read, without a server and yet within the limits of one. */
public final class OpenDatabase implements AutoCloseable {
    private final DatasetGraph dataset;
    private final LimitedSource record;

    private OpenDatabase(DatasetGraph dataset, LimitedSource record) {
        this.dataset = dataset;
        this.record = record;
    }

    /**
     * Opens the database, whose things have their addresses under the base, for this process alone.
     *
     * @throws DatabaseInUse if another process has it open
     */
    public static OpenDatabase open(Path directory, String base, Limits limits) {
        DatasetGraph dataset = Database.open(directory, limits);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        MemoryPool memory = new MemoryPool(limits.requestMemory());
        return new OpenDatabase(dataset, new LimitedSource(dataset, limits, memory, new RunningQueries(), "", base));
    }

    /** The record in it. */
    public LimitedSource record() {
        return record;
    }

    @Override
    public void close() {
        Database.close(dataset);
    }
}
