package tidemark.source.croissant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.source.Collected;
import tidemark.source.Source;

class CroissantSourceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"@context": "https://mlcommons.org/croissant/context.json", "name": "A"} | is not fetched
                    {"@context": {"@vocab": "https://schema.org/"}, "@type": "Dataset"        | no JSON-LD
                    {"@context": {"@vocab": "https://schema.org/"}, "@type": "Dataset"}       | no dataset with a name
                    {"@context": {"@vocab": 7}, "@type": "Dataset", "name": "A"}              | no JSON-LD
                    """)
    void whatIsNoDescriptionIsRejectedWithItsReason(String text, String reason) throws IOException {
        Collected found = read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(0, found.documents.size());
        assertEquals(1, found.rejects.size());
        assertTrue(
                found.rejects.get(0).reason().contains(reason),
                found.rejects.get(0).reason());
    }

    @ParameterizedTest
    @CsvSource({"300, nested deeper", "10000, nested deeper"})
    void depthIsBounded(int depth, String reason) throws IOException {
        Collected found =
                read(("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(StandardCharsets.UTF_8));
        assertTrue(
                found.rejects.get(0).reason().contains(reason),
                found.rejects.get(0).reason());
    }

    @ParameterizedTest
    @CsvSource({"0xff, not valid UTF-8"})
    void bytesThatAreNoTextAreRejected(int odd, String reason) throws IOException {
        Collected found = read(new byte[] {'{', '"', (byte) odd, '"', '}'});
        assertTrue(
                found.rejects.get(0).reason().contains(reason),
                found.rejects.get(0).reason());
    }

    private Collected read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("metadata.json"), bytes);
        Source source = new CroissantSource();
        Collected found = new Collected();
        source.read(file, "metadata.json", source.format(), found);
        return found;
    }
}
