package tidemark.server.graph;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import tidemark.queries.AnswerPage;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;

/** What things are next to, as the saved query of that name tells it. */
record Neighbours(SavedQueries queries, LimitedSource.Reading record) {
    private static final long MOST = 300;

    /** A neighbour: what it is, by which relation it is one, and how often. */
    record Neighbour(String iri, String name, String kind, String relation, String times) {}

    List<Neighbour> of(String iri) {
        AnswerPage answer = queries.named("thing_neighbours")
                .bind(Map.of("thing", iri), record)
                .read(record, 0, MOST, record::keep);
        return answer.rows().stream()
                .map(row -> new Neighbour(
                        text(row, "neighbour"),
                        name(row),
                        text(row, "kind"),
                        text(row, "relation"),
                        text(row, "times")))
                .toList();
    }

    private String name(Binding row) {
        String label = text(row, "neighbourLabel");
        String iri = text(row, "neighbour");
        return label.isEmpty() && iri.startsWith(record.base())
                ? iri.substring(record.base().length())
                : label.isEmpty() ? iri : label;
    }

    private static String text(Binding row, String column) {
        Node node = row.get(Var.alloc(column));
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
