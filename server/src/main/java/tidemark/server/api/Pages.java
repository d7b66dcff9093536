package tidemark.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.queries.AnswerPage;
import tidemark.queries.BoundQuery;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tidemark.server.page.Templates;

/** The pages of the API. */
final class Pages {
    private Pages() {}

    static String library(SavedQueries queries) {
        Map<String, List<SavedQuery>> families = queries.all().stream()
                .collect(Collectors.groupingBy(Pages::family, LinkedHashMap::new, Collectors.toList()));
        return Templates.page("api/library", Map.of("families", families));
    }

    static String form(SavedQuery query, RunRequest asked) {
        return Templates.page("api/query", Map.of("page", QueryView.of(query, asked, Optional.empty())));
    }

    static String answer(BoundQuery bound, RunRequest asked, AnswerPage page) {
        return Templates.page(
                "api/query",
                Map.of("page", QueryView.of(bound.saved(), asked, Optional.of(AnswerView.of(bound, asked, page)))));
    }

    static String explanation(BoundQuery bound, RunRequest asked) {
        return Templates.page(
                "api/explanation",
                Map.of(
                        "query",
                        bound.saved(),
                        "sparql",
                        bound.text(),
                        "endpoint",
                        "/sparql?" + Address.query(Map.of("query", bound.text())),
                        "editor",
                        AnswerView.editor(bound),
                        "answer",
                        "/queries/" + bound.saved().name() + "?" + Address.query(asked.parameters())));
    }

    static String problem(Problem problem) {
        return Templates.page(
                "page/problem",
                Map.of(
                        "title",
                        problem.status() == 404 ? "Not found" : "This cannot be answered",
                        "message",
                        problem.getMessage(),
                        "suggestions",
                        problem.suggestions()));
    }

    /** Where the API is tried out; all scripts are files of this server. */
    static String browser() {
        return Templates.page("api/browser", Map.of());
    }

    private static String family(SavedQuery query) {
        return query.name().substring(0, query.name().indexOf('_'));
    }
}
