package tidemark.server.search;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.queries.QuerySource;
import tidemark.server.LimitedSource;
import tidemark.server.api.MediaRange;
import tidemark.server.api.Problem;
import tidemark.server.api.Sending;
import tidemark.server.page.Templates;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code ?q=WORDS}, with {@code &kind=} for one kind of thing and {@code &limit=} for how many. */
final class SearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 30;
    private static final int MOST = 200;
    private static final List<String> FORMS = List.of("text/html", "application/json");

    private final transient Search search;

    SearchServlet(Search search) {
        this.search = search;
    }

    /** A thing that was found, as a page shows it. */
    record Shown(String name, String kind, String address) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String asked = text(request, "q").strip();
            String kind = text(request, "kind");
            String form = MediaRange.choose(request.getHeader("Accept"), FORMS, type -> type)
                    .orElseThrow(() -> new Problem(
                            406, "unsuitable-format", "This can be had as " + String.join(", ", FORMS) + ".", FORMS));
            List<Found> found = asked.isEmpty() ? List.of() : search.find(asked, kind, limit(request));
            response.setHeader("Vary", "Accept");
            response.setHeader("Cache-Control", "no-cache");
            String body = form.equals("text/html") ? page(asked, kind, found) : json(asked, found);
            Sending.send(response, 200, form + ";charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
        } catch (Problem problem) {
            Sending.send(request, response, problem);
        } catch (LimitedSource.Refused refused) {
            Sending.send(request, response, Problem.of(refused));
        }
    }

    private static String page(String asked, String kind, List<Found> found) {
        List<Shown> shown = found.stream()
                .map(thing -> new Shown(thing.name(), thing.kind(), address(thing)))
                .toList();
        return Templates.page("search/search", Map.of("asked", asked, "kind", kind, "found", shown));
    }

    private static String json(String asked, List<Found> found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("asked", asked);
        answer.put(
                "found",
                found.stream()
                        .map(thing -> {
                            Map<String, Object> told = new LinkedHashMap<>();
                            told.put("name", thing.name());
                            told.put("kind", thing.kind());
                            told.put("address", address(thing));
                            told.put("iri", thing.iri());
                            return told;
                        })
                        .toList());
        return JsonMapper.shared().writeValueAsString(answer) + "\n";
    }

    private static String address(Found thing) {
        String base = QuerySource.DEFAULT_BASE;
        return thing.iri().startsWith(base) ? "/" + thing.iri().substring(base.length()) : "";
    }

    private static String text(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null ? "" : given;
    }

    private static int limit(HttpServletRequest request) {
        String given = text(request, "limit");
        if (given.isEmpty()) {
            return USUAL;
        }
        if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST) {
            throw new Problem(400, "malformed-value", "limit is a whole number from 1 to " + MOST + ".", List.of());
        }
        return Integer.parseInt(given);
    }
}
