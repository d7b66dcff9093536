package tidemark.server.explorer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tidemark.queries.QueryException;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;
import tidemark.server.api.Problem;
import tidemark.server.api.Sending;

/** A page made of the record as it is: told again only when the record has changed. */
abstract class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient SavedQueries queries;
    private final transient LimitedSource record;

    PageServlet(SavedQueries queries, LimitedSource record) {
        this.queries = queries;
        this.record = record;
    }

    /** The page as this request asks for it. */
    abstract String page(Questions questions, HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String asked =
                    Integer.toHexString(String.valueOf(request.getQueryString()).hashCode());
            String page =
                    record.reading(reading -> Sending.unchanged(request, response, reading.version() + "-" + asked)
                            ? null
                            : page(new Questions(queries, reading), request));
            if (page != null) {
                Sending.send(response, 200, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
            }
        } catch (QueryException wrong) {
            Sending.send(request, response, Problem.of(wrong));
        } catch (LimitedSource.Refused refused) {
            Sending.send(request, response, Problem.of(refused));
        }
    }

    static View view(HttpServletRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
        return new View(asked);
    }
}
