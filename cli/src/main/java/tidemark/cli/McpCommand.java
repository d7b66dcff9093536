package tidemark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.server.RunningServer;
import tidemark.server.ServerSettings;
import tidemark.server.TidemarkServer;
import tidemark.server.mcp.AgentServer;

@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a language-model agent ask the record, by the Model Context Protocol over standard input and output, until"
                    + " the input ends.",
            "It asks the server that runs on the database, or starts one on a free port of this machine for as long as it"
                    + " lasts, so that other commands work meanwhile. A running server also speaks the protocol itself, at"
                    + " /mcp."
        },
        footer = {
            "",
            "Example, as clients write it down:",
            "  {\"mcpServers\": {\"tidemark\": {\"command\": \"/path/to/tidemark\", \"args\": [\"mcp\"]}}}"
        })
final class McpCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Mixin
    private DatabaseOption database;

    @Option(names = "--endpoint", paramLabel = "URL", description = "ask this SPARQL endpoint instead")
    private String endpoint;

    @Override
    public Integer call() throws Exception {
        OutputStream toAgent = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // whatever else is printed is not the protocol
        if (endpoint != null) {
            serve(endpoint, toAgent);
            return Tidemark.DONE;
        }
        Optional<RunningServer> running = RunningServer.find(database.directory);
        if (running.isPresent()) {
            serve(running.get().url().resolve("/sparql").toString(), toAgent);
        } else {
            serveAlone(toAgent);
        }
        return Tidemark.DONE;
    }

    private void serveAlone(OutputStream toAgent) throws Exception {
        Stores.mustBeThere(database);
        TidemarkServer server =
                TidemarkServer.start(ServerSettings.of(database.directory).listeningOn(ServerSettings.LOOPBACK, 0));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        serve(server.url().resolve("/sparql").toString(), toAgent);
    }

    /** What the agent says is handed on, so that its end is seen here even where the library has stopped listening. */
    private void serve(String url, OutputStream toAgent) throws Exception {
        PipedOutputStream said = new PipedOutputStream();
        QuerySource record = QuerySource.endpoint(url, database.base);
        AutoCloseable server =
                AgentServer.over(SavedQueries.library(), record, new PipedInputStream(said, BUFFER), toAgent);
        System.err.println("Tidemark speaks the Model Context Protocol here and asks " + url);
        try {
            byte[] bytes = new byte[BUFFER];
            for (int read = System.in.read(bytes); read >= 0; read = System.in.read(bytes)) {
                said.write(bytes, 0, read);
                said.flush();
            }
        } finally {
            server.close();
        }
    }
}
