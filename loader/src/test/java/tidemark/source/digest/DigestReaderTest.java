package tidemark.source.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tidemark.claim.AuthorName;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.source.Source;
import tidemark.source.SourceDocument;
import tidemark.source.TextDocument;
import tidemark.source.Utf8Lines;

class DigestReaderTest {

    private static final String HEAD = "## Papers for 2025-01-02\n\n| Title | Authors | Summary |\n|---|---|---|\n";
    private static final String LINKS =
            "(Read more on [arXiv](https://arxiv.org/abs/2501.00001) or [HuggingFace](https://huggingface.co/papers/2501.00001))";

    @Test
    void aRowIsOneDocument() {
        Found found = read(HEAD + "| Ferns: A Study " + LINKS + "| Ada Bee, cee9 | Ferns grow by 3 %.  |\n");
        TextDocument document = found.documents.get(0);
        assertEquals("Ferns: A Study", document.paper().title().orElseThrow());
        assertEquals("2501.00001", document.paper().id().key());
        assertEquals("Ferns grow by 3 %.", document.text().summary());
        assertEquals(LocalDate.of(2025, 1, 2), document.date());
        assertEquals("2025-01-02/2501.00001", document.id().key());
        assertEquals(
                List.of(new AuthorName("Ada Bee", false), new AuthorName("cee9", true)),
                document.paper().authors());
        assertEquals(5, document.place().line());
    }

    @Test
    void titleMayRunOverSeveralLines() {
        Found found = read(HEAD + "| Ferns: A Study\n  of Many\n  Leaves " + LINKS + "| Ada Bee | Text. |\n");
        assertEquals(
                "Ferns: A Study of Many Leaves",
                found.documents.get(0).paper().title().orElseThrow());
        assertEquals(List.of(), found.rejects);
    }

    @Test
    void linkMayStandInAColumnOfItsOwn() {
        Found found = read("## Papers for 2024-09-05\n| Title | Authors | Summary | Link |\n|--|--|--|--|\n"
                + "| Ferns | Ada Bee | Text a | b. | [Read more](https://arxiv.org/abs/2409.00001v2) |\n");
        assertEquals("2409.00001", found.documents.get(0).paper().id().key());
        assertEquals("Text a | b.", found.documents.get(0).text().summary());
    }

    @Test
    void linkMayFollowADash() {
        Found found =
                read(HEAD + "| Ferns - read more on [arXiv](https://arxiv.org/abs/2409.00002) | Ada Bee | Text. |\n");
        assertEquals("Ferns", found.documents.get(0).paper().title().orElseThrow());
    }

    @Test
    void authorsMayBeMissing() {
        assertEquals(
                List.of(),
                read(HEAD + "| Ferns " + LINKS + "|  | Text. |\n")
                        .documents
                        .get(0)
                        .paper()
                        .authors());
    }

    @Test
    void barsBelongToTheSummary() {
        Found found = read(HEAD + "| Ferns " + LINKS + "| Ada Bee | p(x|y) rises | here. |\n");
        assertEquals("p(x|y) rises | here.", found.documents.get(0).text().summary());
    }

    @Test
    void anUnreadableRowIsKeptAndTheOthersAreRead() {
        Found found = read(HEAD
                + "| No link at all | Ada Bee | Text. |\n"
                + "| Ferns " + LINKS + "| Ada Bee | Text. |\n"
                + "| Never closed " + LINKS + "| Ada Bee | Text.\n"
                + "| Mosses " + LINKS.replace("00001", "00002") + "| Ada Bee | Text. |\n"
                + "a stray line\n");
        assertEquals(2, found.documents.size());
        assertEquals(3, found.rejects.size());
        assertEquals("no link to a paper on arXiv", found.rejects.get(0).reason());
        assertEquals(new Place("day.md", 5), found.rejects.get(0).place());
        assertEquals(
                "| No link at all | Ada Bee | Text. |", found.rejects.get(0).text());
        assertEquals("the row does not end in a bar", found.rejects.get(1).reason());
        assertEquals("a stray line", found.rejects.get(2).text());
    }

    @Test
    void bytesThatAreNoUtf8RejectTheirRowAlone() {
        byte[] good = (HEAD + "| Ferns " + LINKS + "| Ada Bee | Text. |\n").getBytes(StandardCharsets.UTF_8);
        byte[] bad = ("| Bad \u00ff " + LINKS + "| Ada Bee | Text. |\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, all, good.length, bad.length);
        Found found = read(all);
        assertEquals(1, found.documents.size());
        assertEquals("not valid UTF-8", found.rejects.get(0).reason());
    }

    @Test
    void aDayWithoutPapersIsRemarkedUpon() {
        Found found = read(HEAD);
        assertEquals(List.of("no papers on 2025-01-02"), found.remarks);
        assertEquals(List.of(), found.rejects);
    }

    @Test
    void aPaperToldOfTwiceOnADayIsTwoDocuments() {
        String row = "| Ferns " + LINKS + "| Ada Bee | Text. |\n";
        Found found = read(HEAD + row + row);
        assertEquals("2025-01-02/2501.00001", found.documents.get(0).id().key());
        assertEquals("2025-01-02/2501.00001/2", found.documents.get(1).id().key());
    }

    @Property(tries = 200)
    void anyTextIsReadOrRejectedAndNeverThrows(@ForAll String text) {
        Found found = read(HEAD + "|" + text + "|\n| Ferns " + LINKS + "| Ada Bee | Text. |\n");
        assertTrue(found.documents.stream()
                .anyMatch(d -> d.paper().title().orElseThrow().equals("Ferns")));
    }

    private static Found read(String digest) {
        return read(digest.getBytes(StandardCharsets.UTF_8));
    }

    private static Found read(byte[] digest) {
        Found found = new Found();
        DigestReader reader = new DigestReader("day.md", "digest", null, found);
        try {
            Utf8Lines.forEach(new java.io.ByteArrayInputStream(digest), reader::line);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        reader.end();
        return found;
    }

    private static final class Found implements Source.Sink {
        final List<TextDocument> documents = new ArrayList<>();
        final List<Reject> rejects = new ArrayList<>();
        final List<String> remarks = new ArrayList<>();

        @Override
        public void document(SourceDocument document) {
            documents.add((TextDocument) document);
        }

        @Override
        public void reject(Reject reject) {
            rejects.add(reject);
        }

        @Override
        public void remark(Place place, String remark) {
            remarks.add(remark);
        }
    }
}
