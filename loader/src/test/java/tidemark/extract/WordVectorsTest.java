package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordVectorsTest {

    @TempDir
    private Path folder;

    private Path file(String lines) throws IOException {
        Path file = folder.resolve("words.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void aByteIsASixteenth() throws IOException {
        WordVectors words = WordVectors.read(file("wave\tEPAA\ntide\tf4EB\n"));
        assertEquals(3, words.size());
        assertArrayEquals(new float[] {1, -1, 0}, words.of("wave"));
        assertArrayEquals(new float[] {127 / 16f, -127 / 16f, 1 / 16f}, words.of("tide"));
        assertNull(words.of("ebb"));
    }

    @Test
    void aLineThatIsOtherwiseIsNamed() throws IOException {
        for (String bad : new String[] {"tide\tEPA=\n", "tide EPAA\n", "\tEPAA\n", "tide\t*\n"}) {
            Path file = file("wave\tEPAA\n" + bad);
            IOException e = assertThrows(IOException.class, () -> WordVectors.read(file), bad);
            assertTrue(e.getMessage().contains("line 2"), e.getMessage());
        }
    }

    @Test
    void aFileThatIsNotCompressedIsNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("plain.tsv"), "wave\tEPAA\n");
        assertThrows(IOException.class, () -> WordVectors.read(file));
    }
}
