package tidemark.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.identity.Iris;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.rdf.DocumentGraph;

class BulkStoreTest {

    private static final String BASE = Iris.DEFAULT_BASE;

    @TempDir
    private Path directory;

    private final List<String> said = new ArrayList<>();

    /** The second telling of a document replaces the first, and spellings are weighed over all documents. */
    private final List<List<DocumentGraph>> batches = List.of(
            List.of(document("one", "1", "FernNet", "Fernnet"), document("two", "1", "FernNet")),
            List.of(document("one", "2", "Fernnet"), document("three", "1", "MossNet")),
            List.of(document("three", "1", "MossNet")));

    @Test
    void bulkAndTransactionsMakeTheSameRecord() {
        try (BulkStore bulk = open()) {
            batches.forEach(bulk::replace);
            bulk.complete();
        }
        Path other = directory.resolve("other");
        try (TdbStore store = TdbStore.open(other, BASE)) {
            batches.forEach(store::replace);
        }
        assertEquals(quads(other), quads(directory.resolve("db")));
    }

    @Test
    void aDatabaseThatHoldsNothingIsReplaced() {
        TdbStore.open(directory.resolve("db"), BASE).close();
        try (BulkStore bulk = open()) {
            batches.forEach(bulk::replace);
            bulk.complete();
        }
        assertFalse(quads(directory.resolve("db")).isEmpty());
        assertArrayEquals(new String[] {"Data-0001", "tdb.lock"}, names());
    }

    @Test
    void aDatabaseThatHoldsSomethingIsNotFilledInBulk() {
        try (TdbStore store = TdbStore.open(directory.resolve("db"), BASE)) {
            store.replace(batches.get(0));
        }
        assertTrue(BulkStore.intoEmpty(directory.resolve("db"), BASE, said::add).isEmpty());
        assertFalse(quads(directory.resolve("db")).isEmpty());
    }

    @Test
    void aLoadThatBreaksOffLeavesNothingAndSaysSo() {
        try (BulkStore bulk = open()) {
            bulk.replace(batches.get(0));
        }
        assertArrayEquals(new String[] {}, names());
        assertTrue(said.toString().contains("broke off"), said.toString());
    }

    @Test
    void whatAKilledLoadLeftIsToldOfAndCleared() throws IOException {
        Files.createDirectories(directory.resolve("db/unfinished-7/Data-0001"));
        Files.createFile(directory.resolve("db/loading.lock"));
        try (BulkStore bulk = open()) {
            bulk.replace(batches.get(0));
            bulk.complete();
        }
        assertTrue(said.get(0).contains("was cut off and left nothing behind"), said.toString());
        assertArrayEquals(new String[] {"Data-0001", "tdb.lock"}, names());
    }

    @Test
    void nobodyElseOpensADatabaseThatIsBeingFilled() {
        try (BulkStore bulk = open()) {
            assertThrows(DatabaseLocked.class, () -> TdbStore.open(directory.resolve("db"), BASE));
            assertThrows(DatabaseLocked.class, () -> BulkStore.intoEmpty(directory.resolve("db"), BASE, said::add));
            bulk.replace(batches.get(0));
            bulk.complete();
        }
        assertFalse(quads(directory.resolve("db")).isEmpty());
    }

    private BulkStore open() {
        Consumer<String> listener = said::add;
        return BulkStore.intoEmpty(directory.resolve("db"), BASE, listener).orElseThrow();
    }

    private Object[] names() {
        String[] names = directory.resolve("db").toFile().list();
        Arrays.sort(names);
        return names;
    }

    private static Set<String> quads(Path database) {
        try (TdbStore store = TdbStore.open(database, BASE)) {
            return store.dataset().calculateRead(() -> {
                Set<String> quads = new TreeSet<>();
                store.dataset().findNG(null, null, null, null).forEachRemaining(quad -> quads.add(quad.toString()));
                return quads;
            });
        }
    }

    private static DocumentGraph document(String key, String hash, String... spellings) {
        Node name = NodeFactory.createURI(BASE + "source/sheet/" + key);
        Node model = NodeFactory.createURI(BASE + "model/fern");
        Graph graph = GraphFactory.createGraphMem();
        graph.add(Triple.create(name, TM.contentHash, NodeFactory.createLiteralString(hash)));
        for (String spelling : spellings) {
            graph.add(Triple.create(model, Vocabularies.altLabel, NodeFactory.createLiteralString(spelling)));
        }
        return new DocumentGraph(name, hash, graph);
    }
}
