package tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.claim.PaperText;
import tidemark.claim.Reading;
import tidemark.extract.ExtractionFailed;
import tidemark.extract.Extractor;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Decisions;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.ontology.Vocabularies;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.table.TableSource;
import tidemark.store.EndpointStore;
import tidemark.store.RecordStore;
import tidemark.store.TdbStore;

class LoadTest {

    private static final String HEAD = "## Papers for 2025-01-02\n\n| Title | Authors | Summary |\n|---|---|---|\n";

    @TempDir
    private Path folder;

    private final Iris iris = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
    private TdbStore store;

    @BeforeEach
    void open() {
        store = TdbStore.open(folder.resolve("db"), Iris.DEFAULT_BASE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void loadingTwiceChangesNothing() throws IOException {
        digest(row("Ferns", "2501.00001", "The paper introduces FernNet."), row("Mosses", "2501.00002", "Text."));
        assertEquals(2, load().stored());
        Set<String> first = quads();
        LoadReport second = load();
        assertEquals(2, second.unchanged());
        assertEquals(0, second.stored());
        assertEquals(first, quads());
    }

    @Test
    void anEditedRowReplacesExactlyItsOwnTriples() throws IOException {
        digest(row("Ferns", "2501.00001", "Text."), row("Mosses", "2501.00002", "Text."));
        load();
        digest(row("Ferns of the North", "2501.00001", "Text."), row("Mosses", "2501.00002", "Text."));
        assertEquals(1, load().stored());
        Set<String> edited = quads();

        try (TdbStore fresh = TdbStore.open(folder.resolve("fresh"), Iris.DEFAULT_BASE)) {
            load(fresh);
            assertEquals(quads(fresh), edited);
        }
    }

    @Test
    void aWithdrawnDocumentLeavesNothingBehind() throws IOException {
        digest(row("Mosses", "2501.00002", "Text."));
        load();
        Set<String> before = quads();
        digest(row("Ferns", "2501.00001", "Text."), row("Mosses", "2501.00002", "Text."));
        load();
        store.remove(List.of(Iris.DEFAULT_BASE + "source/digest/2025-01-02/2501.00001"));
        assertEquals(before, quads());
    }

    @Test
    void whatPeopleDecidedOfNamesIsInTheRecordAsLongAsItStands() throws IOException {
        digest(row("Mosses", "2501.00002", "Text."));
        load();
        Set<String> before = quads();
        Path file = Files.writeString(
                folder.resolve("same.ttl"),
                "<model/bart> <http://www.w3.org/2002/07/owl#differentFrom> <model/bert> .");
        decided(Decisions.read(file, Iris.DEFAULT_BASE));
        assertEquals(
                List.of("source/decisions/names model/bart model/bert"),
                quads().stream()
                        .filter(quad -> quad.contains("differentFrom"))
                        .map(quad -> quad.replaceAll("\\S*differentFrom|[\\[\\]]|" + Iris.DEFAULT_BASE, "")
                                .replaceAll(" +", " ")
                                .strip())
                        .toList());
        decided(Decisions.none());
        assertEquals(before, quads());
    }

    private void decided(Decisions decisions) throws IOException {
        new Load(
                        new Iris(Iris.DEFAULT_BASE, Registry.shipped(), decisions),
                        new TextExtractor(Gazetteer.none()),
                        store,
                        new Silence())
                .run(InputFiles.find(List.of(folder.resolve("in")), null).inputs(), null);
    }

    @Test
    void everyNamedThingHasExactlyOneLabel() throws IOException {
        digest(row("Ferns", "2501.00001", "Text."), row("Ferns, Revised", "2501.00001", "Text."));
        load();
        List<String> labels = store.dataset().calculateRead(() -> {
            List<String> found = new ArrayList<>();
            store.dataset()
                    .find(null, NodeFactory.createURI(Iris.DEFAULT_BASE + "paper/2501.00001"), Vocabularies.label, null)
                    .forEachRemaining(quad -> found.add(quad.getObject().getLiteralLexicalForm()));
            return found;
        });
        assertEquals(List.of("Ferns, Revised"), labels);
    }

    @Test
    void aServerOnTheDatabaseIsWrittenToAsTheDatabaseItself() throws IOException {
        digest(row("Ferns", "2501.00001", "Text."), row("Mosses", "2501.00002", "Text."));
        load();
        var remote = DatabaseMgr.createDatasetGraph();
        remote.getContext().set(org.apache.jena.tdb2.TDB2.symUnionDefaultGraph, true);
        try (RecordStore endpoint = new EndpointStore(
                Iris.DEFAULT_BASE,
                text -> remote.calculateRead(() -> {
                    RowSet rows = QueryExec.dataset(remote).query(text).select();
                    List<Binding> all = new ArrayList<>();
                    rows.forEachRemaining(row -> all.add(row.detach()));
                    return RowSetStream.create(rows.getResultVars(), all.iterator());
                }),
                text -> remote.executeWrite(
                        () -> UpdateExec.dataset(remote).update(text).execute()))) {
            load(endpoint);
            assertEquals(quads(), quads(remote));
            digest(row("Mosses", "2501.00002", "Other text."));
            load(endpoint);
            endpoint.remove(List.of(Iris.DEFAULT_BASE + "source/digest/2025-01-02/2501.00001"));
        }
        try (TdbStore fresh = TdbStore.open(folder.resolve("fresh"), Iris.DEFAULT_BASE)) {
            load(fresh);
            assertEquals(quads(fresh), quads(remote));
        }
    }

    @Test
    void aRowThatCannotBeReadIsRejectedAndTheRestIsStored() throws IOException {
        digest("| No link | Ada Bee | Text. |\n", row("Mosses", "2501.00002", "Text."));
        LoadReport report = load();
        assertEquals(1, report.rejects());
        assertEquals(1, report.stored());
    }

    @Test
    void aNewVersionOfTheExtractorReadsAgainAndTheSameNeverTwice() throws IOException {
        digest(row("Ferns", "2501.00001", "Text."), row("Mosses", "2501.00002", "Text."));
        Counting first = new Counting("1");
        assertEquals(2, load(first).stored());
        assertEquals(2, load(first).unchanged());
        assertEquals(2, first.readings.get(), "what is stored is not read again");
        Counting second = new Counting("2");
        assertEquals(2, load(second).stored());
        assertEquals(2, second.readings.get());
    }

    @Test
    void anExtractorIsToldWhenThereWillBeTexts() throws IOException {
        String mapping = "{name: sheet, description: a sheet, document: [model], model: model, value: score}";
        TableSource sheet = TableSource.mappedBy(Files.writeString(folder.resolve("sheet.yaml"), mapping));
        Path numbers = Files.writeString(folder.resolve("sheet.csv"), "model,score\nFernNet,71.5\n");
        Counting extractor = new Counting("1");
        new Load(iris, extractor, store, new Silence())
                .run(InputFiles.find(List.of(numbers), sheet).inputs(), null);
        assertEquals(0, extractor.told.get());
        digest(row("Ferns", "2501.00001", "Text."));
        load(extractor);
        assertEquals(1, extractor.told.get());
    }

    @Test
    void aTextThatCouldNotBeReadIsReadByTheNextLoad() throws IOException {
        digest(row("Ferns", "2501.00001", "Text."), row("Mosses", "2501.00002", "Text."));
        AtomicInteger left = new AtomicInteger(1);
        Counting bounded = new Counting("1") {
            @Override
            public Reading read(PaperText text) {
                if (left.getAndDecrement() <= 0) {
                    throw new ExtractionFailed("not read: the bound of 1 requests is reached", null);
                }
                return super.read(text);
            }
        };
        LoadReport report = load(bounded);
        assertEquals(1, report.stored());
        assertEquals(1, report.rejects());
        left.set(1);
        LoadReport next = load(bounded);
        assertEquals(1, next.stored());
        assertEquals(1, next.unchanged());
    }

    private LoadReport load(Extractor extractor) throws IOException {
        return new Load(iris, extractor, store, new Silence())
                .run(InputFiles.find(List.of(folder.resolve("in")), null).inputs(), null);
    }

    private LoadReport load() throws IOException {
        return load(store);
    }

    private LoadReport load(RecordStore into) throws IOException {
        return new Load(iris, new TextExtractor(Gazetteer.none()), into, new Silence())
                .run(InputFiles.find(List.of(folder.resolve("in")), null).inputs(), null);
    }

    private void digest(String... rows) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/2025-01-02.md"), HEAD + String.join("", rows));
    }

    private static String row(String title, String arxiv, String summary) {
        return "| %s (Read more on [arXiv](https://arxiv.org/abs/%s))| Ada Bee, cee9 | %s |\n"
                .formatted(title, arxiv, summary);
    }

    private Set<String> quads() {
        return quads(store);
    }

    private static Set<String> quads(TdbStore store) {
        return quads(store.dataset());
    }

    private static Set<String> quads(org.apache.jena.sparql.core.DatasetGraph dataset) {
        return dataset.calculateRead(() -> {
            Set<String> all = new TreeSet<>();
            dataset.findNG(null, null, null, null).forEachRemaining(quad -> all.add(quad.toString()));
            assertTrue(all.size() > 1000, "the registry is there");
            assertFalse(all.stream().anyMatch(quad -> quad.contains("_:")), "no blank nodes");
            return all;
        });
    }

    private static class Counting implements Extractor {

        private final AtomicInteger readings = new AtomicInteger();
        private final AtomicInteger told = new AtomicInteger();
        private final String version;

        Counting(String version) {
            this.version = version;
        }

        @Override
        public Reading read(PaperText text) {
            readings.incrementAndGet();
            return new Reading(List.of(), List.of());
        }

        @Override
        public void expect() {
            told.incrementAndGet();
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String version() {
            return version;
        }
    }

    private static final class Silence implements LoadListener {
        @Override
        public void rejected(String source, Reject reject) {}

        @Override
        public void remarked(Place place, String remark) {}

        @Override
        public void progressed(int files, int ofFiles, int documents, int results) {}
    }
}
