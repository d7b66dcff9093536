package tidemark.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import tidemark.identity.Iris;
import tidemark.identity.Registry;

/** Which database, and under which base its IRIs stand: the two options that every command shares. */
final class DatabaseOption {

    @Option(
            names = "--db",
            paramLabel = "DIR",
            defaultValue = "data/tdb2",
            description = "the database's folder (default: ${DEFAULT-VALUE})")
    Path directory;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = Iris.DEFAULT_BASE,
            description = "where the record's IRIs live (default: ${DEFAULT-VALUE})")
    String base;

    Iris iris() {
        return new Iris(base, Registry.shipped());
    }
}
