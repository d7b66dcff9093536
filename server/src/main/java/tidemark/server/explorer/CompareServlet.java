package tidemark.server.explorer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;
import tidemark.server.page.Templates;

/** Models side by side, as the address names them. */
final class CompareServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    CompareServlet(SavedQueries queries, LimitedSource record) {
        super(queries, record);
    }

    @Override
    String page(Questions questions, HttpServletRequest request) {
        String[] models = request.getParameterValues("model");
        return Templates.page(
                "explorer/compare",
                Map.of("page", Comparison.of(models == null ? List.of() : List.of(models), questions, view(request))));
    }
}
