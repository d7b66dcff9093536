package tidemark.server;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** The graphs that a CONSTRUCT answers with, counted while they grow. */
final class CountedDataset extends DatasetGraphWrapper {
    private final RequestBudget budget;

    CountedDataset(DatasetGraph dataset, RequestBudget budget) {
        super(dataset);
        this.budget = budget;
    }

    @Override
    public void add(Quad quad) {
        budget.take(Weight.of(quad.asTriple()));
        super.add(quad);
    }
}
