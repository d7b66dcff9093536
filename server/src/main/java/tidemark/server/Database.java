package tidemark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The TDB2 database of a server: opened for this process alone, and every query on it within limits. */
final class Database {
    private static final String LOCK_FILE = "tdb.lock";

    private Database() {}

    static DatasetGraph open(Path directory, Limits limits) {
        Optional<RunningServer> other = RunningServer.find(directory);
        if (other.isPresent()) {
            throw new DatabaseInUse(directory, other.get().toString(), null);
        }
        DatasetGraph dataset = connect(directory);
        Context context = dataset.getContext();
        RequestBudget.install(context, limits);
        UpdateWithoutLoad.install(context);
        OpExecutorFactory executors = BudgetExecutor::new;
        RewriteFactory rewriting = QueryRules::rewriting;
        QC.setFactory(context, executors);
        context.set(ARQConstants.sysOptimizerFactory, rewriting);
        return dataset;
    }

    private static DatasetGraph connect(Path directory) {
        try {
            Files.createDirectories(directory);
            return DatabaseMgr.connectDatasetGraph(
                    Location.create(directory.toAbsolutePath().toString()));
        } catch (DBOpEnvException e) {
            throw new DatabaseInUse(directory, holder(directory), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot make the database directory " + directory + ": " + e, e);
        }
    }

    private static String holder(Path directory) {
        try {
            return "process " + Files.readString(directory.resolve(LOCK_FILE)).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    static void close(DatasetGraph dataset) {
        TDBInternal.expel(dataset, true);
    }
}
