package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.queries.QueryException.Situation.AMBIGUOUS_NAME;
import static tidemark.queries.QueryException.Situation.UNKNOWN_NAME;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final QuerySource SAMPLE = QuerySource.dataset(Records.sample());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATASET | MMMU                                              | dataset/mmmu
            DATASET | mmmu                                              | dataset/mmmu
            DATASET | dataset/mmmu                                      | dataset/mmmu
            DATASET | M.M.M.U.                                          | dataset/mmmu
            DATASET | massive multi discipline multimodal understanding | dataset/mmmu
            DATASET | ImageNet 256x256                                  | dataset/imagenet-256
            DATASET | https://w3id.org/tidemark/dataset/mmmu            | dataset/mmmu
            DATASET | https://w3id.org/tidemark/dataset/not-there       | dataset/not-there
            MODEL   | Osier-2                                           | model/osier-2
            MODEL   | OSIER2                                            | model/osier-2
            MODEL   | ＯＳＩＥＲ ２                                     | model/osier-2
            MODEL   | osier 2                                           | model/osier-2
            MODEL   | DiT                                               | model/dit
            METRIC  | acc                                               | metric/accuracy
            METRIC  | FRÉCHET INCEPTION DISTANCE                        | metric/fid
            TASK    | VQA                                               | task/visual-question-answering
            AUTHOR  | dilek-işık                                        | author/dilek-isik
            AUTHOR  | 陈雨                                              | author/陈-雨
            AUTHOR  | hf:evegrows                                       | author/hf:evegrows
            PAPER   | 2404.00004                                        | paper/2404.00004
            PAPER   | osier 2 bending without breaking                  | paper/2402.00002
            THING   | GSM8K                                             | dataset/gsm8k
            THING   | model/larch-7b                                    | model/larch-7b
            THING   | result/2404.00004-1                               | result/2404.00004-1
            """)
    void thingIsFoundBy(Kind kind, String text, String key) {
        assertEquals(
                NodeFactory.createURI(QuerySource.DEFAULT_BASE + key),
                Names.in(SAMPLE).resolve(kind, text));
    }

    @Test
    void nameIsLookedForAmongItsKindOnly() {
        QueryException e =
                assertThrows(QueryException.class, () -> Names.in(SAMPLE).resolve(Kind.MODEL, "MMMU"));
        assertEquals(UNKNOWN_NAME, e.situation());
    }

    @Test
    void unknownNameComesBackWithTheNearest() {
        QueryException e =
                assertThrows(QueryException.class, () -> Names.in(SAMPLE).resolve(Kind.MODEL, "Lark 7B"));
        assertEquals("Larch 7B", e.suggestions().get(0));
        assertTrue(e.getMessage().startsWith("No model is called \"Lark 7B\". Nearest: Larch 7B"), e.getMessage());
        assertTrue(e.suggestions().size() <= 5);
    }

    @Test
    void nameOfSeveralThingsComesBackWithTheirKeys() {
        QuerySource source = QuerySource.dataset(record("""
                :model-a a tm:Model ; skos:altLabel "Twin" . :model-b a tm:Model ; skos:altLabel "Twin" .
                """));
        QueryException e =
                assertThrows(QueryException.class, () -> Names.in(source).resolve(Kind.MODEL, "twin"));
        assertEquals(AMBIGUOUS_NAME, e.situation());
        assertEquals(List.of("model-a", "model-b"), e.suggestions());
    }

    @Test
    void labelCountsMoreThanAnotherSpelling() {
        QuerySource source = QuerySource.dataset(record("""
                :model-a a tm:Model ; rdfs:label "Twin" ; skos:altLabel "Twin" .
                :model-b a tm:Model ; rdfs:label "Sister" ; skos:altLabel "Sister" , "Twin" .
                """));
        for (String name : List.of("Twin", "twin")) {
            assertEquals(
                    QuerySource.DEFAULT_BASE + "model-a",
                    Names.in(source).resolve(Kind.MODEL, name).getURI());
        }
    }

    @Test
    void anyOtherSourceDoes() {
        // what a remote endpoint gets is text
        QuerySource asText = new QuerySource() {
            @Override
            public <T> T ask(Query query, Function<QueryExec, T> use) {
                return SAMPLE.ask(org.apache.jena.query.QueryFactory.create(query.serialize()), use);
            }
        };
        assertEquals(
                QuerySource.DEFAULT_BASE + "dataset/mmmu",
                Names.in(asText).resolve(Kind.DATASET, "m-m-m-u").getURI());
    }

    private static DatasetGraph record(String turtle) {
        DatasetGraph dataset = Records.empty();
        Txn.executeWrite(dataset, () -> RDFParser.fromString(
                        """
                                @prefix : <https://w3id.org/tidemark/> .
                                @prefix tm: <https://w3id.org/tidemark/ontology#> .
                                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                                """ + "<https://w3id.org/tidemark/source/made-up/1> {" + turtle + "}", Lang.TRIG)
                .parse(dataset));
        return dataset;
    }
}
