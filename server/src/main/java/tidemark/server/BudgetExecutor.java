package tidemark.server;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Runs a query as TDB2 does, and counts the rows in every operator that keeps rows against the query's budget. */
final class BudgetExecutor extends OpExecutorTDB2 {
    private final RequestBudget budget;

    BudgetExecutor(ExecutionContext context) {
        super(context);
        this.budget = RequestBudget.of(context.getContext());
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
        RequestBudget.Held held = budget.hold();
        QueryIterator rows = HeldRows.counting(exec(op.getSubOp(), input), held);
        return HeldRows.releasing(new QueryIterSort(rows, op.getConditions(), execCxt), held);
    }

    @Override
    protected QueryIterator execute(OpDistinct op, QueryIterator input) {
        RequestBudget.Held held = budget.hold();
        // It remembers what it lets through, and nothing else.
        return HeldRows.releasing(HeldRows.counting(super.execute(op, input), held), held);
    }

    @Override
    protected QueryIterator execute(OpGroup op, QueryIterator input) {
        RequestBudget.Held held = budget.hold();
        QueryIterator rows = exec(op.getSubOp(), input);
        List<ExprAggregator> counted = BudgetAggregator.counting(op.getAggregators(), held);
        return HeldRows.releasing(new QueryIterGroup(rows, op.getGroupVars(), counted, execCxt), held);
    }

    @Override
    protected QueryIterator execute(OpJoin op, QueryIterator input) {
        return join(exec(op.getLeft(), input), exec(op.getRight(), root()));
    }

    @Override
    protected QueryIterator execute(OpTable op, QueryIterator input) {
        if (op.isJoinIdentity() || input.isJoinIdentity()) {
            return super.execute(op, input);
        }
        return join(input, op.getTable().iterator(execCxt));
    }

    // Jena's hash join keeps its left side, its left join the right one.
    private QueryIterator join(QueryIterator left, QueryIterator right) {
        RequestBudget.Held held = budget.hold();
        return HeldRows.releasing(Join.join(HeldRows.counting(left, held), right, execCxt), held);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
        RequestBudget.Held held = budget.hold();
        QueryIterator left = exec(op.getLeft(), input);
        QueryIterator right = HeldRows.counting(exec(op.getRight(), root()), held);
        return HeldRows.releasing(Join.leftJoin(left, right, op.getExprs(), execCxt), held);
    }

    @Override
    protected QueryIterator execute(OpSemiJoin op, QueryIterator input) {
        RequestBudget.Held held = budget.hold();
        QueryIterator left = exec(op.getLeft(), input);
        QueryIterator right = HeldRows.counting(exec(op.getRight(), root()), held);
        return HeldRows.releasing(QueryIterHalfJoin.semiJoin(left, right, execCxt), held);
    }

    @Override
    protected QueryIterator execute(OpAntiJoin op, QueryIterator input) {
        RequestBudget.Held held = budget.hold();
        QueryIterator left = exec(op.getLeft(), input);
        QueryIterator right = HeldRows.counting(exec(op.getRight(), root()), held);
        return HeldRows.releasing(QueryIterHalfJoin.antiJoin(left, right, execCxt), held);
    }

    @Override
    protected QueryIterator execute(OpMinus op, QueryIterator input) {
        RequestBudget.Held held = budget.hold();
        QueryIterator left = exec(op.getLeft(), input);
        QueryIterator right = HeldRows.counting(exec(op.getRight(), root()), held);
        Set<Var> common = OpVars.visibleVars(op.getLeft());
        common.retainAll(OpVars.visibleVars(op.getRight()));
        return HeldRows.releasing(QueryIterMinus.create(left, right, common, execCxt), held);
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
        return new BudgetPath(op.getTriplePath(), input, execCxt, budget);
    }
}
