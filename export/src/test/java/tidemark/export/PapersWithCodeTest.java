package tidemark.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PapersWithCodeTest {
    private static final DatasetGraph RECORD = MadeUpRecord.read();

    @Test
    void theTablesReadBackHoldEveryScoreThatNamesModelBenchmarkAndMetric() throws IOException {
        TreeSet<String> read = new TreeSet<>();
        for (JsonNode task : files("evaluation-tables.json")) {
            for (JsonNode dataset : task.get("datasets")) {
                for (JsonNode row : dataset.get("sota").get("rows")) {
                    for (Map.Entry<String, JsonNode> metric : row.get("metrics").properties()) {
                        read.add(String.join(
                                " | ",
                                row.get("model_name").asString(),
                                dataset.get("dataset").asString(),
                                metric.getKey(),
                                metric.getValue().asString().replaceAll("[ %x].*", ""),
                                row.get("paper_url").asString()));
                    }
                }
            }
        }
        assertEquals(scores(), read);
        assertFalse(read.isEmpty());
    }

    @Test
    void aScoreMoreLikelyWrongThanRightIsInNoTable() throws IOException {
        String score = "\"accuracy\":\"62.0%\"";
        assertTrue(file(MadeUpRecord.doubting("2401.00001-2", "0.5")).contains(score));
        assertFalse(file(MadeUpRecord.doubting("2401.00001-2", "0.49")).contains(score));
    }

    private static String file(DatasetGraph record) throws IOException {
        FilesInMemory files = new FilesInMemory();
        new PapersWithCode(record).write(files);
        return files.texts().get("evaluation-tables.json").replaceAll("\\s", "");
    }

    @Test
    void papersAndDatasetsHaveTheKeysOfTheDumps() throws IOException {
        JsonNode paper = files("papers-with-abstracts.json").get(0);
        assertEquals("2401.00001", paper.get("arxiv_id").asString());
        assertEquals(3, paper.get("authors").size());
        assertTrue(paper.has("methods") && paper.has("abstract") && paper.has("tasks"));
        JsonNode dataset = files("datasets.json").get(0);
        assertEquals("GSM8K", dataset.get("name").asString());
        assertTrue(dataset.get("variants").toString().contains("Grade School Math 8K"));
        assertTrue(dataset.has("data_loaders") && dataset.has("parent_dataset"));
    }

    private static JsonNode files(String name) throws IOException {
        FilesInMemory files = new FilesInMemory();
        new PapersWithCode(RECORD).write(files);
        return JsonMapper.shared().readTree(files.texts().get(name));
    }

    /** The same, asked of the record by another road. */
    private static TreeSet<String> scores() {
        TreeSet<String> scores = new TreeSet<>();
        try (QueryExec asked = QueryExec.dataset(RECORD).query("""
                PREFIX tm: <https://w3id.org/tidemark/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT DISTINCT ?row FROM <urn:x-arq:UnionGraph> {
                  ?result a tm:Result ; tm:resultKind tm:Score ; tm:model/rdfs:label ?model ; tm:value ?value ;
                    tm:benchmark/rdfs:label ?benchmark ; tm:metric/rdfs:label ?metric ; tm:reportedIn/tm:arxivId ?paper .
                  OPTIONAL { ?result tm:setting ?setting }
                  OPTIONAL { ?result tm:valueText ?text FILTER(REGEX(?text, "^[-+]?[0-9]+([.][0-9]+)?$")) }
                  BIND(CONCAT(?model, COALESCE(CONCAT(" (", ?setting, ")"), ""), " | ", ?benchmark, " | ", ?metric, " | ",
                    COALESCE(?text, STR(?value)), " | https://arxiv.org/abs/", ?paper) AS ?row)
                }
                """).build()) {
            asked.select().forEachRemaining(row -> scores.add(row.get("row").getLiteralLexicalForm()));
        }
        return scores;
    }
}
