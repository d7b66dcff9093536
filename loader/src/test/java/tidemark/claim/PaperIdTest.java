package tidemark.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class PaperIdTest {

    @Test
    void oneArxivPaperIsOneHoweverItIsLinked() {
        for (String link : new String[] {
            "https://arxiv.org/abs/2501.00001",
            "http://arxiv.org/abs/2501.00001v3",
            "https://arxiv.org/pdf/2501.00001v1.pdf",
            "https://www.arxiv.org/pdf/2501.00001",
            "https://doi.org/10.48550/arXiv.2501.00001",
            "10.48550/ARXIV.2501.00001",
            "https://huggingface.co/papers/2501.00001"
        }) {
            assertEquals("2501.00001", PaperId.unknown().orLink(link).key(), link);
        }
        assertEquals(
                "cs/0610046",
                PaperId.unknown().orLink("http://arxiv.org/abs/cs/0610046v1").key());
        assertEquals(
                "math.GT/0309136",
                PaperId.unknown().orDoi("10.48550/arXiv.math.GT/0309136").key());
    }

    @Test
    void theStrongestIdIsTheKey() {
        PaperId id = PaperId.unknown()
                .orLink("https://journal.example.org/ferns")
                .orPwcSlug("ferns")
                .orLink("https://openreview.net/forum?id=aB3_xYz-90")
                .orDoi("https://doi.org/10.1000/ABC.7");
        assertEquals("doi:10.1000/abc.7", id.key());
        assertEquals("2501.00001", id.orArxiv("2501.00001v2").key());
    }

    @Test
    void whatIsNoIdAddsNothing() {
        assertFalse(PaperId.unknown()
                .orArxiv("n/a")
                .orDoi("none")
                .orLink("ferns")
                .orLink("")
                .isKnown());
    }
}
