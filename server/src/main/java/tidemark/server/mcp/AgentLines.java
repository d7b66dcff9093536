package tidemark.server.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What an agent's program writes, line by line. The library ends the session at the first line that is no message; here
 * such a line is answered with an error, as JSON-RPC asks, and the others are passed on.
 */
final class AgentLines {
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final OutputStream server;
    private final CountedLines answers;
    private long answersDue;

    AgentLines(InputStream in, OutputStream server, CountedLines answers) {
        this.in = in;
        this.server = server;
        this.answers = answers;
    }

    /** Passes lines on until there are none, and tells how many answers are due in all. */
    long passOn() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet == '\n') {
                take(line, tooLong);
                line.reset();
                tooLong = false;
            } else if (line.size() < LONGEST) {
                line.write(octet);
            } else {
                tooLong = true;
            }
        }
        take(line, tooLong);
        return answersDue;
    }

    private void take(ByteArrayOutputStream octets, boolean tooLong) throws IOException {
        String line = octets.toString(StandardCharsets.UTF_8).strip();
        if (tooLong) {
            refuse(ErrorCodes.INVALID_REQUEST, "A message has up to " + LONGEST + " bytes here.");
        } else if (!line.isEmpty()) {
            pass(line);
        }
    }

    private void pass(String line) throws IOException {
        try {
            if (McpSchema.deserializeJsonRpcMessage(McpJsonDefaults.getMapper(), line) instanceof JSONRPCRequest) {
                answersDue++;
            }
        } catch (IOException e) {
            refuse(ErrorCodes.PARSE_ERROR, "The line is not JSON.");
            return;
        } catch (RuntimeException e) {
            refuse(ErrorCodes.INVALID_REQUEST, "The line is not a message of JSON-RPC 2.0.");
            return;
        }
        server.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        server.flush();
    }

    private void refuse(int code, String words) throws IOException {
        answersDue++;
        String answer = String.format(
                Locale.ROOT,
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":%d,\"message\":\"%s\"}}\n",
                code,
                words);
        // The library writes its answers whole under this lock.
        synchronized (answers) {
            answers.write(answer.getBytes(StandardCharsets.UTF_8));
            answers.flush();
        }
    }
}
