package tidemark.export;

import java.io.IOException;

/** Takes statements sorted by graph, subject, predicate and object, each once, and writes them as they come. */
interface StatementWriter {

    void start() throws IOException;

    void statement(Statement statement) throws IOException;

    void finish() throws IOException;
}
