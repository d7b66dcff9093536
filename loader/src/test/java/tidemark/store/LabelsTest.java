package tidemark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.Test;
import tidemark.identity.Iris;
import tidemark.ontology.Vocabularies;

class LabelsTest {

    private static final String BASE = Iris.DEFAULT_BASE;
    private static final List<String> SPELLINGS =
            List.of("GenMAC", "GENMAC", "genmac", "Gen MAC", "Ĝen", "\uD83D\uDE00 Gen");

    @Test
    void aDatabaseHereAndAnEndpointElsewhereAreLabelledAlike() {
        for (int seed = 0; seed < 40; seed++) {
            assertEquals(labelled(seed, false), labelled(seed, true), "seed " + seed);
        }
    }

    /** Spellings come and go at random, and labels are renewed twice. */
    private static Set<String> labelled(int seed, boolean byUpdate) {
        Random random = new Random(seed);
        DatasetGraph database = DatasetGraphFactory.createTxnMem();
        database.executeWrite(() -> spell(database, random, 30));
        renew(database, byUpdate);
        database.executeWrite(() -> {
            database.deleteAny(graph(random), Node.ANY, Node.ANY, Node.ANY);
            spell(database, random, 10);
        });
        renew(database, byUpdate);
        return database.calculateRead(
                () -> database.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void renew(DatasetGraph database, boolean byUpdate) {
        List<String> things = IntStream.range(0, 6).mapToObj(LabelsTest::thing).toList();
        if (byUpdate) {
            UpdateExec.dataset(database).update(Labels.update(BASE, things)).execute();
        } else {
            database.executeWrite(() -> Labels.renew(database, BASE, things));
        }
    }

    private static void spell(DatasetGraph database, Random random, int times) {
        List<Node> properties = List.of(Vocabularies.altLabel, Vocabularies.name, Vocabularies.prefLabel);
        for (int i = 0; i < times; i++) {
            database.add(
                    graph(random),
                    NodeFactory.createURI(thing(random.nextInt(5))),
                    properties.get(random.nextInt(10) == 0 ? 2 : random.nextInt(2)),
                    NodeFactory.createLiteralString(SPELLINGS.get(random.nextInt(SPELLINGS.size()))));
        }
    }

    private static Node graph(Random random) {
        return NodeFactory.createURI(BASE + "source/made/" + random.nextInt(4));
    }

    private static String thing(int number) {
        return BASE + "model/" + number;
    }
}
