package tidemark.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.Shared;
import tidemark.claim.StatedResult;
import tidemark.load.Formats;
import tidemark.source.Collected;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;

class TableSourceTest {

    private static final String MAPPING = "model: m\nbenchmark: b\nvalue: v\nmetric: {is: accuracy}\n";

    @TempDir
    private Path folder;

    @Test
    void semicolonsTabsAndCommasAreToldApart() throws IOException {
        for (String separator : new String[] {",", ";", "\t"}) {
            String table = "m,b,v\nSkua,SwellSet,0.5\n".replace(",", separator);
            assertEquals(1, results(read(MAPPING, bytes(table))), separator);
        }
    }

    @Test
    void aTableWithoutAMappedColumnIsToldOfIt() throws IOException {
        Collected found = read(MAPPING, bytes("m,bench,v\nSkua,SwellSet,0.5\n"));
        assertEquals("the table has no column b; it has: m, bench, v", found.reasons());
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLineEnds() throws IOException {
        Collected found = read(MAPPING, bytes("m,b,v\r\n\"Skua, \"\"big\"\"\r\none\",SwellSet,0.5\r\n"));
        assertEquals("Skua, \"big\"\r\none", result(found, 0).model().orElseThrow());
    }

    @Test
    void aQuoteThatNeverClosesHarmsOnlyWhatFollows() throws IOException {
        Collected found = read(MAPPING, bytes("m,b,v\nSkua,SwellSet,0.5\n\"Gannet,SwellSet,0.6\nTern,SwellSet,0.7\n"));
        assertEquals("Skua", result(found, 0).model().orElseThrow());
        assertEquals(1, found.rejects.size());
    }

    @Test
    void bytesThatAreNotUtf8HarmTheirRowAlone() throws IOException {
        byte[] table = bytes("m,b,v\nSk#a,SwellSet,0.5\nTern,SwellSet,0.7\n");
        table[8] = (byte) 0xFF;
        Collected found = read(MAPPING, table);
        assertEquals("not valid UTF-8", found.reasons());
        assertEquals("Tern", result(found, 0).model().orElseThrow());
    }

    @Test
    void aCutOffArchiveGivesTheRowsBeforeTheCut() throws IOException {
        StringBuilder table = new StringBuilder("m,b,v\n");
        for (int i = 0; i < 20_000; i++) {
            table.append("Skua").append(i).append(",SwellSet,0.").append(i).append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(table.toString()));
        }
        Collected found = read(MAPPING, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertTrue(results(found) > 1000, "rows before the cut");
        assertTrue(found.reasons().contains("damaged"), found.reasons());
    }

    @Test
    void aCellOfAHundredMegabytesIsRefused() throws IOException {
        Path file = folder.resolve("input.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes("m,b,v\nSkua,SwellSet,0.5\n\""));
            byte[] chunk = new byte[1 << 20];
            Arrays.fill(chunk, (byte) 'x');
            for (int i = 0; i < 100; i++) {
                out.write(chunk);
            }
            out.write(bytes("\",SwellSet,0.5\n"));
        }
        Collected found = read(MAPPING, file);
        assertEquals(1, results(found));
        assertEquals(1, found.rejects.size());
        assertTrue(found.rejects.get(0).text().length() < 10_000);
    }

    @Test
    void jsonNestedTenThousandDeepIsRefusedAndTheNextRecordRead() throws IOException {
        String deep = "{\"m\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        Collected found = read(MAPPING, bytes(deep + "\n{\"m\": \"Skua\", \"b\": \"SwellSet\", \"v\": 0.5}\n"));
        assertEquals(1, results(found));
        assertTrue(found.reasons().contains("nested deeper"), found.reasons());
    }

    @Test
    void rowsOfOneModelAreOneDocumentUntilTheyAreTooMany() throws IOException {
        StringBuilder table = new StringBuilder("m,b,v\n");
        for (int i = 0; i < 2500; i++) {
            table.append("Skua,SwellSet,").append(i).append('\n');
        }
        table.append("Tern,SwellSet,1\nSkua,SwellSet,1\n");
        assertEquals(
                List.of("input/Skua", "input/Skua~2", "input/Tern", "input/Skua~3"),
                read(MAPPING, bytes(table.toString())).keys());
    }

    @Test
    void aMappingSaysWhatIsWrongWithIt() {
        assertWrong("model: m\nvalu: v\n", "unknown key valu");
        assertWrong("model: m\n", "no value");
        assertWrong("model: [", "is not YAML");
        assertWrong("- model\n", "is not a map");
        assertWrong("value: v\nreporter: me\n", "reporter: is authors");
        assertWrong("model: m\nmodel: n\nvalue: v\n", "is not YAML");
    }

    @Test
    void theTablesOfTimmAreReadWhole() throws IOException {
        Path folder = Shared.path("formats/timm-results");
        int results = 0;
        int relations = 0;
        for (Path file : Files.list(folder).sorted().toList()) {
            Collected found = new Collected();
            Source source = Formats.of(file).orElseThrow();
            source.read(file, file.toString(), "timm", found);
            assertEquals("", found.reasons(), file.toString());
            results += results(found);
            relations += source.format().equals("timm-pretraining") ? found.documents.size() : 0;
        }
        assertTrue(results > 20_000, "results: " + results);
        assertEquals(521, relations);
    }

    @Test
    void ofTheClefAnnotationsAtLeast97PercentBecomeResults() throws IOException {
        Path file = Shared.path("formats/pwc-derived/clef2024_sota_annotations.jsonl");
        Collected found = new Collected();
        Formats.of(file).orElseThrow().read(file, file.toString(), "clef", found);
        int results = results(found);
        System.out.println("CLEF: results " + results + ", set apart " + found.rejects.size());
        assertEquals(55_175, results + found.rejects.size());
        assertTrue(results >= 0.97 * 55_175, "results: " + results);
    }

    @Test
    void everyRowOfTheMtebTableThatHasANumberBecomesAResult() throws IOException {
        Path file = Shared.path("formats/mteb-results/mteb_flat.csv.gz");
        Counted counted = new Counted();
        Formats.of(file).orElseThrow().read(file, file.toString(), "mteb", counted);
        assertEquals(1_290_668, counted.results + counted.rejects);
        assertEquals(12, counted.rejects);
    }

    private void assertWrong(String mapping, String message) {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> MappingFile.read("sheet", mapping));
        assertTrue(wrong.getMessage().contains(message), wrong.getMessage());
    }

    private Collected read(String mapping, byte[] table) throws IOException {
        return read(mapping, Files.write(folder.resolve("input.csv"), table));
    }

    private static Collected read(String mapping, Path file) throws IOException {
        Collected found = new Collected();
        new TableSource("sheet", mapping).read(file, "input.csv", "sheet", found);
        return found;
    }

    private static StatedResult result(Collected found, int document) {
        return found.documents.get(document).says().results().get(0);
    }

    private static int results(Collected found) {
        return found.documents.stream()
                .mapToInt(document -> document.says().results().size())
                .sum();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Counts, where keeping all would be much. */
    private static final class Counted implements Source.Sink {

        private int results;
        private int rejects;

        @Override
        public void document(SourceDocument document) {
            results += document.says().results().size();
        }

        @Override
        public void reject(Reject reject) {
            rejects++;
        }

        @Override
        public void remark(Place place, String remark) {}
    }
}
