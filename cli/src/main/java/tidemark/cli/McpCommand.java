package tidemark.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidemark.queries.SavedQueries;
import tidemark.server.Limits;
import tidemark.server.mcp.AgentServer;

@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a language-model agent read the record, by the Model Context Protocol over standard input and output.",
            "The program of the agent starts this command. The database is open only while a question is answered;"
                    + " where a server runs on it, that server is asked. A server also answers agents by itself, on /mcp."
        },
        footer = {
            "",
            "Example, for the configuration of an agent's program:",
            "  {\"mcpServers\": {\"tidemark\": {\"command\": \"/path/to/tidemark\", \"args\": [\"mcp\", \"--db\", \"/path/to/data/tdb2\"]}}}",
            "",
            "Example:",
            "  tidemark mcp --db data/tdb2"
        })
final class McpCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOption database;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(database.directory)) {
            throw new IllegalArgumentException(
                    "there is no database in " + database.directory + "; make one with: tidemark load PATH");
        }
        OutputStream protocol = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // Whatever else prints must not come between the messages.
        System.setOut(System.err);
        AgentServer.serve(
                SavedQueries.library(), database.directory, database.base, Limits.standard(), System.in, protocol);
        return Tidemark.DONE;
    }
}
