package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every query asked of the made-up record answers as committed. After a change that is meant:
 * {@code mvn -pl queries -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true}, and
 * read the difference.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final DatasetGraph SAMPLE = Records.sample();
    private static final DatasetGraph BACKWARDS = Records.sampleBackwards();

    @TestFactory
    Stream<DynamicTest> answersAsCommitted() {
        return SavedQueries.library().all().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    String answer = answer(query, SAMPLE);
                    if (Boolean.getBoolean("golden.update")) {
                        Files.writeString(golden(query), answer);
                    }
                    assertEquals(Files.readString(golden(query)), answer);
                }));
    }

    /** Rows that tie in a query's order would come as the indexes happen to list them. */
    @TestFactory
    Stream<DynamicTest> answersDoNotDependOnTheOrderOfLoading() {
        return SavedQueries.library().all().stream()
                .map(query -> DynamicTest.dynamicTest(
                        query.name(), () -> assertEquals(answer(query, SAMPLE), answer(query, BACKWARDS))));
    }

    @Test
    void everyGoldenHasItsQuery() throws IOException {
        Set<String> queries = SavedQueries.library().all().stream()
                .map(query -> golden(query).getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertEquals(
                    queries,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void everyQueryHasSomethingToSayOfTheMadeUpRecord() {
        for (SavedQuery query : SavedQueries.library().all()) {
            assertTrue(answer(query, SAMPLE).lines().count() > 1, query.name() + " answers nothing");
        }
    }

    private static String answer(SavedQuery query, DatasetGraph dataset) {
        QuerySource source = QuerySource.dataset(dataset);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format format = query.query().isConstructType() ? Format.N_TRIPLES : Format.TSV;
        query.bind(Examples.of(query), source).write(source, format, out);
        String text = Records.text(out.toByteArray());
        return format == Format.TSV ? text : text.lines().sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Path golden(SavedQuery query) {
        return GOLDEN.resolve(query.name() + (query.query().isConstructType() ? ".nt" : ".tsv"));
    }
}
