package tidemark.server.graph;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import tidemark.ontology.Vocabularies;
import tidemark.queries.AnswerPage;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;
import tidemark.server.page.Link;

/** What things are next to, as the saved query of that name tells it. */
record Neighbours(SavedQueries queries, LimitedSource.Reading record) {
    private static final long MOST = 300;
    private static final long IDEAS = 8;

    /** A neighbour: what it is, by which relation it is one, how often, and between which values if there are any. */
    record Neighbour(
            String iri, String name, String kind, String relation, String times, String least, String greatest) {

        /** "45.1–51.3", a single value, or nothing. */
        String values() {
            return least.equals(greatest) ? least : least + "–" + greatest;
        }
    }

    List<Neighbour> of(String iri) {
        return rows("thing_neighbours", iri).stream()
                .map(row -> new Neighbour(
                        text(row, "neighbour"),
                        named(text(row, "neighbourLabel"), text(row, "neighbour")),
                        text(row, "kind"),
                        text(row, "relation"),
                        text(row, "times"),
                        text(row, "least"),
                        text(row, "greatest")))
                .toList();
    }

    /** What a thing is called. */
    String name(String iri) {
        String label = rows("thing_facts", iri).stream()
                .filter(row -> text(row, "property").equals(Vocabularies.label.getURI()))
                .map(row -> text(row, "value"))
                .findFirst()
                .orElse("");
        return named(label, iri);
    }

    /** Benchmarks that much is known of, to start from. */
    List<Link> ideas() {
        return queries
                .named("benchmark_most-results")
                .bind(Map.of(), record)
                .read(record, 0, IDEAS, record::keep)
                .rows()
                .stream()
                .map(row -> new Link(text(row, "benchmarkLabel"), text(row, "benchmark")))
                .toList();
    }

    /** The step of the path below this server's address; the address itself of what is elsewhere. */
    String path(String iri) {
        return iri.startsWith(record.base()) ? "/" + iri.substring(record.base().length()) : iri;
    }

    private List<Binding> rows(String query, String iri) {
        AnswerPage answer =
                queries.named(query).bind(Map.of("thing", iri), record).read(record, 0, MOST, record::keep);
        return answer.rows();
    }

    private String named(String label, String iri) {
        return !label.isEmpty()
                ? label
                : iri.startsWith(record.base()) ? iri.substring(record.base().length()) : iri;
    }

    private static String text(Binding row, String column) {
        Node node = row.get(Var.alloc(column));
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
