package tidemark.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every form of the made-up record is as committed. After a change that is meant:
 * {@code mvn -pl export -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true}, and
 * read the difference.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> everyFileIsAsCommitted() throws IOException {
        return files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Path golden = GOLDEN.resolve(file.getKey());
                    if (Boolean.getBoolean("golden.update")) {
                        Files.createDirectories(golden.getParent());
                        Files.writeString(golden, file.getValue());
                    }
                    assertEquals(Files.readString(golden), file.getValue());
                }));
    }

    @Test
    void everyGoldenIsOfAFile() throws IOException {
        assumeFalse(Boolean.getBoolean("golden.update"), "the golden files are being made");
        try (Stream<Path> golden = Files.walk(GOLDEN)) {
            assertEquals(
                    files().keySet(),
                    golden.filter(Files::isRegularFile)
                            .map(file -> GOLDEN.relativize(file).toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Map<String, String> files() throws IOException {
        DatasetGraph record = MadeUpRecord.read();
        Map<String, String> files = new TreeMap<>();
        for (RdfFormat format : RdfFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new RdfExport(format, MadeUpRecord.BASE).write(Selection.whole(record), out);
            files.put("record." + format.word(), out.toString(StandardCharsets.UTF_8));
        }
        FilesInMemory tables = new FilesInMemory();
        new TableExport(record).writeCroissant(tables, MadeUpRecord.BASE);
        tables.texts().forEach((name, text) -> files.put("csv/" + name, text));
        ByteArrayOutputStream nanopublications = new ByteArrayOutputStream();
        new NanopubExport(record, MadeUpRecord.BASE).write(nanopublications);
        files.put("nanopub.trig", nanopublications.toString(StandardCharsets.UTF_8));
        FilesInMemory dumps = new FilesInMemory();
        new PapersWithCode(record).write(dumps);
        dumps.texts().forEach((name, text) -> files.put("papers-with-code/" + name, text));
        for (Projection projection : Projection.values()) {
            ByteArrayOutputStream graphMl = new ByteArrayOutputStream();
            new GraphExport(record, MadeUpRecord.BASE).graphMl(projection, graphMl);
            files.put(projection.word() + ".graphml", graphMl.toString(StandardCharsets.UTF_8));
            ByteArrayOutputStream gexf = new ByteArrayOutputStream();
            new GraphExport(record, MadeUpRecord.BASE).gexf(projection, gexf);
            files.put(projection.word() + ".gexf", gexf.toString(StandardCharsets.UTF_8));
        }
        return files;
    }
}
