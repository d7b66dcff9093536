package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.identity.Iris;
import tidemark.store.TdbStore;

class ExportCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatIsExportedAndReadIntoAnEmptyDatabaseIsExportedByteForByte() throws IOException {
        Path given = Files.writeString(folder.resolve("given.nq"), """
                <http://e/b> <http://e/p> "two\\nlines" <http://e/g> .
                <http://e/a> <http://e/p> "7.10"^^<http://www.w3.org/2001/XMLSchema#decimal> <http://e/g> .
                <http://e/a> <http://e/p> "\u0130" .
                """);
        String first = export(read(given, "one"), "one.nq");
        assertEquals(3, first.lines().count());
        assertEquals(first, export(read(folder.resolve("one.nq"), "two"), "two.nq"));
    }

    @Test
    void aFileNamedGzIsCompressed() throws IOException {
        Path given = Files.writeString(folder.resolve("given.nq"), "<http://e/b> <http://e/p> \"x\" <http://e/g> .\n");
        Path database = read(given, "one");
        String plain = export(database, "one.nq");
        export(database, "one.nq.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("one.nq.gz")))) {
            assertEquals(plain, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void exportingADatabaseThatIsNotThereFails() {
        Path nowhere = folder.resolve("nowhere");
        assertNotEquals(Tidemark.DONE, Tidemark.run("export", "--db", nowhere.toString()));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aCompressionThatIsNotWrittenIsRefusedAndLeavesNoFile() throws IOException {
        Path given = Files.writeString(folder.resolve("given.nq"), "<http://e/b> <http://e/p> \"x\" .\n");
        Path file = folder.resolve("one.nq.zst");
        String database = read(given, "one").toString();
        assertNotEquals(Tidemark.DONE, Tidemark.run("export", "--db", database, "-o", file.toString()));
        assertFalse(Files.exists(file));
    }

    private Path read(Path quads, String name) {
        Path database = folder.resolve(name);
        try (TdbStore store = TdbStore.open(database, Iris.DEFAULT_BASE)) {
            store.dataset()
                    .executeWrite(
                            () -> RDFDataMgr.read(store.dataset(), quads.toUri().toString(), Lang.NQUADS));
        }
        return database;
    }

    private String export(Path database, String name) throws IOException {
        Path file = folder.resolve(name);
        assertEquals(Tidemark.DONE, Tidemark.run("export", "--db", database.toString(), "-o", file.toString()));
        return name.endsWith(".gz") ? "" : Files.readString(file);
    }
}
