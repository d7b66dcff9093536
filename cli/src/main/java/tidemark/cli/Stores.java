package tidemark.cli;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import tidemark.queries.QuerySource;
import tidemark.server.RunningServer;
import tidemark.store.BulkStore;
import tidemark.store.EndpointStore;
import tidemark.store.RecordStore;
import tidemark.store.TdbStore;

/** Opens the record for a command: through the server that runs on the database, or, where none does, the database. */
final class Stores {

    private Stores() {}

    static RecordStore toWrite(DatabaseOption database) {
        Optional<RunningServer> server = RunningServer.find(database.directory);
        if (server.isEmpty()) {
            return TdbStore.open(database.directory, database.base);
        }
        RunningServer running = server.get();
        return new EndpointStore(
                database.base,
                text -> QueryExecHTTP.service(running.url().resolve("/sparql").toString())
                        .query(QueryFactory.create(text))
                        .select()
                        .materialize(),
                new UpdateSender(running)::send);
    }

    /** The database, where none serves it and it holds nothing yet. */
    static Optional<BulkStore> toFill(DatabaseOption database, Consumer<String> said) {
        return RunningServer.find(database.directory).isPresent()
                ? Optional.empty()
                : BulkStore.intoEmpty(database.directory, database.base, said);
    }

    /** Lets {@code use} ask the record; the database is closed behind it. */
    static <T> T reading(DatabaseOption database, Function<QuerySource, T> use) {
        Optional<RunningServer> server = RunningServer.find(database.directory);
        if (server.isPresent()) {
            return use.apply(
                    QuerySource.endpoint(server.get().url().resolve("/sparql").toString(), database.base));
        }
        mustBeThere(database);
        try (TdbStore store = TdbStore.open(database.directory, database.base)) {
            return use.apply(QuerySource.dataset(store.dataset(), database.base));
        }
    }

    static void mustBeThere(DatabaseOption database) {
        if (!Files.isDirectory(database.directory)) {
            throw new IllegalArgumentException(
                    "there is no database in " + database.directory + "; make one with: tidemark load PATH");
        }
    }

    static long count(QuerySource source, String pattern) {
        Query query = QueryFactory.create("SELECT (COUNT(*) AS ?n) { " + pattern + " }");
        return source.ask(query, Stores::number);
    }

    private static long number(QueryExec asked) {
        return ((Number) asked.select().next().get("n").getLiteralValue()).longValue();
    }
}
