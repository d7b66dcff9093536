package tidemark.source.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.claim.StatedResult;
import tidemark.load.Formats;
import tidemark.source.DataDocument;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;

class HubTest {
    @TempDir
    Path folder;

    private final Gathered gathered = new Gathered();

    private static final class Gathered implements Source.Sink {
        private final List<DataDocument> documents = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();

        @Override
        public void document(SourceDocument document) {
            documents.add((DataDocument) document);
        }

        @Override
        public void reject(Reject reject) {
            rejects.add(reject);
        }

        @Override
        public void remark(Place place, String remark) {}

        List<StatedResult> results() {
            return documents.stream()
                    .flatMap(document -> document.says().results().stream())
                    .toList();
        }
    }

    private void read(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        read(file);
    }

    private void read(Path file) throws IOException {
        Source source = Formats.of(file).orElseThrow(() -> new AssertionError(file + " is of no known format"));
        source.read(file, file.getFileName().toString(), source.format(), gathered);
    }

    @Test
    void theFolderSaysOfWhichModelACardIs() throws IOException {
        read("marshlab__sandpiper-7b/README.md", "---\nlicense: mit\nbase_model: lab/heron-7b\n---\nwords");
        assertEquals(
                "models/marshlab/sandpiper-7b", gathered.documents.get(0).id().key());
        assertTrue(gathered.rejects.isEmpty(), gathered.rejects.toString());
    }

    @Test
    void aCardOfNobodyIsSetApartWithWhatToDo() throws IOException {
        read("README.md", "---\nlibrary_name: timm\n---\n");
        assertTrue(gathered.documents.isEmpty());
        assertTrue(gathered.rejects.get(0).reason().contains("ACCOUNT__NAME"), gathered.rejects.toString());
    }

    @Test
    void resultsBesideAModelAreItsOwn() throws IOException {
        read("marshlab__sandpiper-7b/.eval_results/pools.yaml", """
                - dataset:
                    id: marshlab/tidepool
                    task_id: deep
                  value: 61.25
                  date: "2027-01-08"
                  notes: no tools
                - dataset: {id: lab/reeds}
                  value: 0.5
                  verifyToken: abc
                - dataset: {}
                  value: 3
                - dataset: {id: lab/reeds}
                  value: plenty
                - nonsense
                """);
        assertEquals(2, gathered.results().size());
        StatedResult first = gathered.results().get(0);
        assertEquals(Optional.of("marshlab/sandpiper-7b"), first.model());
        assertEquals(Optional.of("deep"), first.setting().subset());
        assertEquals("/0/value", first.pointer().orElseThrow());
        assertEquals(Optional.of(true), gathered.results().get(1).verified());
        assertEquals(4, gathered.rejects.size(), gathered.rejects.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A project\n\nlicense: mit\n",
                "---\ntitle: A page\nlayout: post\n---\nwords",
                "no front matter: at all",
                "---\nunclosed: yes\n"
            })
    void otherMarkdownIsNoCard(String text) throws IOException {
        Path file = folder.resolve("README.md");
        Files.writeString(file, text);
        Optional<Source> source = Formats.of(file);
        assertTrue(
                source.filter(found -> found.format().startsWith("hf-")).isEmpty(),
                source.map(Source::format).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model-index: [ | no YAML",
                "model-index: {a: 1, a: 2} | no YAML",
                "model-index: 3 | not a list",
                "model-index: [{name: x, results: 7}] | not a list",
                "model-index: [{name: x, results: [{dataset: 4, metrics: []}]}] | not an object",
                "model-index: [{name: x, results: [{dataset: {name: D}, metrics: {a: 1}}]}] | not a list",
                "model-index: !!java.net.URL [http://example.org] | no YAML"
            })
    void whatIsBrokenIsToldAndNothingElseIsLost(String yaml, String reason) throws IOException {
        read("marshlab__odd/card.yaml", "library_name: x\n" + yaml + "\n");
        assertTrue(
                gathered.rejects.stream().anyMatch(reject -> reject.reason().contains(reason)),
                gathered.rejects.toString());
    }

    @Test
    void aliasesThatGrowWithoutEndAreRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("library_name: x\na0: &a0 [1,2,3,4,5,6,7,8,9]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ",").repeat(9)).append("1]\n");
        }
        read("marshlab__bomb/card.yaml", bomb.toString());
        assertEquals(1, gathered.rejects.size());
        assertTrue(gathered.documents.isEmpty());
    }

    @Test
    void depthBytesAndLengthAreBounded() throws IOException {
        read("marshlab__deep/card.yaml", "library_name: x\nmodel-index: " + "[".repeat(10_000) + "\n");
        read("marshlab__long/card.yaml", "library_name: x\nwords: " + "a".repeat(9 << 20) + "\n");
        Path bytes = folder.resolve("marshlab__bytes/card.yaml");
        Files.createDirectories(bytes.getParent());
        Files.write(bytes, "library_name: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        read(bytes);
        assertEquals(3, gathered.rejects.size(), gathered.rejects.toString());
    }

    @Test
    void aWindowsCardWithAMarkReadsAlike() throws IOException {
        read("marshlab__win/README.md", "\uFEFF---\r\nlibrary_name: x\r\nlicense: mit\r\n---\r\nwords");
        assertEquals(1, gathered.documents.size());
        assertTrue(gathered.rejects.isEmpty(), gathered.rejects.toString());
    }

    /** What the shared files hold, counted: a format that changes how much it reads is seen here. */
    @Test
    void realFilesAreRead() throws IOException {
        Path shared = shared();
        assumeTrue(shared != null, "no shared files");
        count(shared.resolve("hf-api"), 3, 1);
        count(shared.resolve("hf-dataset-cards"), 764, 0);
        count(shared.resolve("model-index/hf-cards"), 2, 13);
    }

    private static void count(Path files, int documents, int results) throws IOException {
        Gathered all = new Gathered();
        try (Stream<Path> walk = Files.walk(files)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                Optional<Source> source = Formats.of(file);
                if (source.isPresent()) {
                    source.get().read(file, file.toString(), source.get().format(), all);
                }
            }
        }
        assertEquals(
                documents + " documents, " + results + " results",
                all.documents.size() + " documents, " + all.results().size() + " results",
                files + ": " + all.rejects.stream().limit(5).toList());
    }

    private static Path shared() {
        String named = System.getenv("TIDEMARK_SHARED");
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = named != null ? Path.of(named) : at.resolve("shared");
            if (Files.isDirectory(shared.resolve("formats"))) {
                return shared.resolve("formats");
            }
        }
        return null;
    }
}
