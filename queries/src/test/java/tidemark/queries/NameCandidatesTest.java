package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class NameCandidatesTest {

    private static final String NAMES = """
            PREFIX tm: <https://w3id.org/tidemark/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX schema: <https://schema.org/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX m: <https://w3id.org/tidemark/model/>
            PREFIX d: <https://w3id.org/tidemark/dataset/>
            PREFIX p: <https://w3id.org/tidemark/paper/>
            GRAPH <https://w3id.org/tidemark/source/tables/a> {
            """;

    @Test
    void lettersAndDigitsWordsAccountsAndTitlesAreRules() {
        assertEquals(
                List.of(
                        "0.95 dataset/fern-net dataset/fernnet the same letters and digits",
                        "0.9 paper/2501.00001 paper/doi:10.1000%2F1 the same title",
                        "0.85 dataset/moss dataset/moss-benchmark the same but for words such as \"dataset\"",
                        "0.85 model/acme%2Fskua model/skua the same but for the account on the hub"),
                candidates("""
                        d:fernnet a tm:Dataset ; skos:altLabel "FernNet" . d:fern-net a tm:Dataset ; skos:prefLabel "Fern-Net" .
                        d:moss a tm:Dataset ; skos:altLabel "Moss" . d:moss-benchmark a tm:Dataset ; skos:altLabel "Moss Benchmark" .
                        m:acme%2Fskua a tm:Model ; skos:altLabel "acme/Skua" . m:skua a tm:Model ; skos:altLabel "Skua" .
                        p:2501.00001 a tm:Paper ; schema:name "On the slow growth of mosses" .
                        <https://w3id.org/tidemark/paper/doi:10.1000%2F1> a tm:Paper ; schema:name "On The Slow Growth of Mosses." .
                        """));
    }

    @Test
    void otherNumbersKindsAndAccountsAreNone() {
        assertEquals(List.of(), candidates("""
                m:a a tm:Model ; skos:altLabel "Tern 3.5" . m:b a tm:Model ; skos:altLabel "Tern 35" .
                m:c a tm:Model ; skos:altLabel "Gannet" . d:c a tm:Dataset ; skos:altLabel "Gannet" .
                m:d a tm:Model ; skos:altLabel "acme/Knot" . m:e a tm:Model ; skos:altLabel "other/Knot" .
                m:f a tm:Model ; skos:altLabel "Dunlin-base" . m:g a tm:Model ; skos:altLabel "Dunlin-large" .
                p:h a tm:Paper ; schema:name "Mosses" . p:i a tm:Paper ; schema:name "Mosses" .
                """));
    }

    @Test
    void whatWasDecidedToBeDifferentIsNotAskedAgain() {
        assertEquals(List.of(), candidates("""
                m:a a tm:Model ; skos:altLabel "Tern Net" . m:b a tm:Model ; skos:altLabel "TernNet" .
                m:b owl:differentFrom m:a .
                """));
    }

    private static List<String> candidates(String names) {
        DatasetGraph record = Records.empty();
        Txn.executeWrite(record, () -> RDFParser.fromString(NAMES + names + "}", Lang.TRIG)
                .parse(record));
        QuerySource source = QuerySource.dataset(record);
        BoundQuery bound = SavedQueries.library().named("name_candidates").bind(Map.of(), source);
        return source.ask(bound.query(), execution -> {
            List<String> rows = new ArrayList<>();
            execution
                    .select()
                    .forEachRemaining(row -> rows.add(String.join(
                                    " ",
                                    row.get("score").getLiteralLexicalForm(),
                                    row.get("thing").toString(),
                                    row.get("other").toString(),
                                    row.get("reason").getLiteralLexicalForm())
                            .replace("https://w3id.org/tidemark/", "")));
            return rows;
        });
    }
}
