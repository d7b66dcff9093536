package tidemark.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** A document's triples are those of Jena's own graph, in its order. */
class DocumentTriplesTest {

    @Test
    void theyAreTheTriplesOfJenasGraphInItsOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int things = 1 + random.nextInt(12);
            Graph ours = new DocumentTriples();
            Graph theirs = GraphFactory.createGraphMem();
            for (int i = random.nextInt(400); i > 0; i--) {
                Triple triple = Triple.create(node(random, things), node(random, 3), node(random, things * 3));
                ours.add(triple);
                theirs.add(triple);
            }
            assertEquals(theirs.find().toList(), ours.find().toList(), "seed " + seed);
            assertEquals(theirs.size(), ours.size());
            for (int i = 0; i < 20; i++) {
                Triple pattern = Triple.createMatch(any(random, things), any(random, 3), any(random, things * 3));
                assertEquals(
                        new HashSet<>(theirs.find(pattern).toList()),
                        new HashSet<>(ours.find(pattern).toList()));
                assertEquals(theirs.contains(pattern), ours.contains(pattern));
            }
        }
    }

    @Test
    void theSameIsSaidOnce() {
        Graph graph = new DocumentTriples();
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            graph.add(node(random, 1), node(random, 1), node(random, 40));
        }
        assertEquals(40, graph.size());
        assertTrue(graph.contains(node(random, 1), node(random, 1), node(random, 1)));
    }

    private static Node any(Random random, int of) {
        return random.nextBoolean() ? Node.ANY : node(random, of);
    }

    private static Node node(Random random, int of) {
        return NodeFactory.createURI("https://example.org/" + random.nextInt(of));
    }
}
