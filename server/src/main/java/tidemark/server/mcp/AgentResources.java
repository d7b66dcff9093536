package tidemark.server.mcp;

import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tidemark.ontology.Ontology;
import tidemark.queries.SavedQueries;

/** What agents may read whole: the ontology, the list of the saved queries, and each query's file. */
final class AgentResources {
    static final String ONTOLOGY = "tidemark://ontology";
    static final String LIBRARY = "tidemark://queries";

    /** One text under its address. */
    record Text(Resource resource, String text) {
        ReadResourceResult read() {
            return ReadResourceResult.builder(List.of(TextResourceContents.builder(resource.uri(), text)
                            .mimeType(resource.mimeType())
                            .build()))
                    .build();
        }
    }

    private AgentResources() {}

    static List<Text> all(SavedQueries queries) {
        List<Text> texts = new ArrayList<>();
        texts.add(text(ONTOLOGY, "ontology", "The terms of the record, documented", "text/turtle", Ontology.text()));
        texts.add(text(
                LIBRARY,
                "queries",
                "The saved queries, one a line",
                "text/plain",
                queries.all().stream()
                        .map(query -> query.name() + ": " + query.summary())
                        .collect(Collectors.joining("\n", "", "\n"))));
        queries.all()
                .forEach(query -> texts.add(text(
                        LIBRARY + "/" + query.name(),
                        query.name(),
                        query.summary(),
                        "application/sparql-query",
                        query.text())));
        return texts;
    }

    private static Text text(String address, String name, String description, String type, String text) {
        Resource resource = Resource.builder(address, name)
                .description(description)
                .mimeType(type)
                .build();
        return new Text(resource, text);
    }
}
