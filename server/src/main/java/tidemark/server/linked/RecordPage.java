package tidemark.server.linked;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;

/** The page at the root: how much the record holds, and the ways in. */
final class RecordPage {
    private static final List<Node> SHOWN =
            List.of(TM.Paper, TM.Result, TM.Model, TM.Dataset, TM.Benchmark, TM.Metric, TM.Author, TM.SourceDocument);

    private RecordPage() {}

    static String html(Record.Counts counts, Graph description) {
        String numbers = SHOWN.stream()
                .map(kind -> "<tr><th>" + Html.words(kind) + "</th><td class=\"number\">"
                        + Html.amount(counts.of(kind.getURI())) + "</td></tr>\n")
                .collect(Collectors.joining());
        String empty = counts.of(TM.SourceDocument.getURI()) > 0
                ? ""
                : "<p>The record is empty. Fill it with <code>./tidemark load samples</code>.</p>\n";
        return tidemark.server.api.Pages.page(
                "Tidemark",
                "<p>The open record of the state of the art in AI: which model reached what on which benchmark, when, and"
                        + " which sentence says so.</p>\n" + empty + "<table>\n<tbody>\n" + numbers
                        + "<tr><th>triples</th><td class=\"number\">" + Html.amount(counts.triples())
                        + "</td></tr>\n</tbody>\n</table>\n<ul>\n"
                        + "<li><a href=\"/queries\">Saved queries</a>: questions with an answer in one line</li>\n"
                        + "<li><a href=\"/api\">The API</a>, described in <a href=\"/openapi.json\">OpenAPI</a></li>\n"
                        + "<li><a href=\"/ontology\">The ontology</a>: every term and how often it is used</li>\n"
                        + "<li><a href=\"/.well-known/void\">What the record holds</a>, in VoID and DCAT</li>\n"
                        + "<li><code>/sparql</code>: SPARQL 1.1 by GET or POST</li>\n</ul>\n"
                        + "<script type=\"application/ld+json\">" + Written.inPage(description) + "</script>\n");
    }
}
