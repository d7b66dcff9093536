package tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import tidemark.identity.Decisions;
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

    /** Makes IRIs by the registry and by what people decided about this record. */
    Iris iris() throws IOException {
        return new Iris(base, Registry.shipped(), decisions());
    }

    Decisions decisions() throws IOException {
        return Decisions.read(decisionsFile(), base);
    }

    /** Beside the database, so that it outlasts it. */
    Path decisionsFile() {
        return directory.resolveSibling(directory.getFileName() + "-same.ttl");
    }
}
