package tidemark.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class EndableDatasetTest {
    @Test
    void whoeverReadsAllIsStoppedInTheMiddle() {
        AtomicBoolean ended = new AtomicBoolean();
        EndableDataset dataset = new EndableDataset(
                RDFParser.fromString("<a:a> <a:b> <a:c> <a:g> . <a:a> <a:b> <a:d> <a:g> .", Lang.NQUADS)
                        .toDatasetGraph(),
                ended::get);
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        assertEquals("a:b", quads.next().getPredicate().getURI());
        ended.set(true);
        assertThrows(QueryCancelledException.class, quads::next);
        assertThrows(QueryCancelledException.class, () -> dataset.find().next());
    }
}
