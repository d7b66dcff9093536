package tidemark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.identity.Iris;
import tidemark.ontology.Vocabularies;
import tidemark.rdf.DocumentGraph;

class LabelsTest {

    private static final String BASE = Iris.DEFAULT_BASE;
    private static final List<Node> PROPERTIES =
            List.of(Vocabularies.altLabel, Vocabularies.name, Vocabularies.altLabel, Vocabularies.prefLabel);
    private static final List<String> SPELLINGS =
            List.of("GenMAC", "GENMAC", "genmac", "Gen MAC", "ĝen", "\uD83D\uDE00 Gen");

    /** Documents come, change and go at random; after each step the labels are those that all spellings together give. */
    @Test
    void aDatabaseHereAndAnEndpointElsewhereAreLabelledAlike(@TempDir Path folder) {
        Random random = new Random(7);
        try (TdbStore store = TdbStore.open(folder, BASE)) {
            for (int step = 0; step < 150; step++) {
                if (random.nextInt(4) == 0) {
                    store.remove(List.of(document(random)));
                } else {
                    store.replace(IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(i -> spelt(document(random), random))
                            .toList());
                }
                assertEquals(labelledAnew(store.dataset()), quads(store.dataset()), "after step " + step);
            }
        }
    }

    private static Set<String> labelledAnew(DatasetGraph stored) {
        DatasetGraph copy = DatasetGraphFactory.createTxnMem();
        stored.executeRead(() -> copy.executeWrite(() -> stored.stream()
                .filter(quad -> !quad.getGraph().getURI().equals(Labels.graph(BASE)))
                .forEach(copy::add)));
        List<String> things = IntStream.range(0, 5).mapToObj(LabelsTest::thing).toList();
        UpdateExec.dataset(copy).update(Labels.update(BASE, things)).execute();
        return quads(copy);
    }

    private static Set<String> quads(DatasetGraph database) {
        return database.calculateRead(
                () -> database.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static DocumentGraph spelt(String document, Random random) {
        Graph graph = GraphFactory.createGraphMem();
        for (int i = random.nextInt(4); i >= 0; i--) {
            graph.add(
                    NodeFactory.createURI(thing(random.nextInt(5))),
                    PROPERTIES.get(random.nextInt(PROPERTIES.size())),
                    NodeFactory.createLiteralString(SPELLINGS.get(random.nextInt(SPELLINGS.size()))));
        }
        return new DocumentGraph(NodeFactory.createURI(document), "made", graph);
    }

    private static String document(Random random) {
        return BASE + "source/made/" + random.nextInt(6);
    }

    private static String thing(int number) {
        return BASE + "model/" + number;
    }
}
