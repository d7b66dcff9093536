package tidemark.server.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tidemark.queries.AnswerPage;
import tidemark.queries.BoundQuery;
import tidemark.queries.QueryException;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tidemark.server.LimitedSource;

/** {@code /queries} lists the saved queries, {@code /queries/NAME} runs one, {@code /queries/NAME.rq} is its file. */
final class QueriesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TABLE_WIDTH = 120;
    private static final String FILE = ".rq";

    private final transient SavedQueries queries;
    private final transient LimitedSource record;

    QueriesServlet(SavedQueries queries, LimitedSource record) {
        this.queries = queries;
        this.record = record;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, X-Total-Count");
        try {
            String path = request.getPathInfo();
            if (path == null || path.equals("/")) {
                list(request, response);
            } else if (path.endsWith(FILE)) {
                file(path.substring(1, path.length() - FILE.length()), response);
            } else {
                run(queries.named(path.substring(1)), request, response);
            }
        } catch (Problem problem) {
            Sending.send(request, response, problem);
        } catch (QueryException wrong) {
            Sending.send(request, response, Problem.of(wrong));
        } catch (LimitedSource.Refused refused) {
            Sending.send(request, response, Problem.of(refused));
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Representation form = Representation.choose(
                request.getParameter("format"), request.getHeader("Accept"), Representation.OF_LIBRARY);
        response.setHeader("Vary", "Accept");
        String server = Sending.server(request);
        response.addHeader("Link", "</openapi.json>; rel=\"service-desc\", </api>; rel=\"service-doc\"");
        String text = form == Representation.HTML
                ? Pages.library(queries)
                : form == Representation.LIBRARY_JSON ? Library.json(queries, server) : Library.turtle(queries, server);
        Sending.send(response, form, text);
    }

    private void file(String name, HttpServletResponse response) throws IOException {
        Sending.send(response, Representation.QUERY_TEXT, queries.named(name).text());
    }

    private void run(SavedQuery query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        RunRequest asked = RunRequest.of(query, request);
        boolean graph = Library.isGraph(query);
        Representation form = Representation.choose(
                asked.format(),
                request.getHeader("Accept"),
                asked.explain()
                        ? Representation.OF_EXPLANATION
                        : graph ? Representation.OF_GRAPH : Representation.OF_TABLE);
        if (form == Representation.HTML && !asked.explain() && lacksRequired(query, asked)) {
            response.setHeader("Vary", "Accept");
            Sending.send(response, form, Pages.form(query, asked));
            return;
        }
        Body body = record.reading(source -> {
            String tag = Integer.toHexString((request.getQueryString() + form + query.name()).hashCode());
            if (Sending.unchanged(request, response, source.version() + "-" + tag)) {
                return null;
            }
            return asked.explain()
                    ? explained(query.bind(asked.parameters(), source), form, asked)
                    : answered(query.bind(asked.parameters(), source), form, asked, source);
        });
        if (body != null) {
            body.headers().forEach(response::addHeader);
            links(request, response, asked, body);
            Sending.send(response, 200, form.contentType(), body.bytes());
        }
    }

    /** What is sent, and where in the whole answer it lies. */
    private record Body(byte[] bytes, Map<String, String> headers, long limit, long offset, boolean more) {}

    private static Body explained(BoundQuery bound, Representation form, RunRequest asked) {
        String text = form == Representation.HTML ? Pages.explanation(bound, asked) : bound.text();
        return new Body(text.getBytes(StandardCharsets.UTF_8), Map.of(), 0, 0, false);
    }

    private static Body answered(
            BoundQuery bound, Representation form, RunRequest asked, LimitedSource.Reading source) {
        boolean graph = Library.isGraph(bound.saved());
        long limit = asked.rows(form, graph);
        AnswerPage page = bound.read(source, asked.offset(), limit, source::keep);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (form.format().isPresent()) {
            page.write(form.format().get(), TABLE_WIDTH, out);
        } else {
            out.writeBytes(Pages.answer(bound, asked, page).getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> headers = Map.of("X-Total-Count", Long.toString(page.total()));
        return new Body(out.toByteArray(), headers, limit, asked.offset(), page.hasMore());
    }

    private static void links(HttpServletRequest request, HttpServletResponse response, RunRequest asked, Body body) {
        if (body.more()) {
            response.addHeader("Link", link(request, asked, body.offset() + body.limit(), body.limit(), "next"));
        }
        if (body.offset() > 0) {
            long before = Math.max(0, body.offset() - body.limit());
            response.addHeader("Link", link(request, asked, before, Math.min(body.limit(), body.offset()), "prev"));
        }
    }

    private static String link(HttpServletRequest request, RunRequest asked, long offset, long limit, String relation) {
        return "<" + request.getRequestURI() + "?" + Address.query(asked, asked.format(), limit, offset) + ">; rel=\""
                + relation + "\"";
    }

    private static boolean lacksRequired(SavedQuery query, RunRequest asked) {
        return query.parameters().stream()
                .anyMatch(parameter -> parameter.required()
                        && asked.parameters().getOrDefault(parameter.name(), "").isBlank());
    }
}
