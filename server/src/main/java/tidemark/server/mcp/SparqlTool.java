package tidemark.server.mcp;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import tidemark.queries.AnswerPage;

/** Any question in SPARQL: it can only read, and the limits of the endpoint hold. */
final class SparqlTool {
    private static final int ROWS = 100;
    private static final String MORE =
            "There are more rows than these %d: narrow the query, or page with LIMIT and OFFSET.";

    private final ReadRecord record;

    SparqlTool(ReadRecord record) {
        this.record = record;
    }

    AgentTool tool() {
        return new AgentTool(
                "sparql",
                "SPARQL query",
                "Runs a SPARQL 1.1 query (SELECT, ASK or CONSTRUCT) over the whole record, read only; the first " + ROWS
                        + " rows come back. The vocabulary is in the resource " + AgentResources.ONTOLOGY
                        + ", examples in " + AgentResources.LIBRARY + ".",
                Map.of("query", Map.of("type", "string", "description", "The query, with its PREFIX lines")),
                List.of("query"),
                arguments -> run(String.valueOf(arguments.get("query"))));
    }

    private String run(String text) {
        Query query = QueryFactory.create(text);
        if (query.isDescribeType() || query.isConstructQuad() || query.isJsonType()) {
            throw new IllegalArgumentException("SELECT, ASK and CONSTRUCT of triples can be asked here.");
        }
        if (query.hasDatasetDescription()) {
            throw new IllegalArgumentException(
                    "FROM is not for here: a query asks the union of all documents, or one of them by GRAPH.");
        }
        return record.reading(
                (source, keeping) -> AgentText.of("Answer", AnswerPage.of(query, source, 0, ROWS, keeping), MORE));
    }
}
