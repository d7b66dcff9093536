package tidemark.server;

import static tidemark.server.QueryStopped.Reason.NOT_ALLOWED;
import static tidemark.server.QueryStopped.Reason.OUT_OF_TIME;
import static tidemark.server.QueryStopped.Reason.TOO_MUCH_MEMORY;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.web.HttpSC;

/** The query endpoint: Fuseki's, with a budget for each query and a clear word for each way that it can end early. */
final class SparqlQuery extends SPARQL_QueryDataset {
    private final Limits limits;
    private final MemoryPool memory;
    private final RunningQueries running;

    SparqlQuery(Limits limits, MemoryPool memory, RunningQueries running) {
        this.limits = limits;
        this.memory = memory;
        this.running = running;
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestQueryString() == null) {
            Responses.doResponseGraph(action, ServiceDescription.of(action));
        } else {
            super.execGet(action);
        }
    }

    @Override
    public void validate(HttpAction action) {
        boolean updateForm = action.getRequestParameter("update") != null;
        if (updateForm || WebContent.contentTypeSPARQLUpdate.equals(ActionLib.getContentMediaType(action))) {
            Answer.discardBody(action.getRequest(), action.getResponse());
            ServletOps.error(HttpSC.FORBIDDEN_403, WriteAccess.REFUSAL);
        }
        super.validate(action);
    }

    @Override
    public void execAny(String method, HttpAction action) {
        Answer.discardBody(action.getRequest(), action.getResponse());
        action.getResponse().setHeader("Allow", "GET, POST, OPTIONS");
        ServletOps.errorMethodNotAllowed(method, WriteAccess.REFUSAL);
    }

    @Override
    protected void executeBody(HttpAction action) {
        try (InputStream body = action.getRequestInputStream()) {
            byte[] query = body.readNBytes((int) Math.min(limits.queryBytes() + 1, Integer.MAX_VALUE));
            if (query.length > limits.queryBytes()) {
                ServletOps.error(TOO_MUCH_MEMORY.status, "A query has up to " + limits.queryBytes() + " bytes here.");
            }
            execute(new String(query, StandardCharsets.UTF_8), action);
        } catch (IOException e) {
            ServletOps.errorBadRequest("The query could not be read: " + e.getMessage());
        }
    }

    @Override
    protected void execute(String query, HttpAction action) {
        try (RequestBudget budget = new RequestBudget(limits, memory)) {
            budget.travelIn(action.getContext());
            try {
                super.execute(query, action);
            } catch (ActionErrorException e) {
                boolean update = e.getRC() == HttpSC.BAD_REQUEST_400 && isUpdate(query);
                throw update ? new ActionErrorException(NOT_ALLOWED.status, WriteAccess.REFUSAL, null) : e;
            } catch (WholeRows.Cut e) {
                end(action, stopped(e.getCause(), budget));
            } catch (QueryCancelledException e) {
                end(action, stopped(e, budget));
            } catch (StackOverflowError e) {
                end(action, HttpSC.BAD_REQUEST_400, "The query is nested, or one of its paths leads, too deep.");
            } catch (OutOfMemoryError e) {
                end(action, HttpSC.SERVICE_UNAVAILABLE_503, "The server has no memory left for this query.");
            } finally {
                running.remove(budget);
            }
        }
    }

    /** Whether what does not parse as a query is an update: then its sender is told about writing, not about syntax. */
    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text).getOperations().isEmpty();
        } catch (QueryParseException e) {
            return false;
        }
    }

    /** Jena's own cancellation is by its clock, or by a server that stops. */
    private static QueryStopped stopped(Throwable cancelled, RequestBudget budget) {
        return cancelled instanceof QueryStopped stopped
                ? stopped
                : new QueryStopped(OUT_OF_TIME, budget.timeMessage());
    }

    private static void end(HttpAction action, QueryStopped stopped) {
        end(action, stopped.reason().status, stopped.getMessage());
    }

    private static void end(HttpAction action, int status, String message) {
        if (action.getResponse().isCommitted()) {
            Answer.breakOff(action.getRequest());
            return;
        }
        action.getResponse().resetBuffer();
        ServletOps.error(status, message);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExec execution = super.createQueryExec(action, query, dataset);
        running.add(RequestBudget.of(action.getContext()), execution);
        return execution;
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        RequestBudget budget = RequestBudget.of(action.getContext());
        if (query.isConstructType()) {
            DatasetGraph answer = new CountedDataset(DatasetGraphFactory.create(), budget);
            return new QueryExecResult(execution.constructDataset(answer));
        }
        if (query.isDescribeType()) {
            return new QueryExecResult(execution.describe(new CountedGraph(GraphFactory.createDefaultGraph(), budget)));
        }
        QueryExecResult result = super.executeQuery(action, execution, query, log);
        return result.isRowSet() ? new QueryExecResult(new WholeRows(result.rowSet())) : result;
    }
}
