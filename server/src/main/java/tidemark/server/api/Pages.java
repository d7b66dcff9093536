package tidemark.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import tidemark.queries.AnswerPage;
import tidemark.queries.BoundQuery;
import tidemark.queries.Parameter;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;

/** The pages of the API, the only place that writes HTML here. All that is not written below is escaped. */
public final class Pages {
    private Pages() {}

    static String library(SavedQueries queries) {
        Map<String, List<SavedQuery>> families = queries.all().stream()
                .collect(Collectors.groupingBy(Pages::family, LinkedHashMap::new, Collectors.toList()));
        String lists = families.entrySet().stream()
                .map(family -> "<h2>" + text(family.getKey()) + "</h2>\n<dl>\n"
                        + family.getValue().stream()
                                .map(query ->
                                        "<dt><a href=\"/queries/%1$s\">%2$s</a> <code>%1$s</code></dt><dd>%3$s</dd>\n"
                                                .formatted(
                                                        text(query.name()), text(query.title()), text(query.summary())))
                                .collect(Collectors.joining())
                        + "</dl>\n")
                .collect(Collectors.joining());
        String other = "<p>Also as <a href=\"/queries?format=json\">JSON</a> and as"
                + " <a href=\"/queries?format=ttl\">Turtle</a>; the API is described in"
                + " <a href=\"/openapi.json\">OpenAPI</a> and can be <a href=\"/api\">tried out</a>.</p>\n";
        return page("Saved queries", other + lists);
    }

    static String form(SavedQuery query, RunRequest asked) {
        return page(query.title(), description(query) + fields(query, asked));
    }

    static String answer(BoundQuery bound, RunRequest asked, AnswerPage page) {
        SavedQuery query = bound.saved();
        return page(
                query.title(),
                description(query)
                        + fields(query, asked)
                        + forms(query, asked)
                        + count(page)
                        + table(page)
                        + turning(query, asked, page));
    }

    static String explanation(BoundQuery bound, RunRequest asked) {
        String sparql = "/sparql?" + Address.query(Map.of("query", bound.text()));
        return page(
                bound.saved().title(),
                description(bound.saved()) + "<pre>" + text(bound.text()) + "</pre>\n<p><a href=\"" + text(sparql)
                        + "\">Ask this at the SPARQL endpoint</a> · <a href=\"/queries/"
                        + text(bound.saved().name()) + "?"
                        + text(Address.query(asked.parameters())) + "\">See the answer</a></p>\n");
    }

    static String problem(Problem problem) {
        String suggestions = problem.suggestions().stream()
                .map(suggestion -> "<li>" + text(suggestion) + "</li>")
                .collect(Collectors.joining("\n"));
        return page(
                problem.status() == 404 ? "Not found" : "This cannot be answered",
                "<pre class=\"problem\">" + text(problem.getMessage()) + "</pre>\n"
                        + (suggestions.isEmpty() ? "" : "<p>Perhaps:</p>\n<ul>" + suggestions + "</ul>\n")
                        + "<p><a href=\"/queries\">All saved queries</a></p>\n");
    }

