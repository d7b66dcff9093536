package tidemark.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.path.PathLib;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A property path whose walk is counted. Jena collects the nodes it reaches out of sight of any operator, and looks at
 * no clock while it does; but it sees each of them in a triple of the graph, and there they are counted.
 */
final class BudgetPath extends QueryIterPath {
    private static final int NODE_REACHED = 160;

    private final TriplePath path;
    private final RequestBudget budget;
    private final RequestBudget.Held held;

    BudgetPath(TriplePath path, QueryIterator input, ExecutionContext context, RequestBudget budget) {
        super(path, input, context);
        this.path = path;
        this.budget = budget;
        this.held = budget.hold();
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        // The walk from the row before is over by now.
        held.release();
        ExecutionContext context = getExecContext();
        Graph counted = new CountedGraph(context.getActiveGraph());
        return PathLib.execTriplePath(row, path, ExecutionContext.copyChangeActiveGraph(context, counted));
    }

    @Override
    protected void closeSubIterator() {
        held.release();
        super.closeSubIterator();
    }

    private final class CountedGraph extends GraphWrapper {
        CountedGraph(Graph graph) {
            super(graph);
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return super.find(pattern).mapWith(this::count);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            return super.find(subject, predicate, object).mapWith(this::count);
        }

        private Triple count(Triple triple) {
            budget.checkTime();
            held.add(NODE_REACHED);
            return triple;
        }
    }
}
