package tidemark.queries;

import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** Where queries are asked: a dataset in this process, or an endpoint elsewhere. */
public interface QuerySource {
    /** Where things have their addresses unless a source says otherwise. */
    String DEFAULT_BASE = "https://w3id.org/tidemark/";

    /** Asks a query and lets the caller take the answer while it is open; closing is done here. */
    <T> T ask(Query query, Function<QueryExec, T> use);

    /** The base of the addresses of the things in this source. */
    default String base() {
        return DEFAULT_BASE;
    }

    /** A dataset in this process, read in a transaction of its own or in the caller's. */
    static QuerySource dataset(DatasetGraph dataset) {
        return dataset(dataset, DEFAULT_BASE);
    }

    /** A dataset in this process whose things have their addresses under another base. */
    static QuerySource dataset(DatasetGraph dataset, String base) {
        return new QuerySource() {
            @Override
            public <T> T ask(Query query, Function<QueryExec, T> use) {
                return Txn.calculateRead(dataset, () -> {
                    try (QueryExec execution =
                            QueryExec.dataset(dataset).query(query).build()) {
                        return use.apply(execution);
                    }
                });
            }

            @Override
            public String base() {
                return base;
            }
        };
    }

    /** A SPARQL endpoint elsewhere; the bound query is sent to it as text. */
    static QuerySource endpoint(String url) {
        return endpoint(url, DEFAULT_BASE);
    }

    /** A SPARQL endpoint elsewhere whose things have their addresses under another base. */
    static QuerySource endpoint(String url, String base) {
        return new QuerySource() {
            @Override
            public <T> T ask(Query query, Function<QueryExec, T> use) {
                try (QueryExec execution = QueryExec.service(url).query(query).build()) {
                    return use.apply(execution);
                } catch (QueryExceptionHTTP | HttpException | QueryExecException e) {
                    throw QueryException.ofEndpoint(url, e);
                }
            }

            @Override
            public String base() {
                return base;
            }
        };
    }
}