    /** Where the API is tried out; all scripts are files of this server. */
    static String browser() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>API · Tidemark</title>
                <link rel="stylesheet" href="/assets/swagger-ui/swagger-ui.css">
                </head>
                <body>
                <main id="api"><noscript>The API is described in <a href="/openapi.json">OpenAPI</a>, its queries are
                listed <a href="/queries">here</a>.</noscript></main>
                <script src="/assets/swagger-ui/swagger-ui-bundle.js"></script>
                <script src="/assets/api/browser.js"></script>
                </body>
                </html>
                """;
    }

    private static String description(SavedQuery query) {
        return "<p>" + text(query.summary()) + ". " + text(query.description()) + "</p>\n";
    }

    private static String fields(SavedQuery query, RunRequest asked) {
        if (query.parameters().isEmpty()) {
            return "";
        }
        return "<form action=\"/queries/" + text(query.name()) + "\">\n"
                + query.parameters().stream()
                        .map(parameter -> field(parameter, asked.parameters().get(parameter.name())))
                        .collect(Collectors.joining())
                + "<button>Ask</button>\n</form>\n";
    }

    private static String field(Parameter parameter, String given) {
        String value = given != null ? given : parameter.defaultValue().orElse("");
        String name = text(parameter.name());
        String input = parameter.values().isEmpty()
                ? "<input id=\"%1$s\" name=\"%1$s\" type=\"%2$s\" value=\"%3$s\"%4$s%5$s>"
                        .formatted(
                                name,
                                inputType(parameter),
                                text(value),
                                parameter.type().word().equals("decimal") ? " step=\"any\"" : "",
                                parameter.required() ? " required" : "")
                : "<select id=\"%1$s\" name=\"%1$s\">%2$s</select>"
                        .formatted(
                                name,
                                choices(parameter)
                                        .map(choice -> option(choice, value))
                                        .collect(Collectors.joining()));
        return "<label for=\"" + name + "\">" + name + " <small>" + text(parameter.description()) + "</small></label> "
                + input + "\n";
    }

    /** What need not be given can be left open in a list too. */
    private static Stream<String> choices(Parameter parameter) {
        boolean open = !parameter.required() && parameter.defaultValue().isEmpty();
        return Stream.concat(open ? Stream.of("") : Stream.empty(), parameter.values().stream());
    }

    private static String option(String choice, String value) {
        return "<option" + (choice.equals(value) ? " selected" : "") + ">" + text(choice) + "</option>";
    }

    private static String inputType(Parameter parameter) {
        return switch (parameter.type()) {
            case DATE -> "date";
            case INTEGER, DECIMAL -> "number";
            default -> "text";
        };
    }

    private static String forms(SavedQuery query, RunRequest asked) {
        String address = "/queries/" + query.name() + "?";
        Map<String, String> explain = new LinkedHashMap<>(asked.parameters());
        explain.put("explain", "true");
        return (Library.isGraph(query) ? Representation.OF_GRAPH : Representation.OF_TABLE)
                        .stream()
                                .filter(form -> form.format().isPresent())
                                .map(form -> {
                                    Map<String, String> all = new LinkedHashMap<>(asked.parameters());
                                    all.put("format", form.word());
                                    return "<a href=\"" + text(address + Address.query(all)) + "\">" + text(form.word())
                                            + "</a>";
                                })
                                .collect(Collectors.joining(" · ", "<p class=\"forms\">", ""))
                + " · <a href=\"" + text(address + Address.query(explain)) + "\">SPARQL</a></p>\n";
    }

    private static String count(AnswerPage page) {
        long last = page.offset() + page.rows().size();
        return page.rows().isEmpty()
                ? "<p>No rows.</p>\n"
                : "<p>Rows " + (page.offset() + 1) + " to " + last + " of " + page.total() + "</p>\n";
    }

    private static String table(AnswerPage page) {
        List<Var> columns = Cell.shown(page.columns());
        String head = columns.stream()
                .map(column -> "<th>" + text(Cell.title(column)) + "</th>")
                .collect(Collectors.joining());
        String rows = page.rows().stream()
                .map(row -> columns.stream()
                        .map(column -> Cell.of(row, column, page.base()).html())
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n";
    }

    private static String turning(SavedQuery query, RunRequest asked, AnswerPage page) {
        if (!page.hasMore() || page.rows().isEmpty()) {
            return "";
        }
        int size = page.rows().size();
        return "<p><a rel=\"next\" href=\"/queries/" + text(query.name()) + "?"
                + text(Address.query(asked, "html", size, page.offset() + size)) + "\">Next " + size + "</a></p>\n";
    }

    private static String family(SavedQuery query) {
        return query.name().substring(0, query.name().indexOf('_'));
    }

    /** A whole page around {@code body}, which must be escaped already. */
    public static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s · Tidemark</title>
                <link rel="stylesheet" href="/assets/api/pages.css">
                </head>
                <body>
                <header><a href="/">Tidemark</a> · <a href="/queries">Saved queries</a> · <a href="/api">API</a></header>
                <main>
                <h1>%1$s</h1>
                %2$s</main>
                </body>
                </html>
                """.formatted(text(title), body);
    }

    /** Escapes text for a page. */
    public static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
