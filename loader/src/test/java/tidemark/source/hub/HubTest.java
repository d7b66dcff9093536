package tidemark.source.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Shared;
import tidemark.claim.Reading;
import tidemark.claim.Reporter;
import tidemark.claim.Setting;
import tidemark.claim.StatedResult;
import tidemark.claim.Value;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.load.Formats;
import tidemark.rdf.DocumentGraph;
import tidemark.rdf.DocumentMapper;
import tidemark.rdf.ShapeCheck;
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

    private List<String> facts() {
        return gathered.documents.stream()
                .flatMap(document -> document.says().things().stream())
                .flatMap(thing -> thing.facts().stream()
                        .map(fact -> thing.thing().name() + " " + fact.property() + " " + fact.value()))
                .toList();
    }

    @Test
    void argumentsConfigurationsAndVariantsKeepResultsApart() throws IOException {
        read("marshlab__sandpiper/README.md", """
                ---
                model-index:
                - name: sandpiper
                  results:
                  - dataset: {name: shells, type: shells, args: round}
                    metrics: [{type: f1, value: 0.5}]
                  - dataset: {name: shells, type: shells, config: flat, revision: 7e1, args: {language: fi, when: 20220120}}
                    metrics:
                    - {type: f1, value: 0.25, args: {average: macro}, config: strict}
                    - {type: loss, value: .nan}
                - name: godwit
                  results:
                  - dataset: {name: shells}
                    metrics: {type: f1, value: "0.5"}
                ---
                """);
        assertTrue(gathered.rejects.isEmpty(), gathered.rejects.toString());
        List<Setting> settings =
                gathered.results().stream().map(StatedResult::setting).toList();
        assertEquals(3, settings.size());
        assertEquals(List.of("subset=round"), settings.get(0).parts());
        assertEquals(List.of("subset=flat", "language=fi"), settings.get(1).parts());
        assertEquals(
                Optional.of("when 20220120, strict, average macro"),
                settings.get(1).words());
        assertEquals(Optional.of("godwit"), settings.get(2).words());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | AUTHORS | ",
                "{url: 'https://huggingface.co/spaces/boards/open_board?query=x', name: Open board} | THIRD_PARTY | ",
                "{url: 'https://huggingface.co/marshlab/sandpiper'} | AUTHORS | ",
                "{url: 'https://huggingface.co/blog/sandpiper'} | AUTHORS | ",
                "{url: 'https://boards.example.org/x'} | AUTHORS | ",
                "{url: 'https://arxiv.org/abs/2701.00001v2'} | AUTHORS | 2701.00001",
                "{user: somebody} | THIRD_PARTY | ",
                "{org: MarshLab} | AUTHORS | "
            })
    void whoSaysSoIsToldByTheSource(String source, Reporter reporter, String paper) throws IOException {
        read("marshlab__sandpiper/.eval_results/a.yaml", "- dataset: {id: lab/reeds}\n  value: 3\n  source: " + source);
        read(
                "marshlab__sandpiper/README.md",
                "---\nmodel-index: [{name: s, results: [{dataset: {name: D}, metrics: [{type: f1, value: 3}], source: "
                        + source + "}]}]\n---\n");
        assertEquals(2, gathered.results().size(), gathered.rejects.toString());
        for (StatedResult result : gathered.results()) {
            assertEquals(reporter, result.reporter());
            assertEquals(Optional.ofNullable(paper), result.paper().map(claim -> claim.id()
                    .key()));
        }
    }

    @Test
    void tagsLeadToPapers() throws IOException {
        read("marshlab__sandpiper/README.md", """
                ---
                license: other
                license_name: sand-1.0
                tags: [arxiv:2701.00001, doi:10.57967/hf/12, "doi:10.1000/x.1", arxiv:none, fi, license:other]
                base_model: [None, ./here, marshlab/sandpiper, https://huggingface.co/lab/heron]
                ---
                """);
        assertEquals(
                List.of(
                        "LICENSE sand-1.0",
                        "CITES 2701.00001",
                        "PAGE",
                        "CITES doi:10.1000/x.1",
                        "DERIVED_FROM",
                        "PAGE"),
                gathered.documents.get(0).says().things().get(0).facts().stream()
                        .map(fact -> fact.property()
                                + (fact.value() instanceof Value.Text text
                                        ? " " + text.words()
                                        : fact.value() instanceof Value.Paper paper
                                                ? " " + paper.id().key()
                                                : ""))
                        .toList());
        assertTrue(facts().toString().contains("lab/heron"), facts().toString());
        assertEquals(
                List.of(
                        "/base_model: a placeholder, no name marshlab/sandpiper | None",
                        "/base_model: a path on somebody's disk, no name marshlab/sandpiper | ./here"),
                gathered.rejects.stream()
                        .map(reject -> reject.reason() + " " + reject.text())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "README.md | license: mit; tags: [x]; task_categories: [y]; pretty_name: D | hf-dataset-card",
                "README.md | license: mit; tags: [x]; dataset_info: {} | hf-dataset-card",
                "README.md | license: mit; tags: [x]; library_name: y | hf-model-card",
                "README.md | license: mit; datasets: [x] | hf-model-card",
                "README.md | license: mit; tags: [x] | ",
                "datasets--lab--reeds/README.md | license: mit; tags: [x] | hf-dataset-card",
                "models--lab--heron/README.md | license: mit; tags: [x] | hf-model-card",
                "lab__heron/README.md | license: mit; tags: [x] | hf-model-card",
                "recipe.yaml | base_model: x; datasets: [y]; learning_rate: 3 | ",
                "card.yaml | license: mit; base_model: x | hf-model-card",
                "card.yaml | model-index: [] | hf-model-card",
                "day.md | title: Papers of the day; date: 2027-01-04 | "
            })
    void aCardIsKnownByItsFieldsAndItsFolder(String path, String fields, String format) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        String matter = fields.replace("; ", "\n") + "\n";
        Files.writeString(file, path.endsWith(".md") ? "---\n" + matter + "---\nwords" : matter);
        assertEquals(Optional.ofNullable(format), Formats.of(file).map(Source::format), path + " " + fields);
    }

    @Test
    void aDatasetOfTheInterfaceHasWhatItsCardSays() throws IOException {
        read("datasets.json", """
                [{"id": "reeds", "gated": false, "downloads": 1, "tags": ["arxiv:2701.00002"],
                  "cardData": {"pretty_name": "Reeds of the North", "language": ["fi"], "license": "mit"}},
                 {"id": "test", "gated": false, "downloads": 1, "tags": [], "cardData": 7},
                 {"id": "lab/eels", "gated": false, "downloads": 1, "tags": [], "cardData": 7}]
                """);
        assertEquals(2, gathered.documents.size());
        assertEquals(
                List.of("Reeds of the North"),
                gathered.documents.get(0).says().things().get(0).aliases());
        assertTrue(facts().toString().contains("https://huggingface.co/datasets/reeds]"), facts().toString());
        assertTrue(facts().toString().contains("LANGUAGE Text[words=fi]"), facts().toString());
        assertEquals(2, gathered.rejects.size(), gathered.rejects.toString());
    }

    @Test
    void accountsThatTheHubGuessesAreLeftOut() throws IOException {
        read("papers.json", """
                [{"paper": {"id": "2701.00001", "title": "T", "authors": [
                  {"name": "Ada A", "status": "claimed_verified", "user": {"user": "ada"}},
                  {"name": "Bo B", "status": "extracted_pending", "user": {"user": "bo"}},
                  {"name": "Cy C", "user": 7}], "linkedModels": [{"id": "lab/heron"}, 7]}}]
                """);
        assertEquals(
                List.of(1, 0, 0),
                gathered.documents.get(0).says().papers().get(0).authors().stream()
                        .map(author -> author.pages().size())
                        .toList());
        assertTrue(facts().get(0).startsWith("lab/heron CITES"), facts().toString());
        assertEquals(1, gathered.rejects.size(), gathered.rejects.toString());
    }

    /** Every field in turn holds what it should not; the card is still read, or told of. */
    @ParameterizedTest
    @ValueSource(strings = {"hf-model-card", "hf-dataset-card"})
    void noFieldOfAWrongTypeLosesTheCard(String golden) throws IOException {
        String card = Files.readString(Path.of("src/test/resources/golden/" + golden + "/input.md"));
        Matcher field =
                Pattern.compile("([A-Za-z_-]+):(?: ([^,{}\\[\\]\n]+)|(?=\n))").matcher(card);
        Path file = folder.resolve("marshlab__odd/README.md");
        Files.createDirectories(file.getParent());
        Source source = Formats.named(golden).orElseThrow();
        while (field.find() && field.start() < card.lastIndexOf("\n---")) {
            for (String wrong :
                    List.of("7", "true", "~", "[]", "[7, ~, x, {}, [y]]", "{}", "{x: [1]}", ".nan", "2027-01-01")) {
                Gathered found = new Gathered();
                String broken = card.substring(0, field.end(1)) + ": " + wrong + card.substring(field.end());
                Files.writeString(file, broken);
                source.read(file, "README.md", golden, found);
                assertTrue(
                        found.documents.size() == 1 || !found.rejects.isEmpty(),
                        () -> field.group(1) + ": " + wrong + " is lost");
            }
        }
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
        count("hf-api/models", 1, 2, 1, 0);
        count("hf-api/daily_papers", 1, 1, 0, 0);
        count("hf-dataset-cards", 1, 764, 0, 0);
        count("model-index/hf-cards", 2, 2, 13, 0);
        // A template, and two cards that do not say of what they are.
        count("model-index/hf-spec", 1, 0, 0, 1);
        count("model-index/huggingface_hub-fixtures", 5, 3, 2, 3);
    }

    private static void count(String folder, int files, int documents, int results, int rejects) throws IOException {
        Gathered all = new Gathered();
        int known = 0;
        try (Stream<Path> walk = Files.walk(Shared.path("formats/" + folder))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                Optional<Source> source =
                        Formats.of(file).filter(each -> each.format().startsWith("hf-"));
                if (source.isPresent()) {
                    known++;
                    source.get().read(file, file.toString(), source.get().format(), all);
                }
            }
        }
        assertEquals(
                List.of(files, documents, results, rejects),
                List.of(known, all.documents.size(), all.results().size(), all.rejects.size()),
                folder + ": files, documents, results, rejects; "
                        + all.rejects.stream()
                                .map(reject -> reject.place() + " " + reject.reason())
                                .limit(9)
                                .toList());
        DocumentMapper mapper = new DocumentMapper(
                new Iris(Iris.DEFAULT_BASE, Registry.shipped()), new TextExtractor(Gazetteer.none()));
        ShapeCheck shapes = new ShapeCheck();
        for (DataDocument document : all.documents) {
            DocumentGraph graph = mapper.map(document, "0".repeat(64), new Reading(List.of(), List.of()));
            assertEquals(
                    List.of(), shapes.violations(graph.triples()), document.id().key());
        }
    }
}
