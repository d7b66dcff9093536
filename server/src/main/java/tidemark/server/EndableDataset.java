package tidemark.server;

import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A dataset that gives no more once it is to end, so that whoever reads all of it does not keep it open. */
final class EndableDataset extends DatasetGraphWrapper {
    private final BooleanSupplier ended;

    EndableDataset(DatasetGraph dataset, BooleanSupplier ended) {
        super(dataset);
        this.ended = ended;
    }

    @Override
    public Iterator<Quad> find() {
        return ending(super.find());
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return ending(super.find(quad));
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return ending(super.find(graph, subject, predicate, object));
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return ending(super.findNG(graph, subject, predicate, object));
    }

    private Iterator<Quad> ending(Iterator<Quad> quads) {
        return Iter.map(quads, quad -> {
            if (ended.getAsBoolean()) {
                throw new QueryCancelledException();
            }
            return quad;
        });
    }
}
