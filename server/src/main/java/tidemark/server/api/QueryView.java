package tidemark.server.api;

import java.util.List;
import java.util.Optional;
import tidemark.queries.SavedQuery;

/** The page of a saved query: its form, and its answer where it has been asked. */
record QueryView(SavedQuery query, List<Field> fields, Optional<AnswerView> answer) {

    static QueryView of(SavedQuery query, RunRequest asked, Optional<AnswerView> answer) {
        return new QueryView(
                query,
                query.parameters().stream()
                        .map(parameter -> Field.of(parameter, asked.parameters().get(parameter.name())))
                        .toList(),
                answer);
    }
}
