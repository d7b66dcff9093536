package tidemark.queries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Small records in memory, arranged as the real one is: a graph a document, the default graph their union. */
final class Records {
    private Records() {}

    /** The made-up record in {@code record.trig}. */
    static DatasetGraph sample() {
        return store(quads());
    }

    /** The same record, written in another order, so that its indexes list things otherwise. */
    static DatasetGraph sampleBackwards() {
        List<Quad> quads = quads();
        Collections.reverse(quads);
        return store(quads);
    }

    static DatasetGraph empty() {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }

    private static List<Quad> quads() {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFDataMgr.read(read, Records.class.getResource("/record.trig").toString());
        List<Quad> quads = new ArrayList<>();
        read.find().forEachRemaining(quads::add);
        quads.sort((left, right) -> left.toString().compareTo(right.toString()));
        return quads;
    }

    private static DatasetGraph store(List<Quad> quads) {
        DatasetGraph dataset = empty();
        Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
        return dataset;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
