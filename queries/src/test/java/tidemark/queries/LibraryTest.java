package tidemark.queries;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LibraryTest {
    /** What grlc takes a parameter to be: one or two underscores, a name without any, a type. */
    private static final Pattern GRLC = Pattern.compile("_{1,2}[^_]+(_(iri|date|integer|decimal))?");

    private static final Set<String> FAMILIES = Set.of(
            "benchmark",
            "model",
            "author",
            "paper",
            "dataset",
            "metric",
            "task",
            "result",
            "name",
            "graph",
            "source",
            "thing");

    @Test
    void libraryListsEveryFile() throws IOException {
        Set<String> files;
        try (Stream<Path> listed = Files.list(Path.of(""))) {
            files = listed.map(Path::toString)
                    .filter(file -> file.endsWith(".rq"))
                    .map(file -> file.replace(".rq", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        List<String> listed = names();
        assertEquals(files, new TreeSet<>(listed));
        assertEquals(files.size(), listed.size(), "a query is listed twice");
        assertTrue(files.size() >= 45, "the library has shrunk");
    }

    @Test
    void readmeTellsOfEveryQueryAndOfNoOther() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> told = Pattern.compile("`([a-z-]+_[a-z0-9-]+)`")
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(names()), told);
    }

    @TestFactory
    Stream<DynamicTest> headerIsCompleteAndFitsTheQuery() {
        return SavedQueries.library().all().stream()
                .map(query -> DynamicTest.dynamicTest(
                        query.name(),
                        () -> assertAll(
                                () -> assertTrue(FAMILIES.contains(
                                        query.name().substring(0, query.name().indexOf('_')))),
                                () -> assertFalse(query.title().isBlank()),
                                () -> assertFalse(query.summary().isBlank()),
                                () -> assertTrue(query.title().length() <= 60, "a title fits a tab"),
                                () -> assertFalse(query.description().isBlank()),
                                () -> assertFalse(query.tags().isEmpty()),
                                () -> assertTrue(query.query().isSelectType() == !isGraph(query)),
                                () -> assertTrue(
                                        isGraph(query) || query.query().hasOrderBy(), "answers come in one order"))));
    }

    /** What tells of the reading itself, of documents, or of whatever there is, leaves nothing out. */
    private static final Set<String> WHATEVER_THE_CONFIDENCE = Set.of(
            "result_by-reporter",
            "source_documents",
            "paper_told-twice",
            "paper_without-number",
            "paper_matching-words",
            "thing_neighbourhood");

    @Test
    void queriesOnResultsTakeAMinimumConfidence() {
        Pattern results = Pattern.compile("\\?result\\b|\\?entry\\b");
        Set<String> deaf = SavedQueries.library().all().stream()
                .filter(query -> results.matcher(query.text()).find())
                .filter(query -> query.parameters().stream()
                        .noneMatch(parameter -> parameter.name().equals("min-confidence")))
                .map(SavedQuery::name)
                .collect(Collectors.toSet());
        deaf.removeAll(WHATEVER_THE_CONFIDENCE);
        assertEquals(Set.of(), deaf);
    }

    @TestFactory
    Stream<DynamicTest> grlcCanHostItAsItIs() {
        return SavedQueries.library().all().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    List<String> variables = query.parameters().stream()
                            .map(parameter -> parameter.variable().getName())
                            .toList();
                    variables.forEach(
                            variable -> assertTrue(GRLC.matcher(variable).matches(), variable));
                    // grlc replaces text: no variable may begin with another, and BOUND(<iri>) is not SPARQL
                    variables.forEach(variable -> assertEquals(
                            1,
                            new HashSet<>(variables)
                                    .stream().filter(variable::startsWith).count()));
                    assertFalse(Pattern.compile("(?i)bound\\s*\\(\\s*\\?_")
                            .matcher(query.text())
                            .find());
                    // it writes "1"^^xsd:decimal, and would put the prefix before every SELECT of nested ones
                    if (variables.stream().anyMatch(variable -> variable.matches(".*_(date|integer|decimal)"))) {
                        assertTrue(query.text().contains("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"));
                    }
                    assertTrue(query.text().contains("\n#+ method: GET\n"));
                    QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
                }));
    }

    private static boolean isGraph(SavedQuery query) {
        return query.chart().type() == Chart.Type.GRAPH;
    }

    private static List<String> names() {
        return SavedQueries.library().all().stream().map(SavedQuery::name).toList();
    }
}
