package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.queries.QueryException.Situation.UNSUITABLE_FORMAT;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final QuerySource SAMPLE = QuerySource.dataset(Records.sample());

    @Test
    void tableAlignsAndShowsLabelsInsteadOfIris() {
        assertEquals("""
                benchmark     results  papers  models
                ────────────  ───────  ──────  ──────
                GSM8K               6       4       3
                MMMU                6       5       4
                ImageNet 256        4       2       3
                Tidepool            3       1       2
                """, write("benchmark_most-results", Map.of(), Format.TABLE, 200));
    }

    @Test
    void tableShortensIrisToKeysAndPrefixedNames() {
        assertTrue(write("source_documents", Map.of(), Format.TABLE, 200).contains("\nsource/digest  "));
        assertTrue(write("graph_statistics", Map.of(), Format.TABLE, 200).contains("\ntm:Result  "));
    }

    @Test
    void tableFitsTheTerminal() {
        String table = write("model_results", Map.of("model", "Osier 2"), Format.TABLE, 100);
        table.lines().forEach(line -> assertTrue(Cells.width(line) <= 100, line));
        assertTrue(table.contains("…"));
        assertTrue(table.contains("51.3"), "numbers are not cut");
    }

    @Test
    void evidenceThatDoesNotFitStandsWholeBelowItsRow() {
        String table = write("model_results", Map.of("model", "Osier 2"), Format.TABLE, 100);
        assertTrue(table.contains("\n    “51.3% on MMMU”\n"), table);
        assertFalse(write("model_results", Map.of("model", "Osier 2"), Format.TABLE, 400)
                .contains("“"));
    }

    @Test
    void tableLeavesOutWhatSaysNothing() {
        String table = write("benchmark_leaderboard", Map.of("benchmark", "Tidepool"), Format.TABLE, 400);
        String titles = table.lines().findFirst().orElseThrow();
        assertFalse(titles.contains("value text"), "the value, once more: " + titles);
        assertTrue(titles.endsWith("result"), titles);
    }

    @Test
    void tableLeavesOutAddressesBeforeWordsBecomeUnreadable() {
        String table = write("benchmark_leaderboard", Map.of("benchmark", "MMMU"), Format.TABLE, 110);
        assertTrue(table.endsWith("(no room for: result)\n"), table);
        assertTrue(table.contains("2024-12-31"), "dates are not cut: " + table);
    }

    @Test
    void tableCountsWideLettersTwice() {
        String table = write("author_most-prolific", Map.of(), Format.TABLE, 200);
        assertEquals(1, table.lines().skip(1).mapToInt(Cells::width).distinct().count());
    }

    @Test
    void tableDropsControlCharacters() {
        assertEquals(
                "a [31m b", Cells.text(org.apache.jena.graph.NodeFactory.createLiteralString("a\u001b[31m\nb"), ""));
    }

    @Test
    void jsonHasNativeNumbersAndOneObjectARow() {
        assertEquals("""
                [
                {"benchmark":"https://w3id.org/tidemark/dataset/gsm8k","benchmarkLabel":"GSM8K","results":6,"papers":4,"models":3},
                {"benchmark":"https://w3id.org/tidemark/dataset/mmmu","benchmarkLabel":"MMMU","results":6,"papers":5,"models":4}
                ]
                """, page("benchmark_most-results", Format.JSON));
        assertTrue(write("dataset_most-used", Map.of(), Format.JSON, 0).contains("\"benchmark\":true"));
        assertTrue(write("benchmark_leaderboard", Map.of("benchmark", "MMMU"), Format.JSON, 0)
                .contains("\"value\":58.9,\"valueText\":\"58.9\",\"setting\":null,"));
    }

    @Test
    void standardFormatsAreJenas() {
        assertTrue(page("benchmark_most-results", Format.CSV).startsWith("benchmark,benchmarkLabel,results"));
        assertTrue(page("benchmark_most-results", Format.TSV).startsWith("?benchmark\t?benchmarkLabel\t?results"));
        assertTrue(page("benchmark_most-results", Format.SPARQL_JSON).contains("\"bindings\""));
        assertTrue(page("benchmark_most-results", Format.SPARQL_XML).contains("<sparql "));
    }

    @Test
    void graphComesAsRdfOrAsRows() {
        Map<String, String> mmmu = Map.of("thing", "MMMU");
        assertTrue(write("thing_neighbourhood", mmmu, Format.TURTLE, 0).contains("tm:usualMetric"));
        assertTrue(write("thing_neighbourhood", mmmu, Format.JSON, 0).contains("\"subject\":"));
        assertTrue(write("thing_neighbourhood", mmmu, Format.TABLE, 200).startsWith("subject"));
    }

    @Test
    void rowsCannotBeRdf() {
        QueryException e =
                assertThrows(QueryException.class, () -> write("graph_statistics", Map.of(), Format.TURTLE, 0));
        assertEquals(UNSUITABLE_FORMAT, e.situation());
        assertTrue(e.suggestions().contains("csv"));
    }

    @Test
    void unknownFormatListsThoseThereAre() {
        QueryException e = assertThrows(QueryException.class, () -> Format.named("xlsx"));
        assertTrue(e.getMessage().contains("table, json, csv, tsv"), e.getMessage());
        assertEquals(Format.TURTLE, Format.named("TTL"));
    }

    @Test
    void writingCountsRows() {
        BoundQuery bound =
                SavedQueries.library().named("benchmark_most-results").bind(Map.of(), SAMPLE);
        for (Format format : new Format[] {Format.TABLE, Format.JSON, Format.CSV, Format.SPARQL_XML}) {
            assertEquals(4, bound.write(SAMPLE, format, new ByteArrayOutputStream()));
        }
    }

    private static String page(String name, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SavedQueries.library().named(name).bind(Map.of(), SAMPLE).page(0, 2).write(SAMPLE, format, out);
        return Records.text(out.toByteArray());
    }

    private static String write(String name, Map<String, String> values, Format format, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SavedQueries.library().named(name).bind(values, SAMPLE).write(SAMPLE, format, width, out);
        return Records.text(out.toByteArray());
    }
}
