package tidemark.server.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import tidemark.server.LimitedSource;

/** The few patterns that linked data asks for. Terms are bound as terms, never written into the query. */
final class Lookup {
    private static final Query STATEMENTS = QueryFactory.create("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }");
    private static final Query LABELS =
            QueryFactory.create("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o }"
                    + " BIND(<http://www.w3.org/2000/01/rdf-schema#label> AS ?p) }");
    private static final Query POINTING =
            QueryFactory.create("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?p ?s ?g");

    private Lookup() {}

    /** All that is said of the subjects. */
    static List<Quad> statements(LimitedSource.Reading source, Collection<Node> subjects) {
        return ask(source, STATEMENTS.cloneQuery(), "s", subjects);
    }

    static List<Quad> labels(LimitedSource.Reading source, Collection<Node> things) {
        return ask(source, LABELS.cloneQuery(), "s", things);
    }

    /** What points at a thing, in one order on every machine. */
    static List<Quad> pointing(LimitedSource.Reading source, Node thing, long offset, long limit) {
        Query query = POINTING.cloneQuery();
        query.setOffset(offset);
        query.setLimit(limit);
        return ask(source, query, "o", List.of(thing));
    }

    private static List<Quad> ask(LimitedSource.Reading source, Query query, String variable, Collection<Node> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        Var bound = Var.alloc(variable);
        ElementData data = new ElementData();
        data.add(bound);
        terms.forEach(term -> data.add(BindingFactory.binding(bound, term)));
        ((ElementGroup) query.getQueryPattern()).getElements().add(0, data);
        return source.ask(query, execution -> {
            List<Quad> found = new ArrayList<>();
            execution.select().forEachRemaining(row -> {
                source.keep(row);
                found.add(Quad.create(term(row, "g"), term(row, "s"), term(row, "p"), term(row, "o")));
            });
            return found;
        });
    }

    private static Node term(Binding row, String variable) {
        return row.get(Var.alloc(variable));
    }
}
