package tidemark.server;

import static tidemark.server.QueryStopped.Reason.NOT_ALLOWED;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.modify.UpdateEngine;
import org.apache.jena.sparql.modify.UpdateEngineFactory;
import org.apache.jena.sparql.modify.UpdateEngineMain;
import org.apache.jena.sparql.modify.UpdateEngineRegistry;
import org.apache.jena.sparql.modify.UpdateEngineWorker;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateVisitor;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** Jena's update, without LOAD: not even a writer makes this server fetch something, or read its files. */
final class UpdateWithoutLoad extends UpdateEngineMain {
    private static final Symbol HERE = Symbol.create("https://w3id.org/tidemark/server#updateWithoutLoad");

    static {
        UpdateEngineRegistry.addFactory(new Factory());
    }

    private UpdateWithoutLoad(DatasetGraph dataset, Binding input, Context context) {
        super(dataset, input, context);
    }

    /** Makes it the way that the dataset of this context is updated. */
    static void install(Context dataset) {
        dataset.setTrue(HERE);
    }

    @Override
    protected UpdateVisitor prepareWorker() {
        return new UpdateEngineWorker(datasetGraph, inputBinding, context) {
            @Override
            public void visit(UpdateLoad update) {
                throw new QueryStopped(
                        NOT_ALLOWED,
                        "LOAD is not allowed: this server fetches nothing. Send the data itself, with INSERT DATA or to"
                                + " the graph store.");
            }
        };
    }

    private static final class Factory implements UpdateEngineFactory {
        @Override
        public boolean accept(DatasetGraph dataset, Context context) {
            return context.isTrue(HERE) || dataset.getContext().isTrue(HERE);
        }

        @Override
        public UpdateEngine create(DatasetGraph dataset, Binding input, Context context) {
            return new UpdateWithoutLoad(dataset, input, context);
        }
    }
}
