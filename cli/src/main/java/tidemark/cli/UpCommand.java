package tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.server.RunningServer;
import tidemark.server.ServerSettings;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Loads the samples if the database is new, then serves the record and says where.",
        footer = {"", "Example:", "  tidemark up"})
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Option(names = "--host", defaultValue = ServerSettings.LOOPBACK, description = "default: ${DEFAULT-VALUE}")
    private String host;

    @Option(names = "--port", defaultValue = "3030", description = "0 takes any free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description = "what a new database is filled with (default: the samples that came with the program)")
    private Path samples = Path.of(System.getProperty("tidemark.home", "."), "samples", "digests");

    @Override
    public Integer call() throws IOException {
        var running = RunningServer.find(database.directory);
        if (running.isPresent()) {
            System.err.println("Tidemark is up already, on " + running.get().url());
            return Tidemark.DONE;
        }
        if (!Files.isDirectory(database.directory)) {
            System.err.println("The database is new; loading " + shown(samples));
            int loaded = LoadCommand.load(
                    database, new TextExtractor(Gazetteer.none()), List.of(samples), null, null, false);
            if (loaded != Tidemark.DONE) {
                return loaded;
            }
        }
        ServeCommand.serve(database, host, port);
        return Tidemark.DONE;
    }

    /** Beside the program a folder needs no path. */
    private static String shown(Path folder) {
        Path home = Path.of(System.getProperty("tidemark.home", "."));
        return (folder.startsWith(home) ? home.relativize(folder) : folder).toString();
    }
}
