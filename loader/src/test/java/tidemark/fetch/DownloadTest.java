package tidemark.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.fetch.Outcome.Kind;
import tidemark.fetch.Wanted.Content;

class DownloadTest {
    private static final String BODY = "{\"words\": \"" + "tide ".repeat(400) + "\"}";
    private static final Patience BRIEF = new Patience(
            4, Duration.ofMillis(100), Duration.ofSeconds(30), Duration.ofMillis(700), Duration.ZERO, 10_000);

    @TempDir
    Path cache;

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private BadServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BadServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Download download() {
        return new Download(BRIEF, waits::add, new FetchListener() {
            @Override
            public void progressed(Wanted file, long bytes, long ofBytes) {
                told.add(bytes + " of " + ofBytes);
            }

            @Override
            public void waiting(Wanted file, String reason, long milliseconds) {
                told.add(reason);
            }

            @Override
            public void finished(Wanted file, Outcome outcome) {
                told.add(outcome.toString());
            }
        });
    }

    private Wanted wanted(Content content) {
        return new Wanted(server.url().resolve("file"), cache.resolve("deep/file.json"), content);
    }

    private Outcome bring() throws IOException {
        return download().bring(wanted(Content.JSON));
    }

    private void assertWhole() throws IOException {
        assertEquals(BODY, Files.readString(cache.resolve("deep/file.json")));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws IOException {
        server.on("/file", BadServer.good(BODY, "\"one\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertEquals(Kind.UNCHANGED, bring().kind());
        assertWhole();
        server.on("/file", BadServer.good("[1]", "\"two\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertEquals("[1]", Files.readString(cache.resolve("deep/file.json")));
    }

    @Test
    void whatBrokeOffGoesOnWhereItStopped() throws IOException {
        server.on("/file", BadServer.breakingOff(BODY, "\"one\"", 900), BadServer.good(BODY, "\"one\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertWhole();
        assertTrue(server.asked.get(1).endsWith("bytes=900-"), server.asked.toString());
    }

    @Test
    void aPartOfAnotherVersionIsNotGoneOnWith() throws IOException {
        server.on(
                "/file",
                BadServer.breakingOff("x".repeat(BODY.length()), "\"old\"", 900),
                BadServer.good(BODY, "\"new\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertWhole();
    }

    @Test
    void aServiceThatKnowsNoPartsSendsAll() throws IOException {
        server.on("/file", BadServer.breakingOff(BODY, "\"one\"", 900), BadServer.whole(BODY, "ETag", "\"one\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertWhole();
    }

    @Test
    void anotherProgramGoesOnWithTheSamePart() throws IOException {
        server.on("/file", BadServer.breakingOff(BODY, "\"one\"", 900));
        Download once = new Download(
                new Patience(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO, 10_000),
                waits::add,
                nobody());
        assertEquals(Kind.FAILED, once.bring(wanted(Content.JSON)).kind());
        assertFalse(Files.exists(cache.resolve("deep/file.json")), "a part is never taken for whole");
        server.on("/file", BadServer.good(BODY, "\"one\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertWhole();
        assertTrue(server.asked.get(1).contains("bytes=900-"));
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItSays() throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(20));
        server.on(
                "/file",
                BadServer.status(429, "Retry-After", "7"),
                BadServer.status(503, "Retry-After", date),
                BadServer.status(429, "Retry-After", "86400"),
                BadServer.good(BODY, "\"one\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertEquals(Duration.ofSeconds(7), waits.get(0));
        assertTrue(waits.get(1).toSeconds() >= 15 && waits.get(1).toSeconds() <= 20, waits.toString());
        assertEquals(BRIEF.longest(), waits.get(2), "a day is too long to wait");
    }

    @Test
    void aFailureIsTriedAgainEachTimeLater() throws IOException {
        server.on("/file", BadServer.status(500));
        Outcome outcome = bring();
        assertEquals(Kind.FAILED, outcome.kind());
        assertTrue(outcome.reason().contains("500") && outcome.reason().contains("4 times"), outcome.reason());
        assertEquals(3, waits.size());
        assertTrue(waits.get(2).compareTo(waits.get(0)) > 0, waits.toString());
    }

    @Test
    void whatIsNotThereIsSaidAndNotTriedAgain() throws IOException {
        assertEquals(Kind.MISSING, bring().kind());
        assertEquals(1, server.asked.size());
        server.on("/file", BadServer.status(403));
        assertEquals(Kind.FAILED, bring().kind());
        assertEquals(2, server.asked.size());
    }

    @Test
    void aSlowServiceIsWaitedForAndASilentOneIsNot() throws IOException {
        server.on("/file", BadServer.silent(), BadServer.slow(BODY));
        assertEquals(Kind.FETCHED, bring().kind());
        assertWhole();
        assertTrue(told.get(0).contains("cannot be reached"), told.toString());
    }

    @Test
    void aServiceThatFallsSilentInTheMiddleIsHungUpOn() throws IOException {
        server.on("/file", BadServer.fallingSilent(BODY, "\"one\"", 900), BadServer.good(BODY, "\"one\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertWhole();
        assertTrue(server.asked.get(1).endsWith("bytes=900-"), server.asked.toString());
    }

    @Test
    void aWeakTagComparesWholesAndNotParts() throws IOException {
        server.on("/file", BadServer.good(BODY, "W/\"one\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertEquals(Kind.UNCHANGED, bring().kind());
        Files.delete(cache.resolve("deep/file.json"));
        server.on("/file", BadServer.breakingOff(BODY, "W/\"one\"", 900), BadServer.good(BODY, "W/\"one\""));
        assertEquals(Kind.FETCHED, bring().kind());
        assertTrue(server.asked.stream().noneMatch(asked -> asked.contains("bytes=")), server.asked.toString());
        assertWhole();
    }

    @Test
    void aDayOfManyPapersHasMorePages() throws IOException {
        HubFiles files = new HubFiles(server.url(), cache);
        Wanted first = files.dailyPapers(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 1, 30))
                .get(0);
        server.on("/api/daily_papers", BadServer.whole("[" + "1,".repeat(99) + "1]"), BadServer.whole("[1]"));
        download().bring(first);
        Wanted second = files.pageAfter(first).orElseThrow();
        assertTrue(second.address().toString().endsWith("&p=1"), second.toString());
        download().bring(second);
        assertTrue(files.pageAfter(second).isEmpty());
    }

    @Test
    void nonsenseIsNotKept() throws IOException {
        server.on("/file", BadServer.whole("<!doctype html><p>Sign in", "ETag", "\"one\""));
        Outcome outcome = bring();
        assertEquals(Kind.FAILED, outcome.kind());
        assertTrue(outcome.reason().contains("not JSON"), outcome.reason());
        assertFalse(Files.exists(cache.resolve("deep/file.json")));
        assertEquals(Kind.FAILED, download().bring(wanted(Content.GZIP)).kind());
        assertEquals(Kind.FAILED, download().bring(wanted(Content.TEXT)).kind());
    }

    @Test
    void whatIsThereStaysUntilTheNewIsWhole() throws IOException {
        server.on("/file", BadServer.good(BODY, "\"one\""));
        bring();
        server.on("/file", BadServer.whole("<html>", "ETag", "\"two\""));
        assertEquals(Kind.FAILED, bring().kind());
        assertWhole();
    }

    @Test
    void tooLargeAFileIsRefused() throws IOException {
        server.on("/file", BadServer.whole("[" + "1,".repeat(9_000) + "1]"));
        Outcome outcome = bring();
        assertEquals(Kind.FAILED, outcome.kind());
        assertTrue(outcome.reason().contains("bytes"), outcome.reason());
    }

    @Test
    void nobodyThereIsSaidInWords() throws IOException {
        server.close();
        Outcome outcome = bring();
        assertEquals(Kind.FAILED, outcome.kind());
        assertTrue(outcome.reason().contains("localhost"), outcome.reason());
    }

    @Test
    void requestsKeepTheirDistance() throws IOException {
        server.on("/file", BadServer.good(BODY, "\"one\""));
        Download polite = new Download(
                new Patience(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(9), 10_000),
                waits::add,
                nobody());
        polite.bring(wanted(Content.JSON));
        polite.bring(wanted(Content.JSON));
        assertTrue(waits.get(0).toMillis() > 7_000, waits.toString());
    }

    @Test
    void addressesOfTheHubAreAsItsInterfaceHasThem() throws IOException {
        HubFiles files = new HubFiles(server.url(), cache);
        List<Wanted> days = files.dailyPapers(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 2, 1));
        assertEquals(3, days.size());
        assertTrue(days.get(0).address().toString().endsWith("api/daily_papers?date=2027-01-30&limit=100"));
        server.on(
                "/api/models/marshlab/sandpiper-7b",
                BadServer.whole(
                        "{\"siblings\": [{\"rfilename\": \".eval_results/pools.yaml\"}, {\"rfilename\": \".eval_results/../../x.yaml\"}, {\"rfilename\": 3}]}"));
        for (Wanted wanted : files.model("marshlab/sandpiper-7b")) {
            download().bring(wanted);
        }
        List<Wanted> beside = files.resultsBeside("marshlab/sandpiper-7b");
        assertEquals(1, beside.size(), "a name that leads elsewhere is passed over");
        assertTrue(beside.get(0).place().startsWith(cache));
    }

    @Test
    void theNewestDumpOfEachKindIsTaken() throws IOException {
        server.on("/api/datasets/pwc-archive/files/tree/main", BadServer.whole("""
                        [{"path": "jul-27-methods.json.gz"}, {"path": "jul-28-methods.json.gz"}, {"path": "README.md"},
                         {"path": "jul-28-links-between-paper-and-code.json.gz"}, {"path": "jul-29-papers-with-abstracts.json.gz"}]"""));
        HubFiles files = new HubFiles(server.url(), cache);
        download().bring(files.archiveList());
        assertEquals(
                List.of(
                        "jul-29-papers-with-abstracts.json.gz",
                        "jul-28-links-between-paper-and-code.json.gz",
                        "jul-28-methods.json.gz"),
                files.archive().stream()
                        .map(wanted -> wanted.place().getFileName().toString())
                        .toList());
    }

    private static FetchListener nobody() {
        return new FetchListener() {
            @Override
            public void progressed(Wanted file, long bytes, long ofBytes) {}

            @Override
            public void waiting(Wanted file, String reason, long milliseconds) {}

            @Override
            public void finished(Wanted file, Outcome outcome) {}
        };
    }
}
