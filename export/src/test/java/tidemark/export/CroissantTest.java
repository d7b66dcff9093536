package tidemark.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import tidemark.ontology.Vocabularies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CroissantTest {
    private final Map<String, String> files = files();
    private final JsonNode described = JsonMapper.shared().readTree(files.get("croissant.json"));

    @Test
    void everyFileIsDescribedByItsOwnDigestAndSize() throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (JsonNode file : described.get("distribution")) {
            byte[] bytes = files.get(file.get("contentUrl").asString()).getBytes(StandardCharsets.UTF_8);
            digests.put(
                    file.get("@id").asString(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertEquals(bytes.length + " B", file.get("contentSize").asString());
            assertEquals(
                    digests.get(file.get("@id").asString()), file.get("sha256").asString());
        }
        Set<String> tables = new TreeSet<>(files.keySet());
        tables.removeIf(name -> !name.endsWith(".csv"));
        assertEquals(tables, digests.keySet());
    }

    @Test
    void theFieldsAreTheColumnsOfTheFile() {
        for (JsonNode records : described.get("recordSet")) {
            List<String> columns = new ArrayList<>();
            String file = null;
            for (JsonNode field : records.get("field")) {
                columns.add(field.at("/source/extract/column").asString());
                file = field.at("/source/fileObject/@id").asString();
                assertEquals(
                        records.get("@id").asString() + "/" + field.get("name").asString(),
                        field.get("@id").asString());
            }
            assertEquals(
                    List.of(files.get(file).lines().findFirst().orElseThrow().split(",")), columns);
        }
    }

    @Test
    void theTypesOfFieldsAreThoseOfTheirValues() {
        Map<String, String> types = new TreeMap<>();
        described
                .get("recordSet")
                .get(0)
                .get("field")
                .forEach(field -> types.put(
                        field.get("name").asString(), field.get("dataType").asString()));
        assertEquals("sc:Float", types.get("value"));
        assertEquals("sc:Text", types.get("value_text"));
        assertEquals("sc:Date", types.get("date"));
        assertEquals("sc:Integer", types.get("shots"));
        assertEquals("sc:Boolean", types.get("higher_is_better"));
        assertEquals("sc:URL", types.get("model"));
    }

    @Test
    void jenaReadsItAsADatasetOfCroissant() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(
                graph,
                new ByteArrayInputStream(files.get("croissant.json").getBytes(StandardCharsets.UTF_8)),
                "http://example.org/tables/",
                Lang.JSONLD11);
        assertTrue(graph.contains(
                Node.ANY,
                NodeFactory.createURI(Vocabularies.DCTERMS + "conformsTo"),
                NodeFactory.createLiteralLang("http://mlcommons.org/croissant/1.0", "en")));
        List<String> fields = new ArrayList<>();
        try (QueryExec asked =
                QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query("""
                PREFIX cr: <http://mlcommons.org/croissant/>
                PREFIX schema: <https://schema.org/>
                SELECT ?field { ?set a schema:Dataset .
                  [] schema:distribution ?file ; cr:recordSet/cr:field ?field .
                  ?field a cr:Field ; cr:source/cr:fileObject ?file ; cr:dataType schema:Float }
                """).build()) {
            asked.select().forEachRemaining(row -> fields.add(row.get("field").getURI()));
        }
        assertTrue(fields.contains("http://example.org/tables/results/value"), fields.toString());
    }

    @Test
    void itIsPublishedOnTheDayOfTheNewestDocument() {
        String newest = files.get("documents.csv")
                .lines()
                .flatMap(row -> List.of(row.split(",")).stream())
                .filter(cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}"))
                .max(String::compareTo)
                .orElseThrow();
        assertEquals(newest, described.get("datePublished").asString());
    }

    private static Map<String, String> files() {
        try {
            FilesInMemory files = new FilesInMemory();
            new TableExport(MadeUpRecord.read()).writeCroissant(files, MadeUpRecord.BASE);
            return files.texts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
