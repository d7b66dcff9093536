package tidemark.server.linked;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import tidemark.queries.QueryException;
import tidemark.server.LimitedSource;
import tidemark.server.api.Problem;
import tidemark.server.api.Sending;

/** Answers for every IRI below the base: the path here is the path there, with or without the suffix of a form. */
final class ThingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient LimitedSource record;
    private final transient LastChange lastChange;
    private final transient ThingPages pages;

    ThingServlet(LimitedSource record, Path database, ThingPages pages) {
        this.record = record;
        this.lastChange = new LastChange(database);
        this.pages = pages;
    }

    /** A thing as it was asked for: what it is called there, and the form that its address ends in. */
    private record Named(String path, Optional<Form> form) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Expose-Headers", "Content-Location, ETag, Last-Modified, Link");
        try {
            Answered answered = record.reading(source -> answer(source, request, response));
            if (answered != null) {
                answered.headers(response);
                Sending.send(response, 200, answered.form().contentType(), answered.body());
            }
        } catch (Problem problem) {
            Sending.send(request, response, problem);
        } catch (QueryException wrong) {
            Sending.send(request, response, Problem.of(wrong));
        } catch (LimitedSource.Refused refused) {
            Sending.send(request, response, Problem.of(refused));
        }
    }

    private record Answered(Form form, byte[] body, String path, long offset, Optional<Long> next) {

        void headers(HttpServletResponse response) {
            String here = IRILib.encodeNonASCII(path);
            response.setHeader("Content-Location", here + "." + form.suffix);
            for (Form other : Form.values()) {
                if (other != form) {
                    response.addHeader(
                            "Link",
                            "<" + here + "." + other.suffix + ">; rel=\"alternate\"; type=\"" + other.mediaType + "\"");
                }
            }
            response.addHeader("Link", "</ontology>; rel=\"describedby\"");
            response.addHeader("Link", "<" + Record.LICENCE + ">; rel=\"license\"");
            next.ifPresent(page ->
                    response.addHeader("Link", "<" + here + "." + form.suffix + "?offset=" + page + ">; rel=\"next\""));
            if (offset > 0) {
                long before = Math.max(0, offset - Description.PAGE);
                response.addHeader("Link", "<" + here + "." + form.suffix + "?offset=" + before + ">; rel=\"prev\"");
            }
        }
    }

    private Answered answer(LimitedSource.Reading source, HttpServletRequest request, HttpServletResponse response) {
        long offset = offset(request.getParameter("offset"));
        String asked = request.getRequestURI();
        Named named = named(source, asked);
        Form form = named.form().orElseGet(() -> Form.accepted(request.getHeader("Accept"))
                .orElseThrow(() -> new Problem(
                        406,
                        "unsuitable-format",
                        "Nothing that the Accept header asks for can be had here, but "
                                + String.join(", ", Form.mediaTypes()) + ".",
                        Form.mediaTypes())));
        if (Sending.unchanged(request, response, source.version() + "-" + form.suffix + hash(request))
                || lastChange.before(request, response)) {
            return null;
        }
        Node thing = NodeFactory.createURI(source.base() + named.path());
        String path = "/" + named.path();
        if (form == Form.HTML) {
            Optional<String> page = pages.html(source, thing, asked(request));
            if (page.isPresent()) {
                return new Answered(form, page.get().getBytes(StandardCharsets.UTF_8), path, offset, Optional.empty());
            }
        }
        Description description = Description.read(source, thing, offset)
                .orElseThrow(() -> new Problem(
                        404, "not-found", "The record knows nothing of " + thing.getURI() + ".", List.of()));
        byte[] body = form == Form.HTML
                ? StatementsPage.html(description, source.base(), path).getBytes(StandardCharsets.UTF_8)
                : form.tellsOrigin()
                        ? Written.dataset(Told.dataset(description), form)
                        : Written.graph(
                                Told.graph(description, thing.getURI() + "." + form.suffix),
                                form,
                                Sending.server(request));
        return new Answered(form, body, path, offset, description.next());
    }

    /** Each parameter once; a page does not take one twice. */
    private static Map<String, String> asked(HttpServletRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
        return asked;
    }

    private static String hash(HttpServletRequest request) {
        return Integer.toHexString(String.valueOf(request.getQueryString()).hashCode());
    }

    /** Names may end like a suffix, so what is asked for is first taken as a name. */
    private static Named named(LimitedSource.Reading source, String path) {
        for (String spelling : spellings(path)) {
            if (known(source, spelling)) {
                return new Named(spelling, Optional.empty());
            }
        }
        Optional<Form> form = Form.ofSuffix(path);
        if (form.isPresent()) {
            String bare = path.substring(0, path.length() - form.get().suffix.length() - 1);
            for (String spelling : spellings(bare)) {
                if (known(source, spelling)) {
                    return new Named(spelling, form);
                }
            }
            return new Named(bare.substring(1), form);
        }
        return new Named(path.substring(1), Optional.empty());
    }

    /** Clients encode letters beyond ASCII; the record does not. */
    private static Set<String> spellings(String path) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(path.substring(1));
        spellings.add(IRILib.decodeHex(path.substring(1)));
        return spellings;
    }

    private static boolean known(LimitedSource.Reading source, String path) {
        Node thing = NodeFactory.createURI(source.base() + path);
        return !Lookup.pointing(source, thing, 0, 1).isEmpty()
                || !Lookup.statements(source, List.of(thing)).isEmpty();
    }

    private static long offset(String given) {
        try {
            long offset = given == null ? 0 : Long.parseLong(given);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new Problem(400, "unsuitable-parameter", "offset is a whole number from 0 up.", List.of());
    }
}
