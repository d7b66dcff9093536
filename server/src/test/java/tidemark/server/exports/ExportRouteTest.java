package tidemark.server.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.export.Compression;
import tidemark.export.RecordFile;
import tidemark.export.RecordFiles;
import tidemark.server.api.RecordServer;

class ExportRouteTest {
    private static final Path GOLDEN = Path.of("../export/src/test/resources/golden");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path database;

    private static RecordServer server;

    @BeforeAll
    static void start() {
        server = new RecordServer(database);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> files() {
        return RecordFiles.list().stream().map(RecordFile::name).filter(name -> !name.endsWith(".zip"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsWhatTheCommandWrites(String name) throws Exception {
        HttpResponse<byte[]> answer = get("/export/" + name);
        assertEquals(200, answer.statusCode());
        assertEquals(
                RecordFiles.named(name).orElseThrow().mediaType(),
                header(answer, "Content-Type").replaceAll("; ?charset=utf-8", ""));
        assertEquals(Files.readString(golden(name)), new String(answer.body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"tables.zip, csv", "papers-with-code.zip, papers-with-code"})
    void archivesHoldWhatTheCommandWrites(String name, String folder) throws Exception {
        Map<String, String> entries = new TreeMap<>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(get("/export/" + name).body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Map<String, String> golden = new TreeMap<>();
        try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
            for (Path file : files.toList()) {
                golden.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertEquals(golden, entries);
    }

    @ParameterizedTest
    @CsvSource({"record.nq.gz, GZIP, application/gzip", "results.csv.zst, ZSTD, application/zstd"})
    void aNameThatSaysPackedIsKeptPacked(String name, Compression compression, String type) throws Exception {
        HttpResponse<byte[]> answer = get("/export/" + name, "Accept-Encoding", "gzip, zstd");
        assertEquals(type, header(answer, "Content-Type"));
        assertEquals("", header(answer, "Content-Encoding"));
        assertArrayEquals(Files.readAllBytes(golden(compression.unpacked(name))), unpacked(answer, compression));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip | GZIP",
                "zstd | zstd | ZSTD",
                "gzip, deflate, br, zstd | gzip | GZIP",
                "gzip;q=0.5, zstd | zstd | ZSTD",
                "br | '' | NONE",
                "gzip;q=0 | '' | NONE"
            })
    void whatTheClientTakesIsPackedOnTheWay(String accepted, String encoding, Compression compression)
            throws Exception {
        HttpResponse<byte[]> answer = get("/export/record.ttl", "Accept-Encoding", accepted);
        assertEquals(encoding, header(answer, "Content-Encoding"));
        assertEquals("text/turtle;charset=utf-8", header(answer, "Content-Type"));
        assertEquals("Accept-Encoding", header(answer, "Vary"));
        assertArrayEquals(Files.readAllBytes(golden("record.ttl")), unpacked(answer, compression));
    }

    @Test
    void anArchiveIsNotPackedAgain() throws Exception {
        assertEquals("", header(get("/export/tables.zip", "Accept-Encoding", "gzip"), "Content-Encoding"));
        assertEquals(404, get("/export/tables.zip.gz").statusCode());
    }

    @Test
    void aPartIsOneThingOrOneSource() throws Exception {
        String about = text(get("/export/record.nq?about=model/larch-7b"));
        assertTrue(about.contains("\"Larch 7B\"") && about.contains("45.1% on MMMU"), about);
        String whole = text(get("/export/record.nq"));
        assertTrue(about.length() < whole.length()
                && whole.lines().toList().containsAll(about.lines().toList()));
        String source = text(get("/export/record.nq?source=digest/2024-01-10/2401.00001"));
        assertTrue(source.lines().allMatch(line -> line.endsWith("/source/digest/2024-01-10/2401.00001> .")), source);
        assertTrue(
                text(get("/export/nanopublications.trig?about=model/larch-7b")).contains("np:Nanopublication"));
    }

    @ParameterizedTest
    @CsvSource({
        "/export/record.parquet, 404",
        "/export/record, 404",
        "/export/../etc/passwd, 404",
        "/export/record.ttl?about=model/none, 404",
        "/export/record.ttl?source=none, 404",
        "/export/results.csv?about=model/larch-7b, 400",
        "/export/record.ttl?about=model/larch-7b&source=digest, 400"
    })
    void whatCannotBeHadIsRefusedInWords(String path, int status) throws Exception {
        HttpResponse<byte[]> answer = get(path, "Accept", "application/json");
        assertEquals(status, answer.statusCode());
        if (!path.contains("..")) {
            assertTrue(text(answer).contains("\"detail\""), text(answer));
        }
    }

    @Test
    void headIsGetWithoutItsBody() throws Exception {
        HttpResponse<byte[]> answer =
                send(request("/export/record.nq.gz").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, answer.statusCode());
        assertEquals("application/gzip", header(answer, "Content-Type"));
        assertEquals(0, answer.body().length);
        assertFalse(header(answer, "ETag").isEmpty());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain(@TempDir Path other) throws Exception {
        try (RecordServer changing = new RecordServer(other)) {
            URI file = changing.url().resolve("/export/results.csv");
            HttpResponse<byte[]> first = send(HttpRequest.newBuilder(file));
            String tag = header(first, "ETag");
            assertEquals(
                    304,
                    send(HttpRequest.newBuilder(file).header("If-None-Match", tag))
                            .statusCode());
            changing.change();
            assertEquals(
                    200,
                    send(HttpRequest.newBuilder(file).header("If-None-Match", tag))
                            .statusCode());
        }
    }

    @Test
    void theListNamesEveryFileForPeopleAndPrograms() throws Exception {
        String json = text(get("/export"));
        String page = text(get("/export", "Accept", "text/html"));
        for (RecordFile file : RecordFiles.list()) {
            assertTrue(json.contains("/export/" + file.name() + "\""), json);
            assertTrue(page.contains("href=\"/export/" + file.name() + "\""), page);
        }
        assertEquals(406, get("/export", "Accept", "image/png").statusCode());
    }

    @Test
    void theDescriptionOfTheRecordTellsOfEveryFile() throws Exception {
        Graph description = RDFParser.fromString(text(get("/.well-known/void")), Lang.TURTLE)
                .toGraph();
        long found = description
                .find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .filterKeep(url -> url.startsWith(server.url() + "export/"))
                .toList()
                .size();
        assertEquals(RecordFiles.list().size(), found);
        Node dump = description
                .find(Node.ANY, VOID.dataDump.asNode(), Node.ANY)
                .next()
                .getObject();
        assertEquals(
                200, send(HttpRequest.newBuilder(URI.create(dump.getURI()))).statusCode());
    }

    private static Path golden(String name) {
        return Stream.of(
                        name.replace("record.rdf", "record.rdfxml").replace("nanopublications", "nanopub"),
                        "csv/" + name)
                .map(GOLDEN::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer, Compression compression) throws IOException {
        return compression.unpack(new ByteArrayInputStream(answer.body())).readAllBytes();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)));
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
    }
}
