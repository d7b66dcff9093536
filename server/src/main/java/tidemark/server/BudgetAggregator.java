package tidemark.server;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggNull;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;

/** An aggregate that counts what it keeps: its groups, and the values of those that collect values. */
record BudgetAggregator(Aggregator inner, RequestBudget.Held held) implements Aggregator {
    private static final int GROUP = 200;
    private static final Set<Class<? extends Aggregator>> KEEPING_ONE_VALUE = Set.of(
            AggCount.class,
            AggCountVar.class,
            AggSum.class,
            AggAvg.class,
            AggMin.class,
            AggMinDistinct.class,
            AggMax.class,
            AggMaxDistinct.class,
            AggSample.class,
            AggSampleDistinct.class,
            AggNull.class);

    static List<ExprAggregator> counting(List<ExprAggregator> aggregators, RequestBudget.Held held) {
        if (aggregators.isEmpty()) {
            // Jena then keeps an entry a row; with an aggregate that does nothing, one a group.
            return List.of(new ExprAggregator(Var.alloc(".group"), new BudgetAggregator(new AggNull(), held)));
        }
        return aggregators.stream()
                .map(a -> new ExprAggregator(a.getVar(), new BudgetAggregator(a.getAggregator(), held)))
                .toList();
    }

    @Override
    public Accumulator createAccumulator() {
        held.add(GROUP);
        return new Counted(inner.createAccumulator());
    }

    private boolean keepsValues() {
        return !KEEPING_ONE_VALUE.contains(inner.getClass());
    }

    private boolean keepsEachValueOnce() {
        return inner.getClass().getSimpleName().endsWith("Distinct");
    }

    private final class Counted implements Accumulator {
        private final Accumulator accumulator;
        private final Set<Object> seen = keepsEachValueOnce() ? new HashSet<>() : null;
        private boolean first = true;

        Counted(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv env) {
            if (first) {
                // The key of the group is made of the terms of its first row.
                held.add(Weight.of(row));
                first = false;
            }
            if (keepsValues()) {
                count(row, env);
            }
            accumulator.accumulate(row, env);
        }

        private void count(Binding row, FunctionEnv env) {
            ExprList expressions = inner.getExprList();
            if (expressions == null || expressions.isEmpty()) {
                count(row, Weight.of(row));
                return;
            }
            for (Expr expression : expressions) {
                try {
                    NodeValue value = expression.eval(row, env);
                    Node term = value.asNode();
                    count(term, Weight.of(term));
                } catch (ExprEvalException e) {
                    // No value, nothing kept; the aggregate itself does what is due then.
                    continue;
                }
            }
        }

        private void count(Object kept, long weight) {
            if (seen == null || seen.add(kept)) {
                held.add(weight);
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    @Override
    public Node getValueEmpty() {
        return inner.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return inner.toPrefixString();
    }

    @Override
    public String key() {
        return inner.key();
    }

    @Override
    public String getName() {
        return inner.getName();
    }

    @Override
    public ExprList getExprList() {
        return inner.getExprList();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BudgetAggregator(inner.copy(expressions), held);
    }

    @Override
    public Aggregator copyTransform(NodeTransform transform) {
        return new BudgetAggregator(inner.copyTransform(transform), held);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return inner.equals(other, bySyntax);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return inner.asSparqlExpr(context);
    }
}
