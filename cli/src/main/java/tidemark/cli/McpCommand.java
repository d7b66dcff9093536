package tidemark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    private void serve(String url, OutputStream toAgent) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        InputStream fromAgent = new UntilItsEnd(System.in, ended);
        QuerySource record = QuerySource.endpoint(url, database.base);
        AutoCloseable server = AgentServer.over(SavedQueries.library(), record, fromAgent, toAgent);
        try {
            System.err.println("Tidemark speaks the Model Context Protocol here and asks " + url);
            ended.await();
        } finally {
            server.close();
        }
    }

    /** Tells when the agent has closed its side, since the library only stops listening. */
    private static final class UntilItsEnd extends FilterInputStream {

        private final CountDownLatch ended;

        UntilItsEnd(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return told(super.read(into, from, length));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
