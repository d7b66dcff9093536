package tidemark.export;

import java.math.BigDecimal;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;

/** The made-up record that the saved queries are tested on. */
final class MadeUpRecord {
    static final String BASE = "https://w3id.org/tidemark/";

    private MadeUpRecord() {}

    static DatasetGraph read() {
        DatasetGraph record = DatasetGraphFactory.createGeneral();
        RDFDataMgr.read(record, MadeUpRecord.class.getResource("/record.trig").toString());
        return record;
    }

    /** The same, with this result read less surely. */
    static DatasetGraph doubting(String result, String confidence) {
        DatasetGraph record = read();
        Node doubted = NodeFactory.createURI(BASE + "result/" + result);
        for (Quad said : Iter.toList(record.find(Node.ANY, doubted, TM.confidence, Node.ANY))) {
            record.delete(said);
            record.add(
                    said.getGraph(),
                    doubted,
                    TM.confidence,
                    NodeFactory.createLiteralByValue(new BigDecimal(confidence)));
        }
        return record;
    }
}
