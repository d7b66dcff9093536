package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

/** Fractions and percent, settings, and training data, asked of a record made for it. */
class SettingsTest {

    private static final QuerySource RECORD = QuerySource.dataset(record("""
            @prefix tm: <https://w3id.org/tidemark/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix m: <https://w3id.org/tidemark/model/> .
            @prefix d: <https://w3id.org/tidemark/dataset/> .
            @prefix r: <https://w3id.org/tidemark/result/> .
            @prefix me: <https://w3id.org/tidemark/metric/> .
            <https://w3id.org/tidemark/source/made-up/1> {
              m:larch a tm:Model ; rdfs:label "Larch" ; tm:trainedOn d:peat , d:moss .
              m:osier a tm:Model ; rdfs:label "Osier" ; tm:derivedFrom m:larch .
              d:moss a tm:Benchmark , tm:Dataset ; rdfs:label "Moss" .
              d:peat a tm:Benchmark , tm:Dataset ; rdfs:label "Peat" .
              me:accuracy a tm:Metric ; rdfs:label "accuracy" ; tm:higherIsBetter true .
              r:1 a tm:Result ; tm:model m:larch ; tm:benchmark d:moss ; tm:metric me:accuracy ; tm:resultKind tm:Score ;
                tm:value 70.1 ; tm:valueText "70.1%" ; tm:unit "%" ; tm:shots 5 .
              r:2 a tm:Result ; tm:model m:larch ; tm:benchmark d:moss ; tm:metric me:accuracy ; tm:resultKind tm:Score ;
                tm:value 0.701 ; tm:valueText "0.701" ; tm:unit "fraction" ; tm:shots 5 ; schema:measurementTechnique "h" .
              r:3 a tm:Result ; tm:model m:larch ; tm:benchmark d:moss ; tm:metric me:accuracy ; tm:resultKind tm:Score ;
                tm:value 0.701 ; tm:valueText "0.7010" ; tm:unit "fraction" ; tm:shots 5 .
              r:4 a tm:Result ; tm:model m:larch ; tm:benchmark d:moss ; tm:metric me:accuracy ; tm:resultKind tm:Score ;
                tm:value 64.0 ; tm:valueText "64" ; tm:unit "%" ; tm:shots 0 .
              r:5 a tm:Result ; tm:model m:osier ; tm:benchmark d:moss ; tm:metric me:accuracy ; tm:resultKind tm:Score ;
                tm:value 0.8 ; tm:valueText "0.8" ; tm:unit "fraction" ; tm:setting "tuned" ; tm:split "test" .
              r:6 a tm:Result ; tm:model m:osier ; tm:benchmark d:moss ; tm:metric me:accuracy ; tm:resultKind tm:Score ;
                tm:value 75.0 ; tm:valueText "75" ; tm:unit "%" ; tm:setting "tuned" ; tm:split "test" .
            }
            """));

    @Test
    void aFractionIsRankedAsPercent() {
        assertEquals(
                List.of("% 80.0 Osier 0.8", "% 70.1 Larch 70.1%"),
                rows("benchmark_leaderboard", Map.of("benchmark", "Moss"), "unit", "value", "modelLabel", "valueText"));
    }

    @Test
    void onlyWhatDiffersInTheSameSettingContradicts() {
        assertEquals(
                List.of("Osier tuned; split test 75.0", "Osier tuned; split test 80.0"),
                rows("result_contradicting", Map.of(), "modelLabel", "setting", "value").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void whoIsMadeFromATrainedModelHasSeenItsDataToo() {
        assertEquals(
                List.of("Larch Moss Larch 4", "Osier Moss Larch 2"),
                rows(
                        "model_evaluated-on-training-data",
                        Map.of(),
                        "modelLabel",
                        "benchmarkLabel",
                        "trainedLabel",
                        "results"));
    }

    private static List<String> rows(String name, Map<String, String> parameters, String... columns) {
        BoundQuery bound = SavedQueries.library().named(name).bind(parameters, RECORD);
        return RECORD.ask(bound.query(), execution -> {
            List<String> rows = new ArrayList<>();
            execution.select().forEachRemaining(row -> {
                StringJoiner joined = new StringJoiner(" ");
                for (String column : columns) {
                    joined.add(Cells.text(row.get(column), ""));
                }
                rows.add(joined.toString());
            });
            return rows;
        });
    }

    private static DatasetGraph record(String trig) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFDataMgr.read(read, new StringReader(trig), null, Lang.TRIG);
        DatasetGraph record = Records.empty();
        Txn.executeWrite(record, () -> read.find().forEachRemaining(record::add));
        return record;
    }
}
