package tidemark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.server.ServerSettings;
import tidemark.server.TidemarkServer;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the record over HTTP, read only, until stopped.",
        footer = {"", "Example:", "  tidemark serve --port 3031"})
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Option(names = "--host", defaultValue = ServerSettings.LOOPBACK, description = "default: ${DEFAULT-VALUE}")
    private String host;

    @Option(names = "--port", defaultValue = "3030", description = "0 takes any free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Override
    public Integer call() {
        serve(database, host, port);
        return Tidemark.DONE;
    }

    /** Serves until the process is told to stop. */
    static void serve(DatabaseOption database, String host, int port) {
        TidemarkServer server =
                TidemarkServer.start(ServerSettings.of(database.directory).listeningOn(host, port));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        System.err.println("Tidemark answers on " + server.url() + " (stop with Ctrl-C)");
        System.err.println("  SPARQL:  " + server.url().resolve("/sparql"));
        System.err.println("Try in another terminal:");
        System.err.println("  ./tidemark query benchmark_most-results");
        System.err.println("  ./tidemark query benchmark_leaderboard -p benchmark=MMMU");
        System.err.println("  ./tidemark query --list");
        server.join();
    }
}
