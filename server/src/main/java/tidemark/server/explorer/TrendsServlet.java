package tidemark.server.explorer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;
import tidemark.server.page.Templates;

/** What moves in the record. */
final class TrendsServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Remembered<Trends> trends = new Remembered<>();

    TrendsServlet(SavedQueries queries, LimitedSource record) {
        super(queries, record);
    }

    @Override
    String page(Questions questions, HttpServletRequest request) {
        return Templates.page(
                "explorer/trends", Map.of("page", trends.of(questions.record(), () -> Trends.of(questions))));
    }
}
