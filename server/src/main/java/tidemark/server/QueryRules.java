package tidemark.server;

import static tidemark.server.QueryStopped.Reason.NOT_ALLOWED;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.util.Context;

/**
 * What a query may not do at all: call other servers, or Java classes by name. Read off the whole query before Jena
 * works anything out, so that nothing escapes in a branch that is never reached or under SILENT.
 */
final class QueryRules extends TransformCopy {
    private static final String JAVA = "java:";

    private QueryRules() {}

    /** Jena's own rewriting of a query, done on what these rules and the bounded functions make of it. */
    static Rewrite rewriting(Context context) {
        RequestBudget budget = RequestBudget.of(context);
        Rewrite standard = Optimize.stdOptimizationFactory.create(context);
        return op -> standard.rewrite(Transformer.transform(new QueryRules(), new BoundedFunctions(budget), op));
    }

    @Override
    public Op transform(OpService op, Op pattern) {
        throw new QueryStopped(
                NOT_ALLOWED,
                "SERVICE is not allowed: this server does not call others for a query. Ask each server by itself, or"
                        + " run the query with SERVICE on your own one.");
    }

    @Override
    public Op transform(OpProcedure op, Op pattern) {
        throw new QueryStopped(NOT_ALLOWED, "CALL is not allowed: this server runs no procedures.");
    }

    @Override
    public Op transform(OpBGP op) {
        op.getPattern().forEach(triple -> refuseJava(triple.getPredicate()));
        return super.transform(op);
    }

    @Override
    public Op transform(OpPath op) {
        if (op.getTriplePath().getPath() != null
                && op.getTriplePath().getPath().toString().contains("<" + JAVA)) {
            throw javaRefused();
        }
        return super.transform(op);
    }

    private static void refuseJava(Node predicate) {
        if (predicate.isURI() && predicate.getURI().startsWith(JAVA)) {
            throw javaRefused();
        }
    }

    private static QueryStopped javaRefused() {
        return new QueryStopped(NOT_ALLOWED, "Java classes cannot be called from a query.");
    }
}
