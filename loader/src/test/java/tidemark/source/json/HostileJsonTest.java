package tidemark.source.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.claim.Statements;
import tidemark.source.Collected;

/** Whatever a file does to its reader, the error is clear and the records beside the bad one are read. */
class HostileJsonTest {

    private static final JsonSource NAMES =
            new JsonSource("names", "names alone", List.of(Set.of("n")), (record, found) -> record.get("n")
                    .written()
                    .ifPresent(name -> found.document(name, Optional.empty(), Statements.NONE)));

    @TempDir
    private Path folder;

    @Test
    void anArrayLinesAndASingleObjectAreAllRead() throws IOException {
        assertEquals(
                List.of("a", "b"),
                read("\uFEFF [ {\"n\":\"a\"} ,\n{\"n\":\"b\"}\n] ").keys());
        assertEquals(List.of("a", "b"), read("{\"n\":\"a\"}\n{\"n\":\"b\"}\n").keys());
        assertEquals(List.of("a"), read("{\n \"n\" :\n \"a\"\n}\n").keys());
        assertEquals(List.of(), read("[]").keys());
        assertEquals(List.of(), read("").keys());
    }

    @Test
    void compressionIsKnownByItsFirstBytes() throws IOException {
        byte[] text = "[{\"n\":\"a\"},{\"n\":\"b\"}]".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("a", "b"), read(gzip(text)).keys());
        assertEquals(List.of("a", "b"), read(Zstd.compress(text)).keys());
    }

    @Test
    void aTruncatedArchiveGivesWhatItHolds() throws IOException {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 50_000; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"n\":\"")
                    .append(Integer.toHexString(i * 7919))
                    .append("\"}");
        }
        byte[] whole = text.append("]").toString().getBytes(StandardCharsets.UTF_8);
        for (byte[] packed : List.of(gzip(whole), Zstd.compress(whole))) {
            Collected found = read(Arrays.copyOf(packed, packed.length * 9 / 10));
            assertTrue(found.documents.size() > 10_000, found.documents.size() + " documents");
            assertEquals(1, found.rejects.size());
            assertTrue(found.reasons().contains("damaged") || found.reasons().contains("ends"), found.reasons());
        }
        assertEquals(1, read(Arrays.copyOf(gzip(whole), 5)).rejects.size());
    }

    @Test
    void aBrokenRecordHarmsNoOther() throws IOException {
        Collected found = read(
                "[{\"n\":\"a\"}, {\"n\":\"b\",}, {\"n\":\"c\",\"n\":\"d\"}, {\"n\" \"e\"}, 7, {\"n\":NaN}, {\"n\":\"f\"}]");
        assertEquals(List.of("a", "NaN", "f"), found.keys());
        assertEquals(4, found.rejects.size());
        assertTrue(found.reasons().contains("the key \"n\" stands twice"), found.reasons());
        assertTrue(found.reasons().contains("/4 is not an object"), found.reasons());
    }

    @Test
    void aBrokenLineHarmsNoOther() throws IOException {
        Collected found = read("{\"n\":\"a\"}\n{\"n\":\"b\n{\"n\":\"c\"}\n{{{\n{\"n\":\"d\"}\n");
        assertEquals(List.of("a", "c", "d"), found.keys());
        assertEquals(2, found.rejects.size());
    }

    @Test
    void bytesThatAreNoTextAreSaidToBeNone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("[{\"n\":\"a\"},{\"n\":\"".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);
        bytes.write(0x28);
        bytes.writeBytes("\"},{\"n\":\"c\"}]".getBytes(StandardCharsets.UTF_8));
        Collected found = read(bytes.toByteArray());
        assertEquals(List.of("a", "c"), found.keys());
        assertEquals("/1: not valid UTF-8", found.reasons());
    }

    @Test
    void theLetterForWhatCannotBeReadMayBeWritten() throws IOException {
        Collected found = read("[{\"n\":\"\uFFFD\"}]");
        assertEquals(List.of("\uFFFD"), found.keys());
    }

    @Test
    void theDeepestNestingIsSetApart() throws IOException {
        String deep = "{\"n\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        Collected found = read("[{\"n\":\"a\"}," + deep + ",{\"n\":\"c\"}]");
        assertEquals(List.of("a", "c"), found.keys());
        assertEquals("/1: nested deeper than 200", found.reasons());
    }

    @Test
    void aStringOfAHundredMegabytesIsSetApartWithoutBeingKept() {
        List<String> records = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        InputStream in = new SequenceInputStream(
                bytes("[{\"n\":\"a\"},{\"n\":\""),
                new SequenceInputStream(new Repeated(100 << 20), bytes("\"},{\"n\":\"c\"}]")));
        new RecordSplitter(in, 1 << 20, 200, new RecordSplitter.Records() {
                    @Override
                    public void record(int index, int line, String text) {
                        records.add(text);
                    }

                    @Override
                    public void broken(int index, int line, String reason, String beginning) {
                        reasons.add(index + ": " + reason);
                        assertTrue(beginning.length() <= 2000);
                    }
                })
                .split();
        assertEquals(List.of("{\"n\":\"a\"}", "{\"n\":\"c\"}"), records);
        assertEquals(List.of("1: longer than 1048576 bytes"), reasons);
    }

    @Test
    void aFileThatEndsTooEarlySaysSo() throws IOException {
        Collected found = read("[{\"n\":\"a\"},{\"n\":\"b");
        assertEquals(List.of("a"), found.keys());
        assertTrue(found.reasons().startsWith("/1: the file ends within this record"), found.reasons());
    }

    private Collected read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Collected read(byte[] bytes) throws IOException {
        Path file = folder.resolve("input.json");
        Files.write(file, bytes);
        Collected found = new Collected();
        NAMES.read(file, "input.json", "names", found);
        return found;
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The letter x, over and over. */
    private static final class Repeated extends InputStream {

        private int left;

        Repeated(int length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(length, left);
            Arrays.fill(into, from, from + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
