package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.queries.QueryException.Situation.ENDPOINT_FAILED;
import static tidemark.queries.QueryException.Situation.UNKNOWN_NAME;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Asked of a real endpoint, as text over HTTP, every query answers what it answers in this process. */
class EndpointTest {
    private static final DatasetGraph SAMPLE = Records.sample();
    private static final FusekiServer SERVER =
            FusekiServer.create().port(0).add("/record", SAMPLE).build().start();
    private static final QuerySource HERE = QuerySource.dataset(SAMPLE);
    private static final QuerySource THERE = QuerySource.endpoint(SERVER.datasetURL("record") + "/sparql");

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @TestFactory
    Stream<DynamicTest> endpointAnswersAsTheDatasetDoes() {
        return SavedQueries.library().all().stream()
                .map(query -> DynamicTest.dynamicTest(
                        query.name(), () -> assertEquals(answer(query, HERE), answer(query, THERE))));
    }

    @Test
    void unknownNameIsFoundOutThereToo() {
        SavedQuery query = SavedQueries.library().named("model_results");
        QueryException e = assertThrows(QueryException.class, () -> query.bind(Map.of("model", "Lark 7B"), THERE));
        assertEquals(UNKNOWN_NAME, e.situation());
        assertEquals("Larch 7B", e.suggestions().get(0));
    }

    @Test
    void failureOfAnEndpointSaysWhich() {
        QuerySource nowhere = QuerySource.endpoint(SERVER.datasetURL("record") + "/not-there");
        BoundQuery bound = SavedQueries.library().named("graph_statistics").bind(Map.of(), nowhere);
        QueryException e = assertThrows(
                QueryException.class, () -> bound.write(nowhere, Format.JSON, new ByteArrayOutputStream()));
        assertEquals(ENDPOINT_FAILED, e.situation());
        assertTrue(e.getMessage().contains("/not-there"), e.getMessage());
        QuerySource nobody = QuerySource.endpoint("http://localhost:1/sparql");
        assertEquals(
                ENDPOINT_FAILED,
                assertThrows(QueryException.class, () -> bound.write(nobody, Format.JSON, new ByteArrayOutputStream()))
                        .situation());
    }

    private static String answer(SavedQuery query, QuerySource source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean graph = query.query().isConstructType();
        query.bind(Examples.of(query), source).write(source, graph ? Format.N_TRIPLES : Format.TSV, out);
        String text = Records.text(out.toByteArray());
        return graph ? text.lines().sorted().collect(Collectors.joining("\n")) : text;
    }
}
