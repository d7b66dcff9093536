package tidemark.export;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** The made-up record that the saved queries are tested on. */
final class MadeUpRecord {
    static final String BASE = "https://w3id.org/tidemark/";

    private MadeUpRecord() {}

    static DatasetGraph read() {
        DatasetGraph record = DatasetGraphFactory.createGeneral();
        RDFDataMgr.read(record, MadeUpRecord.class.getResource("/record.trig").toString());
        return record;
    }
}
