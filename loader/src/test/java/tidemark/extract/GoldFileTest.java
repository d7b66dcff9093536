package tidemark.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.claim.PaperText;

class GoldFileTest {

    private static final PaperText TEXT = new PaperText("QuillNet", "It reaches 81.4% on InkBench.");

    private static final String NAMES = "\"models\": [], \"datasets\": [], \"benchmarks\": [], ";
    private static final String RESULT =
            "{\"model\": null, \"benchmark\": \"InkBench\", \"metric\": null, \"value\": 81.4,"
                    + " \"unit\": \"%\", \"kind\": \"score\", ";

    @TempDir
    private Path folder;

    private List<GoldPaper> read(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), line + "\n");
        return GoldFile.read(file, Map.of("2501.00001 2025-01-02", TEXT));
    }

    @Test
    void aPaperIsReadBesideTheTextOfItsDay() throws IOException {
        String result = RESULT + "\"evidence\": \"reaches 81.4%\"}";
        List<GoldPaper> papers = read(
                "{\"arxiv\": \"2501.00001\", \"date\": \"2025-01-02\", " + NAMES + "\"results\": [" + result + "]}");
        assertEquals(TEXT, papers.get(0).text());
        GoldPaper.Result read = papers.get(0).results().get(0);
        assertEquals("reaches 81.4%", TEXT.whole().substring(read.from(), read.to()));
    }

    @Test
    void aPaperWithoutATextIsPassedOver() throws IOException {
        assertEquals(
                List.of(), read("{\"arxiv\": \"2501.00001\", \"date\": \"2025-01-03\", " + NAMES + "\"results\": []}"));
    }

    @Test
    void aMadeUpPaperBringsItsOwnText() throws IOException {
        List<GoldPaper> papers = read("{\"arxiv\": \"S-1\", \"date\": \"2025-01-03\", \"title\": \"QuillNet\","
                + " \"summary\": \"It reaches 81.4% on InkBench.\", " + NAMES + "\"results\": [" + RESULT
                + "\"at\": [12, 25]}]}");
        assertEquals(TEXT, papers.get(0).text());
        assertEquals(12, papers.get(0).results().get(0).from());
    }
}
