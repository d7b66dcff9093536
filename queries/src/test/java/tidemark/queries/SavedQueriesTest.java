package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.queries.QueryException.Situation.UNKNOWN_QUERY;
import static tidemark.queries.QueryException.Situation.UNREADABLE_QUERY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedQueriesTest {
    private static final String GOOD = """
            #+ title: Title
            #+ summary: Summary
            #+ description: Description
            #+ tags: [mine]
            #+ params:
            #+   - {name: top-thing, type: iri, description: The thing}
            #+   - {name: order, type: enum, description: The order}
            #+ defaults:
            #+   - order: asc
            #+ enumerate:
            #+   - order: [asc, desc]
            #+ chart: {type: bar, x: s}

            SELECT ?s WHERE { ?s ?p ?_topThing_iri FILTER(?_order = "asc") } ORDER BY ?s
            """;

    @Test
    void unknownQueryComesBackWithTheNearestAndWithAll() {
        QueryException e =
                assertThrows(QueryException.class, () -> SavedQueries.library().named("benchmark_leader-board"));
        assertEquals(UNKNOWN_QUERY, e.situation());
        assertEquals("benchmark_leaderboard", e.suggestions().get(0));
        SavedQueries.library().all().forEach(query -> assertTrue(e.getMessage().contains(query.name())));
    }

    @Test
    void folderOfOnesOwnIsRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine_first.rq"), GOOD);
        Files.writeString(folder.resolve("graph_statistics.rq"), GOOD);
        Files.writeString(folder.resolve("notes.txt"), "not a query");
        SavedQueries both = SavedQueries.library().and(SavedQueries.in(folder));
        assertEquals(SavedQueries.library().all().size() + 1, both.all().size());
        assertEquals("Title", both.named("graph_statistics").title(), "one's own stands in for the library's");
        SavedQuery mine = both.named("mine_first");
        assertEquals(List.of("mine"), mine.tags());
        assertEquals(
                List.of("_topThing_iri", "_order"),
                mine.parameters().stream().map(p -> p.variable().getName()).toList());
        assertEquals(List.of("asc", "desc"), mine.parameters().get(1).values());
        assertEquals("asc", mine.parameters().get(1).defaultValue().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Title                | titel: Title            | unknown key titel
            summary: Summary            | tags: [x]               | tags
            type: iri,                  | type: uri,              | no known type
            type: iri,                  | type: name,             | every name has one
            top-thing                   | Top_Thing               | lower-case words
            - order: asc                | - odrer: asc            | name no parameter
            ?_topThing_iri              | ?o                      | the query uses
            ?_order = "asc"             | ?_order = ?_x           | the query uses
            x: s}                       | x: z}                   | which the query does not select
            type: bar                   | type: pie               | chart: type is
            SELECT ?s                   | SELEKT ?s               | cannot be read
            #+ tags: [mine]             | #+ tags: [              | not YAML
            """)
    void faultyFileIsRefusedWithAReason(String right, String wrong, String reason) {
        assertTrue(GOOD.contains(right), right);
        QueryException e =
                assertThrows(QueryException.class, () -> SavedQuery.read("mine_first", GOOD.replace(right, wrong)));
        assertEquals(UNREADABLE_QUERY, e.situation());
        assertTrue(e.getMessage().contains("mine_first.rq"), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void nameIsAspectAndQuestion() {
        assertThrows(QueryException.class, () -> SavedQuery.read("Leaderboard", GOOD));
    }
}
