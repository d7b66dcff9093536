package tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tidemark.claim.Mention;
import tidemark.claim.Reading;
import tidemark.claim.ResultClaim;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Iris;
import tidemark.identity.Kind;
import tidemark.identity.Registry;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;
import tidemark.source.digest.DigestSource;

/**
 * The samples are read as {@code samples/2024-12-09.txt} says: tab-separated, a paper and then its facts. Accounts stand
 * behind {@code @}, what is not stated as {@code -}. Names are compared as IRIs: any spelling of a thing is that thing.
 */
class SamplesTest {

    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
    private static final TextExtractor EXTRACTOR = new TextExtractor(Gazetteer.none());

    @TestFactory
    Stream<DynamicTest> everyPaperSaysWhatItSays() throws IOException {
        Map<String, Set<String>> stated = stated();
        Map<String, Set<String>> read = read();
        Set<String> papers = new TreeSet<>(stated.keySet());
        papers.addAll(read.keySet());
        return papers.stream()
                .map(paper -> DynamicTest.dynamicTest(
                        paper, () -> agrees(stated.getOrDefault(paper, Set.of()), read.getOrDefault(paper, Set.of()))));
    }

    @Test
    void elevenPapersLieThere() throws IOException {
        assertEquals(11, read().size());
        assertEquals(11, stated().size());
    }

    private static void agrees(Set<String> stated, Set<String> read) {
        Set<String> missing = new TreeSet<>(stated);
        missing.removeAll(read);
        Set<String> surplus = new TreeSet<>(read);
        surplus.removeAll(stated);
        assertTrue(
                missing.isEmpty() && surplus.isEmpty(),
                () -> "missing:\n  " + String.join("\n  ", missing) + "\nsurplus:\n  " + String.join("\n  ", surplus));
    }

    private static Map<String, Set<String>> stated() throws IOException {
        try (var in = SamplesTest.class.getResourceAsStream("/samples/2024-12-09.txt")) {
            Map<String, Set<String>> papers = new LinkedHashMap<>();
            Set<String> facts = Set.of();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("paper\t")) {
                    facts = new TreeSet<>();
                    papers.put(line.split("\t")[1], facts);
                }
                facts.add(
                        Arrays.stream(line.split("\t")).map(SamplesTest::thing).collect(Collectors.joining("\t")));
            }
            return papers;
        }
    }

    private static Map<String, Set<String>> read() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!root.resolve("samples").toFile().isDirectory()) {
            root = root.getParent();
        }
        Found found = new Found();
        Path day = root.resolve("samples/digests/2024-12-09.md");
        new DigestSource().read(day, day.toString(), "digest", found);
        Map<String, Set<String>> papers = new LinkedHashMap<>();
        found.documents.forEach(document -> papers.put(document.paper().id().key(), facts(document)));
        return papers;
    }

    private static Set<String> facts(TextDocument document) {
        Set<String> facts = new TreeSet<>();
        facts.add(String.join(
                "\t",
                "paper",
                document.paper().id().key(),
                document.paper().title().orElseThrow()));
        facts.add("authors\t"
                + document.paper().authors().stream()
                        .map(author -> (author.isAccount() ? "@" : "") + author.name())
                        .collect(Collectors.joining(", ")));
        Reading reading = EXTRACTOR.read(document.text());
        reading.mentions().stream().filter(Mention::introduced).forEach(mention -> {
            boolean model = mention.kind() == Mention.Kind.MODEL || mention.kind() == Mention.Kind.METHOD;
            facts.add("introduces\t" + thing(model ? Kind.MODEL : Kind.DATASET, Optional.of(mention.name())));
        });
        reading.results().forEach(result -> facts.add(fact(result)));
        return facts;
    }

    private static String fact(ResultClaim claim) {
        return String.join(
                "\t",
                "result",
                thing(Kind.MODEL, claim.model()),
                thing(Kind.DATASET, claim.benchmark()),
                thing(Kind.METRIC, claim.metric()),
                claim.measure().value().stripTrailingZeros().toPlainString(),
                claim.measure().unit().orElse("-"),
                claim.measure().kind().name());
    }

    private static String thing(String field) {
        for (Kind kind : List.of(Kind.MODEL, Kind.DATASET, Kind.METRIC)) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + " ";
            if (field.startsWith(prefix)) {
                return thing(kind, Optional.of(field.substring(prefix.length())));
            }
        }
        return field;
    }

    private static String thing(Kind kind, Optional<String> name) {
        return name.map(given ->
                        IRIS.named(kind, given).getURI().substring(IRIS.base().length()))
                .orElse("-");
    }

    private static final class Found implements Source.Sink {

        private final List<TextDocument> documents = new ArrayList<>();

        @Override
        public void document(SourceDocument document) {
            documents.add((TextDocument) document);
        }

        @Override
        public void reject(Reject reject) {
            throw new AssertionError(reject);
        }

        @Override
        public void remark(Place place, String remark) {
            throw new AssertionError(place + ": " + remark);
        }
    }
}
