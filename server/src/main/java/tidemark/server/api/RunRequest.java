package tidemark.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidemark.queries.SavedQuery;

/**
 * What a request to run a saved query asks for. A limit that is not given is a page for people and all that one answer
 * may hold for programs.
 */
record RunRequest(Map<String, String> parameters, String format, Long limit, long offset, boolean explain) {
    static final Set<String> RESERVED = Set.of("format", "limit", "offset", "explain");
    static final long MOST = 100_000;
    static final long USUAL = 10_000;
    static final long PAGE = 100;

    static RunRequest of(SavedQuery query, HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw new Problem(
                        400, "repeated-parameter", "The parameter " + name + " is given more than once.", List.of());
            }
            given.put(name, values[0]);
        });
        String explain = given.remove("explain");
        String format = given.remove("format");
        boolean graph = query.query().isConstructType();
        Long limit = number("limit", graph ? null : given.remove("limit"), 1, MOST);
        Long offset = number("offset", graph ? null : given.remove("offset"), 0, Long.MAX_VALUE / 2);
        return new RunRequest(
                given,
                format,
                limit,
                offset == null ? 0 : offset,
                explain != null && !explain.equalsIgnoreCase("false"));
    }

    /** How many rows to send where the request does not say. A graph is sent whole: it has no order to cut it by. */
    long rows(Representation representation, boolean graph) {
        if (limit != null) {
            return limit;
        }
        return graph ? MOST : representation == Representation.HTML ? PAGE : USUAL;
    }

    private static Long number(String name, String text, long least, long most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            String range = most == MOST ? least + " to " + most : least + " on";
            throw new Problem(400, "malformed-value", name + " is a whole number from " + range + ".", List.of());
        }
        return Long.parseLong(text);
    }
}
