package tidemark.server.mcp;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.jena.sparql.engine.binding.Binding;
import tidemark.queries.QuerySource;
import tidemark.server.Limits;
import tidemark.server.OpenDatabase;
import tidemark.server.RunningServer;

/**
 * The record in a database that others use too. An agent may be connected for days, so the database is open to this
 * process only while it answers: a load or a server may come and go between two questions. Where a server runs on the
 * database, it is asked.
 */
final class SharedRecord implements ReadRecord {
    private final Path database;
    private final String base;
    private final Limits limits;

    SharedRecord(Path database, String base, Limits limits) {
        this.database = database;
        this.base = base;
        this.limits = limits;
    }

    @Override
    public synchronized <T> T reading(BiFunction<QuerySource, Consumer<Binding>, T> use) {
        Optional<RunningServer> server = RunningServer.find(database);
        if (server.isPresent()) {
            String endpoint = server.get().url().resolve("/sparql").toString();
            return ReadRecord.of(QuerySource.endpoint(endpoint, base)).reading(use);
        }
        try (OpenDatabase open = OpenDatabase.open(database, base, limits)) {
            return ReadRecord.of(open.record()).reading(use);
        }
    }
}
