package tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.table.TableSource;
import tidemark.store.TdbStore;

class LoadedFilesTest {

    private static final String HEAD = "model,benchmark,score\n";
    private static final String MAPPING = """
            name: sheet
            description: a sheet
            document: [model]
            model: model
            benchmark: benchmark
            metric: {is: accuracy}
            value: score
            """;

    @TempDir
    private Path folder;

    private final Iris iris = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
    private final List<Reject> rejects = new ArrayList<>();
    private TdbStore store;
    private LoadedFiles loaded;

    @BeforeEach
    void open() throws IOException {
        store = TdbStore.open(folder.resolve("db"), Iris.DEFAULT_BASE);
        loaded = LoadedFiles.of(folder.resolve("db"));
        Files.writeString(folder.resolve("sheet.yaml"), MAPPING);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileThatIsAsItWasIsNotReadAgain() throws IOException {
        Path sheet = sheet("a.csv", "FernNet,MossBench,71.5\n");
        assertEquals(0, load(sheet).known());
        Set<String> first = quads();
        LoadReport again = load(sheet);
        assertEquals(List.of(1, 1, 0), List.of(again.known(), again.unchanged(), again.stored()));
        assertEquals(first, quads());
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        load(sheet("a.csv", "FernNet,MossBench,71.5\n"));
        LoadReport changed = load(sheet("a.csv", "FernNet,MossBench,72.5\n"));
        assertEquals(List.of(0, 1), List.of(changed.known(), changed.stored()));
    }

    @Test
    void aChangedMappingReadsTheFileAgain() throws IOException {
        Path sheet = sheet("a.csv", "FernNet,MossBench,71.5\n");
        load(sheet);
        Files.writeString(folder.resolve("sheet.yaml"), MAPPING.replace("accuracy", "F1"));
        LoadReport changed = load(sheet);
        assertEquals(List.of(0, 1), List.of(changed.known(), changed.stored()));
    }

    @Test
    void anotherRegistryReadsTheFileAgain() throws IOException {
        InputFiles.Input input = new InputFiles.Input(sheet("a.csv", "FernNet,MossBench,71.5\n"), mapped());
        loaded.add(List.of(reading(input, "registry").account(false)));
        assertTrue(reading(input, "registry").isKnown());
        assertFalse(reading(input, "another registry").isKnown());
    }

    private FileReading reading(InputFiles.Input input, String registry) throws IOException {
        return new FileReadings(loaded, iris, new TextExtractor(Gazetteer.none()), registry)
                .of(input, "sheet", any -> true);
    }

    @Test
    void whatAnotherFileWroteOverIsReadAgain() throws IOException {
        Path first = sheet("one/a.csv", "FernNet,MossBench,71.5\n");
        Path second = sheet("two/a.csv", "FernNet,MossBench,72.5\n");
        load(first);
        load(second);
        LoadReport back = load(first);
        assertEquals(List.of(0, 1), List.of(back.known(), back.stored()));
        assertTrue(quads().stream().anyMatch(quad -> quad.contains("71.5")));
    }

    @Test
    void oneLoadOfTwoFilesThatContradictEachOtherKeepsTheLastAndKnowsOnlyThat() throws IOException {
        Path first = sheet("one/a.csv", "FernNet,MossBench,71.5\n");
        Path second = sheet("two/a.csv", "FernNet,MossBench,72.5\n");
        load(first, second);
        assertEquals(1, load(second).known());
        assertEquals(0, load(first).known());
    }

    @Test
    void whatWasRejectedIsCountedAgainThoughNotReadAgain() throws IOException {
        Path sheet = sheet("a.csv", "FernNet,MossBench,71.5\n,MossBench,12\n");
        LoadReport first = load(sheet);
        LoadReport again = load(sheet);
        assertEquals(1, first.rejects());
        assertEquals(List.of(1, 1), List.of(again.known(), again.rejects()));
        assertEquals(new LoadedFiles.Account(1, 2, 1, 1, 1), loaded.bySource().get("sheet"));
    }

    @Test
    void aSourceThatTheRecordLostIsReadAgain() throws IOException {
        Path sheet = sheet("a.csv", "FernNet,MossBench,71.5\n");
        load(sheet);
        store.remove(store.contentHashes().keySet());
        assertEquals(List.of(0, 1), List.of(load(sheet).known(), load(sheet).known()));
        assertTrue(quads().stream().anyMatch(quad -> quad.contains("71.5")));
    }

    @Test
    void aDamagedAccountCostsAnotherReadingAndNoMore() throws IOException {
        Path sheet = sheet("a.csv", "FernNet,MossBench,71.5\n");
        load(sheet);
        Files.writeString(folder.resolve("db/loaded-files.jsonl"), "{\"path\": \"half\n[]\nnull\n{}\n");
        LoadReport again = load(sheet);
        assertEquals(List.of(0, 1), List.of(again.known(), again.unchanged()));
        assertEquals(1, load(sheet).known());
    }

    @Test
    void aDatabaseMadeAnewKnowsNothing() throws IOException {
        load(sheet("a.csv", "FernNet,MossBench,71.5\n"));
        loaded.clear();
        assertEquals(Map.of(), loaded.bySource());
    }

    private Path sheet(String name, String rows) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, HEAD + rows);
    }

    private Source mapped() throws IOException {
        return TableSource.mappedBy(folder.resolve("sheet.yaml"));
    }

    private LoadReport load(Path... files) throws IOException {
        LoadListener listener = new LoadListener() {
            @Override
            public void rejected(String source, Reject reject) {
                assertEquals("sheet", source);
                rejects.add(reject);
            }

            @Override
            public void remarked(Place place, String remark) {}

            @Override
            public void progressed(int files, int ofFiles, int documents, int results) {}
        };
        return new Load(iris, new TextExtractor(Gazetteer.none()), store, loaded, listener)
                .run(InputFiles.find(List.of(files), mapped()).inputs(), null);
    }

    private Set<String> quads() {
        return store.dataset().calculateRead(() -> {
            Set<String> all = new TreeSet<>();
            store.dataset().find().forEachRemaining(quad -> all.add(quad.toString()));
            return all;
        });
    }
}
