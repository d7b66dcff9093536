package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves in the shape of Papers with Code, and is loaded again, says the same. */
class PapersWithCodeRoundTripTest {
    private static final String FORMATS = "loader/src/test/resources/golden/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/digests",
                FORMATS + "pwc-tables/input.json",
                FORMATS + "pwc-rest-results/input.json",
                FORMATS + "pwc-api-results/input.json",
                FORMATS + "every-claim/input.md"
            })
    void everyScoreOfALeaderboardComesBack(String source) throws IOException {
        Path first = folder.resolve("first");
        load(first, Command.checkout().resolve(source).toString());
        Path dumps = export(first, "dumps", "papers-with-code");
        Path second = folder.resolve("second");
        load(second, dumps.toString());
        Set<String> scores = scores(first);
        assertTrue(!scores.isEmpty(), scores.toString());
        assertEquals(scores, scores(second));
        Path again = export(second, "again", "papers-with-code");
        assertEquals(
                Files.readString(dumps.resolve("evaluation-tables.json")),
                Files.readString(again.resolve("evaluation-tables.json")));
    }

    /** Some records of the formats' own examples are rejected, as they ought to be. */
    private static void load(Path database, String path) {
        int outcome = Tidemark.run("load", "--db", database.toString(), path);
        assertTrue(outcome == Tidemark.DONE || outcome == Tidemark.REJECTED, "loaded with " + outcome);
    }

    private Path export(Path database, String name, String format) {
        Path to = folder.resolve(name);
        assertEquals(
                Tidemark.DONE,
                Tidemark.run("export", "--db", database.toString(), "--format", format, "-o", to.toString()));
        return to;
    }

    private Set<String> scores(Path database) {
        Path quads = export(database, database.getFileName() + ".nq", "nq");
        DatasetGraph record = RDFDataMgr.loadDatasetGraph(quads.toString());
        Set<String> scores = new TreeSet<>();
        try (QueryExec asked = QueryExec.dataset(record).query("""
                PREFIX tm: <https://w3id.org/tidemark/ontology#>
                PREFIX schema: <https://schema.org/>
                SELECT DISTINCT ?score FROM <urn:x-arq:UnionGraph> {
                  ?result a tm:Result ; tm:resultKind tm:Score ; tm:model ?model ; tm:benchmark ?benchmark ;
                    tm:metric ?metric ; tm:value ?value ; tm:reportedBy ?by .
                  OPTIONAL { ?result tm:reportedIn ?paper }
                  OPTIONAL { ?result tm:unit ?unit }
                  OPTIONAL { ?result tm:uncertainty ?spread }
                  OPTIONAL { ?result tm:setting ?setting }
                  OPTIONAL { ?result tm:subset ?subset }
                  OPTIONAL { ?result tm:split ?split }
                  OPTIONAL { ?result tm:shots ?shots }
                  OPTIONAL { ?result tm:revision ?revision }
                  OPTIONAL { ?result schema:inLanguage ?language }
                  OPTIONAL { ?result schema:measurementTechnique ?harness }
                  OPTIONAL { ?result tm:extraTrainingData ?extra FILTER(?extra) }
                  OPTIONAL { ?result <http://purl.org/dc/terms/date> ?day }
                  BIND(CONCAT(STR(?model), " ", STR(?benchmark), " ", STR(?metric), " ", STR(?value + 0.0), " ",
                    STR(?by), " ", COALESCE(STR(?paper), "-"), " ", COALESCE(?unit, "-"), " ",
                    COALESCE(STR(?spread), "-"), " ", COALESCE(?setting, "-"), " ", COALESCE(?subset, "-"), " ",
                    COALESCE(?split, "-"), " ", COALESCE(STR(?shots), "-"), " ", COALESCE(?revision, "-"), " ",
                    COALESCE(?language, "-"), " ", COALESCE(?harness, "-"), " ", COALESCE(STR(?extra), "-"), " ",
                    COALESCE(STR(?day), "-")) AS ?score)
                }
                """).build()) {
            asked.select().forEachRemaining(row -> scores.add(row.get("score").getLiteralLexicalForm()));
        }
        return scores;
    }
}
