package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.queries.QueryException.Situation.MALFORMED_VALUE;
import static tidemark.queries.QueryException.Situation.MISSING_PARAMETER;
import static tidemark.queries.QueryException.Situation.UNKNOWN_NAME;
import static tidemark.queries.QueryException.Situation.UNKNOWN_PARAMETER;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BindingTest {
    private static final DatasetGraph SAMPLE = Records.sample();
    private static final QuerySource SOURCE = QuerySource.dataset(SAMPLE);

    /** One parameter of every type, each put where it would do harm if it were text. */
    private static final SavedQuery ALL_TYPES = SavedQuery.read("graph_all-types", """
            #+ title: t
            #+ summary: s
            #+ description: d
            #+ tags: [x]
            #+ params:
            #+   - {name: iri, type: iri, required: false, description: d}
            #+   - {name: name, type: name, kind: dataset, required: false, description: d}
            #+   - {name: date, type: date, required: false, description: d}
            #+   - {name: integer, type: integer, required: false, description: d}
            #+   - {name: decimal, type: decimal, required: false, description: d}
            #+   - {name: enum, type: enum, required: false, description: d}
            #+   - {name: string, type: string, required: false, description: d}
            #+ enumerate:
            #+   - enum: [asc, desc]
            #+ chart: {type: table}
            SELECT ?s WHERE {
              ?s ?p ?o
              FILTER(?s = COALESCE(?__iri_iri, ?__name_iri, ?__date_date, ?__integer_integer, ?__decimal_decimal, ?__enum, ?__string))
            }
            """);

    private static final List<String> HOSTILE = List.of(
            "x> } ; DROP ALL ; #",
            "https://e.org/> } ; DROP ALL #",
            "https://e.org/a b",
            "https://e.org/\\u003E",
            "\" } UNION { ?s ?p ?o } #",
            "\\\" . ?a ?b ?c } #",
            "'''\"\"\" } #",
            "1 } UNION { ?s ?p ?o",
            "2024-01-01\" || true || \"",
            "2024-02-30",
            "1e999999999",
            "9".repeat(5000),
            "?s",
            "$s",
            "<urn:x>",
            "_:b",
            "asc desc",
            "\u0000",
            "line\nbreak } #",
            "\uD800",
            "\u202Eevil",
            "{{7*7}}",
            "%3E%20%7D");

    @TestFactory
    Stream<DynamicTest> hostileTextDoesNothing() {
        return ALL_TYPES.parameters().stream().flatMap(parameter -> HOSTILE.stream()
                .map(text -> DynamicTest.dynamicTest(
                        parameter.name() + ": " + Values.printable(text), () -> assertHarmless(parameter, text))));
    }

    @Property
    void anyTextIsATermOrRefused(@ForAll String text) {
        ALL_TYPES.parameters().forEach(parameter -> assertHarmless(parameter, text));
    }

    /** Either the value is refused, or it is one term: the query keeps its shape, and its text reads back as itself. */
    private static void assertHarmless(Parameter parameter, String text) {
        BoundQuery bound;
        try {
            bound = ALL_TYPES.bind(Map.of(parameter.name(), text), SOURCE);
        } catch (QueryException e) {
            assertTrue(List.of(MALFORMED_VALUE, UNKNOWN_NAME).contains(e.situation()), e.getMessage());
            assertFalse(e.getMessage().chars().anyMatch(c -> c < ' ' && c != '\n'), "the message is safe to show");
            return;
        }
        Query readBack = QueryFactory.create(bound.text());
        assertEquals(bound.query().getQueryPattern(), readBack.getQueryPattern());
        assertEquals(ALL_TYPES.query().getProjectVars(), readBack.getProjectVars());
        assertEquals(elements(ALL_TYPES.query()), elements(readBack), "a value has become a part of the structure");
        assertEquals(0, count(bound), "nothing in the record is that");
    }

    private static int elements(Query query) {
        return ((ElementGroup) query.getQueryPattern()).size();
    }

    private static long count(BoundQuery bound) {
        return bound.write(SOURCE, Format.CSV, new ByteArrayOutputStream());
    }

    @Test
    void valueBecomesATermOfItsType() {
        assertTrue(bound("decimal", "0.50").contains("?s = 0.50 "));
        assertTrue(bound("integer", "007").contains("?s = 7 "));
        assertTrue(bound("date", "2024-12-09").contains("\"2024-12-09\"^^<http://www.w3.org/2001/XMLSchema#date>"));
        assertTrue(bound("name", "m.m.m.u").contains("<https://w3id.org/tidemark/dataset/mmmu>"));
        assertTrue(bound("string", "say \"hi\"").contains("\"say \\\"hi\\\"\""));
        assertTrue(bound("iri", "https://e.org/").contains("?s = <https://e.org/> "), "what is decided is folded away");
    }

    private static String bound(String name, String value) {
        return ALL_TYPES.bind(Map.of(name, value), SOURCE).text();
    }

    @Test
    void notGivenStaysUnboundOrTakesItsDefault() {
        assertTrue(ALL_TYPES.bind(Map.of(), SOURCE).text().contains("?__string"));
        assertFalse(
                text("dataset_used-together", Map.of()).contains("?__"), "what cannot be is not tried at every row");
        SavedQuery query = SavedQueries.library().named("benchmark_leaderboard");
        assertTrue(query.bind(Map.of("benchmark", "MMMU"), SOURCE).text().contains("0.5"));
        assertTrue(query.bind(Map.of("benchmark", "MMMU", "min-confidence", " "), SOURCE)
                .text()
                .contains("0.5"));
    }

    @Test
    void boundOptionalParameterIsLookedUpRatherThanFiltered() {
        String text = text("dataset_used-together", Map.of("dataset", "MMMU"));
        assertTrue(text.contains("?dataset = <https://w3id.org/tidemark/dataset/mmmu>"), text);
    }

    private static String text(String name, Map<String, String> values) {
        return SavedQueries.library().named(name).bind(values, SOURCE).text();
    }

    @Test
    void boundOfAGivenParameterIsTrue() {
        SavedQuery query = SavedQuery.read("graph_bound", """
                #+ title: t
                #+ summary: s
                #+ description: d
                #+ params:
                #+   - {name: thing, type: iri, required: false, description: d}
                #+ chart: {type: table}
                SELECT ?s WHERE { ?s a ?o FILTER(!BOUND(?__thing_iri) || ?s = ?__thing_iri) }
                """);
        assertEquals(1, count(query.bind(Map.of("thing", "https://w3id.org/tidemark/metric/fid"), SOURCE)));
        assertTrue(count(query.bind(Map.of(), SOURCE)) > 50);
    }

    @Test
    void missingParameterIsNamedWithItsType() {
        QueryException e = assertThrows(
                QueryException.class,
                () -> SavedQueries.library().named("benchmark_leaderboard").bind(Map.of(), SOURCE));
        assertEquals(MISSING_PARAMETER, e.situation());
        assertEquals(List.of("benchmark"), e.suggestions());
        assertTrue(
                e.getMessage().contains("benchmark (name of a dataset, or its key or IRI, required)"), e.getMessage());
        assertTrue(e.getMessage().contains("min-confidence (decimal, default 0.5)"), e.getMessage());
    }

    @Test
    void unknownParameterIsRefusedWithTheRightOnes() {
        QueryException e = assertThrows(
                QueryException.class,
                () -> SavedQueries.library().named("author_papers").bind(Map.of("autor", "Ada"), SOURCE));
        assertEquals(UNKNOWN_PARAMETER, e.situation());
        assertEquals(List.of("author", "min-confidence"), e.suggestions());
    }

    @Test
    void pageIsAPartOfTheRows() {
        BoundQuery all = SavedQueries.library().named("name_spellings").bind(Map.of(), SOURCE);
        assertEquals(3, count(all.page(2, 3)));
        assertEquals(count(all) - 2, count(all.page(2, 1000)));
        assertFalse(all.query().hasLimit(), "the whole is left as it was");
    }
}
