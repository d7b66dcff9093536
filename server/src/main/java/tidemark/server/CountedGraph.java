package tidemark.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;

/** The graph that a DESCRIBE answers with, counted while it grows. */
final class CountedGraph extends GraphWrapper {
    private final RequestBudget budget;

    CountedGraph(Graph graph, RequestBudget budget) {
        super(graph);
        this.budget = budget;
    }

    @Override
    public void add(Triple triple) {
        budget.take(Weight.of(triple));
        super.add(triple);
    }
}
