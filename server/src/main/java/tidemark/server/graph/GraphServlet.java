package tidemark.server.graph;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.queries.Kind;
import tidemark.queries.Names;
import tidemark.queries.QueryException;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;
import tidemark.server.api.Problem;
import tidemark.server.api.Sending;
import tidemark.server.graph.Neighbours.Neighbour;
import tidemark.server.page.Link;
import tidemark.server.page.Templates;
import tools.jackson.databind.json.JsonMapper;

/** The page of the graph, with the neighbours of its first thing as a table for those without scripts; and paths, as JSON. */
final class GraphServlet extends HttpServlet {
    static final String PATH = "/explore/path";

    private static final long serialVersionUID = 1L;
    /** A picture is saved out of the page itself. */
    private static final String POLICY = Sending.PAGE_POLICY.replace("img-src 'self'", "img-src 'self' data: blob:");
    /** So many things are looked at for a path; each is a question to the record. */
    private static final int MOST = 120;
    /** A picture is grown from so many things, and so many of them have tables: more would be heavier than a page should be. */
    private static final int MOST_THINGS = 100;

    private static final int MOST_TABLES = 8;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient SavedQueries queries;
    private final transient LimitedSource record;
    private transient volatile Ideas ideas = new Ideas("", List.of());

    /** Where to start, until the record changes. */
    private record Ideas(String version, List<Link> links) {}

    GraphServlet(SavedQueries queries, LimitedSource record) {
        this.queries = queries;
        this.record = record;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            boolean path = request.getRequestURI().equals(PATH);
            String asked =
                    Integer.toHexString(String.valueOf(request.getQueryString()).hashCode());
            String body =
                    record.reading(reading -> Sending.unchanged(request, response, reading.version() + "-" + asked)
                            ? null
                            : path ? path(request, reading) : page(request, reading));
            if (body != null) {
                if (!path) {
                    response.setHeader("Content-Security-Policy", POLICY);
                }
                Sending.send(
                        response,
                        200,
                        path ? "application/json" : "text/html;charset=utf-8",
                        body.getBytes(StandardCharsets.UTF_8));
            }
        } catch (Problem problem) {
            Sending.send(request, response, problem);
        } catch (QueryException wrong) {
            Sending.send(request, response, Problem.of(wrong));
        } catch (LimitedSource.Refused refused) {
            Sending.send(request, response, Problem.of(refused));
        }
    }

    private String page(HttpServletRequest request, LimitedSource.Reading reading) {
        Neighbours neighbours = new Neighbours(queries, reading);
        String[] asked = request.getParameterValues("iri");
        List<String> things = Stream.of(asked == null ? new String[0] : asked)
                .filter(iri -> !iri.isBlank())
                .map(iri -> thing(reading, iri))
                .distinct()
                .limit(MOST_THINGS)
                .toList();
        List<Start> starts = things.stream()
                .limit(MOST_TABLES)
                .map(iri -> Start.at(iri, neighbours))
                .toList();
        String named = JSON.writeValueAsString(
                things.stream().map(iri -> end(iri, neighbours.name(iri))).toList());
        return Templates.page(
                "graph/explore",
                Map.of(
                        "starts",
                        starts,
                        "named",
                        named,
                        "base",
                        reading.base(),
                        "ideas",
                        starts.isEmpty() ? ideas(neighbours, reading.version()) : List.of()));
    }

    private List<Link> ideas(Neighbours neighbours, String version) {
        Ideas last = ideas;
        if (!last.version.equals(version)) {
            last = new Ideas(version, neighbours.ideas());
            ideas = last;
        }
        return last.links;
    }

    private String path(HttpServletRequest request, LimitedSource.Reading reading) {
        String from = thing(reading, required(request, "from"));
        String to = thing(reading, required(request, "to"));
        Neighbours neighbours = new Neighbours(queries, reading);
        ShortestPath search = new ShortestPath(neighbours::of, MOST);
        Optional<List<Neighbour>> found = search.between(from, to);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", end(from, neighbours.name(from)));
        answer.put("to", end(to, neighbours.name(to)));
        answer.put("looked", search.looked());
        answer.put("most", MOST);
        answer.put("path", found.orElse(null));
        return JSON.writeValueAsString(answer) + "\n";
    }

    private static Map<String, String> end(String iri, String name) {
        return Map.of("iri", iri, "name", name);
    }

    /** A key is taken as it is, so that a thing that nothing is known of is simply next to nothing. */
    private static String thing(LimitedSource.Reading reading, String asked) {
        boolean key = asked.matches("[a-z]+/\\S+");
        return key
                ? reading.base() + asked
                : Names.in(reading).resolve(Kind.THING, asked).getURI();
    }

    private static String required(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        if (given == null || given.isBlank()) {
            throw new Problem(
                    400, "missing-parameter", "A path needs " + name + ", the address of a thing.", List.of());
        }
        return given;
    }
}
