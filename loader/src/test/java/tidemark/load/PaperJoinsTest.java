package tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.extract.Gazetteer;
import tidemark.extract.TextExtractor;
import tidemark.identity.Iris;
import tidemark.identity.Registry;
import tidemark.source.Place;
import tidemark.source.Reject;
import tidemark.store.TdbStore;

class PaperJoinsTest {

    private static final String PAPERS = """
            [{"paper_url": "https://paperswithcode.com/paper/ferns-that-look", "arxiv_id": "2501.00001",
              "title": "Ferns that look", "abstract": null, "authors": ["Ada Lind"], "tasks": [], "methods": []}]""";
    private static final String RESULTS = """
            {"count": 1, "next": null, "previous": null, "results": [{"id": "fern-net-1", "best_rank": 1,
              "metrics": {"Accuracy": "70.1%"}, "methodology": "FernNet", "uses_additional_data": false,
              "paper": "ferns-that-look", "best_metric": "Accuracy", "evaluated_on": "2025-01-02",
              "evaluation": "fern-recognition-on-fernset"}]}""";

    @TempDir
    private Path folder;

    @Test
    void aSlugMeetsTheArxivPaperThatStatesItWhicheverIsReadFirst() throws IOException {
        Set<String> slugFirst = record("a", List.of(RESULTS, PAPERS));
        Set<String> slugLast = record("b", List.of(PAPERS, RESULTS));
        assertEquals(slugLast, slugFirst);
        assertTrue(slugFirst.stream().noneMatch(quad -> quad.contains("paper/pwc:") || quad.contains("result/pwc:")));
        assertTrue(
                slugFirst.stream()
                        .anyMatch(quad -> quad.contains("reportedIn https://w3id.org/tidemark/paper/2501.00001")),
                slugFirst::toString);
        assertTrue(slugFirst.stream().noneMatch(quad -> quad.contains("\"pwc:ferns-that-look\"")));
    }

    @Test
    void aSlugThatTwoPapersClaimIsLeftAlone() throws IOException {
        String other = PAPERS.replace("2501.00001", "2501.00002");
        assertTrue(record("c", List.of(PAPERS, other, RESULTS)).stream()
                .anyMatch(quad -> quad.contains("paper/pwc:ferns-that-look")));
    }

    @Test
    void anUnchangedReloadChangesNothing() throws IOException {
        Set<String> once = record("d", List.of(RESULTS, PAPERS));
        assertEquals(once, record("d", List.of(RESULTS, PAPERS)));
    }

    /** Loads each text by itself, in the order given, and says what the record holds then. */
    private Set<String> record(String name, List<String> texts) throws IOException {
        Iris iris = new Iris(Iris.DEFAULT_BASE, Registry.shipped());
        try (TdbStore store = TdbStore.open(folder.resolve(name), Iris.DEFAULT_BASE)) {
            for (String text : texts) {
                Path file =
                        Files.writeString(folder.resolve(text.equals(RESULTS) ? "results.json" : "papers.json"), text);
                List<String> rejects = new ArrayList<>();
                new Load(iris, new TextExtractor(Gazetteer.none()), store, listener(rejects))
                        .run(
                                InputFiles.find(List.of(file), null).inputs(),
                                "source-" + Integer.toHexString(text.hashCode()));
                assertEquals(List.of(), rejects);
            }
            return store.ask(
                    QueryFactory.create(
                            "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER(!CONTAINS(STR(?g), 'source/registry')) }"),
                    rows -> {
                        Set<String> quads = new TreeSet<>();
                        rows.forEachRemaining(row -> quads.add(List.of("g", "s", "p", "o").stream()
                                .map(each -> row.get(each).toString())
                                .collect(Collectors.joining(" "))));
                        return quads;
                    });
        }
    }

    private static LoadListener listener(List<String> rejects) {
        return new LoadListener() {
            @Override
            public void rejected(String source, Reject reject) {
                rejects.add(reject.reason());
            }

            @Override
            public void remarked(Place place, String remark) {}

            @Override
            public void progressed(int files, int ofFiles, int documents, int results) {}
        };
    }
}
