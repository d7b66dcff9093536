package tidemark.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.server.Limits;
import tidemark.server.mcp.AgentServer;

@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a language-model agent ask the record, by the Model Context Protocol over standard input and output, until"
                    + " the input ends.",
            "The database is open only while a question is answered, so that other commands work meanwhile; where a server"
                    + " runs on it, the server is asked. A running server also speaks the protocol itself, at /mcp."
        },
        footer = {
            "",
            "Example, as clients write it down:",
            "  {\"mcpServers\": {\"tidemark\": {\"command\": \"/path/to/tidemark\", \"args\": [\"mcp\"]}}}",
            "",
            "Example:",
            "  tidemark mcp --db data/tdb2"
        })
final class McpCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Option(names = "--endpoint", paramLabel = "URL", description = "ask this SPARQL endpoint instead")
    private String endpoint;

    @Override
    public Integer call() throws IOException {
        OutputStream toAgent = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // whatever else is printed is not the protocol
        AgentServer server;
        if (endpoint == null) {
            Stores.mustBeThere(database);
            server = AgentServer.of(SavedQueries.library(), database.directory, database.base, Limits.standard());
        } else {
            server = AgentServer.of(SavedQueries.library(), QuerySource.endpoint(endpoint, database.base));
        }
        System.err.println("Tidemark speaks the Model Context Protocol here and asks "
                + (endpoint == null ? database.directory : endpoint));
        server.serve(System.in, toAgent);
        return Tidemark.DONE;
    }
}
