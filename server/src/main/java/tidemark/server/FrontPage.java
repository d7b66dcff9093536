package tidemark.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** What a person or a program finds at the root: what is served here, and how to ask. */
final class FrontPage implements Filter {
    private static final String TEXT = """
            Tidemark: which model reached what on which benchmark, when, and which sentence says so.

            %1$s/sparql      SPARQL 1.1 query by GET or POST; without a query, the service description
            %1$s/queries     the saved queries; %1$s/api to try them out
            %1$s/search      names, titles and sentences: ?q=, as JSON or as a page
            %1$s/            in a browser: leaderboards, models, papers, trends, the graph, a SPARQL editor
            %1$s/export      the record as files: RDF, tables, graphs for graph tools, nanopublications
            %1$s/mcp         the record for language-model agents (Model Context Protocol)
            %1$s/model/…     the page of a thing, as of a paper, author, dataset, metric, result: HTML and RDF
            %1$s/ontology    the terms
            %1$s/.well-known/void  what the record holds
            %1$s/$/ping      whether the server is up
            %1$s/$/metrics   its figures, for Prometheus

            Try, for the papers with the most results:

              curl %1$s/sparql -H 'Accept: text/csv' --data-urlencode 'query=
                PREFIX tm: <https://w3id.org/tidemark/ontology#>
                SELECT ?paper (COUNT(?result) AS ?results) { ?paper tm:reports ?result }
                GROUP BY ?paper ORDER BY DESC(?results) LIMIT 10'

            This server is read only. The database is changed by `tidemark load` and `tidemark remove`, run as the
            user who owns it.""";

    private static final Set<String> MORE =
            Set.of("text/html", "turtle", "ld+json", "rdf+xml", "n-triples", "application/trig", "n-quads");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (asksForMore(request)) {
            chain.doFilter(servletRequest, servletResponse);
        } else if (READING.contains(request.getMethod())) {
            String url = request.getRequestURL().toString().replaceAll("/+$", "");
            Answer.plain(response, HttpServletResponse.SC_OK, TEXT.formatted(url));
        } else {
            Answer.discardBody(request, response);
            response.setHeader("Allow", "GET, HEAD");
            Answer.plain(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, WriteAccess.REFUSAL);
        }
    }

    /** Browsers get a page, and programs that ask for RDF the description of the record; both come after this. */
    private static boolean asksForMore(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept"));
        return READING.contains(request.getMethod()) && MORE.stream().anyMatch(type -> accept.contains(type));
    }
}
