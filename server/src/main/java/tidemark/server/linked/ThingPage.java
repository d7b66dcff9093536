package tidemark.server.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.server.api.Pages;

/** The page of one thing: its facts, its results with the sentence that states each, what points at it, and who says so. */
final class ThingPage {
    /** Told elsewhere on the page. */
    private static final Set<Node> NOT_FACTS =
            Set.of(Vocabularies.type, Vocabularies.label, TM.reports, TM.authorship, TM.contentHash);

    private final Description told;
    private final Map<Node, String> labels;
    private final String base;
    private final String path;

    private ThingPage(Description told, String base, String path) {
        this.told = told;
        this.labels = told.labelled();
        this.base = base;
        this.path = path;
    }

    static String html(Description told, String base, String path) {
        return new ThingPage(told, base, path).html();
    }

    private String html() {
        return Pages.page(
                title(),
                kind() + forms() + facts() + results() + pointing() + statedIn()
                        + "<script type=\"application/ld+json\">"
                        + Written.inPage(Told.graph(told, told.thing().getURI() + ".html")) + "</script>\n");
    }

    private String title() {
        String named = labels.get(told.thing());
        if (named == null) {
            named = told.own().stream()
                    .filter(quad -> quad.getPredicate().equals(Vocabularies.name)
                            && quad.getObject().isLiteral())
                    .map(quad -> quad.getObject().getLiteralLexicalForm())
                    .sorted()
                    .findFirst()
                    .orElse(Html.shortened(told.thing().getURI(), base));
        }
        return named;
    }

    private String kind() {
        String kinds = told.values(told.thing(), Vocabularies.type).stream()
                .map(Html::words)
                .sorted()
                .collect(Collectors.joining(" · "));
        return "<p class=\"kind\">" + kinds + " <code>"
                + Pages.text(told.thing().getURI()) + "</code></p>\n";
    }

    private String forms() {
        return Stream.of(Form.values())
                .filter(form -> form != Form.HTML)
                .map(form -> "<a href=\"" + Pages.text(path + "." + form.suffix) + "\">" + form.suffix + "</a>")
                .collect(Collectors.joining(" · ", "<p class=\"forms\">", "</p>\n"));
    }

    private String facts() {
        Map<Node, List<String>> facts = told.own().stream()
                .filter(quad -> !NOT_FACTS.contains(quad.getPredicate()))
                .collect(Collectors.groupingBy(
                        Quad::getPredicate,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Quad::getObject, Collectors.toList()), this::terms)));
        String rows = facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Html.words(a).compareTo(Html.words(b))))
                .map(fact -> "<dt>" + Html.words(fact.getKey()) + "</dt><dd>" + Html.list(fact.getValue()) + "</dd>\n")
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "<dl class=\"facts\">\n" + rows + "</dl>\n";
    }

    private List<String> terms(List<Node> nodes) {
        return nodes.stream()
                .distinct()
                .map(node -> Html.term(node, labels, base))
                .sorted()
                .toList();
    }

    private String results() {
        List<Node> results = told.results().stream()
                .filter(result -> !result.equals(told.thing()))
                .toList();
        if (results.isEmpty()) {
            return "";
        }
        String rows = results.stream().map(this::result).collect(Collectors.joining());
        return "<h2>Results</h2>\n<table>\n<thead><tr><th>value</th><th>metric</th><th>model</th><th>benchmark</th>"
                + "<th>setting</th><th>paper</th><th>date</th><th>confidence</th><th>the sentence</th></tr></thead>\n"
                + "<tbody>\n" + rows + "</tbody>\n</table>\n";
    }

    private String result(Node result) {
        String unit = text(result, TM.unit);
        String value = text(result, TM.valueText) + (unit.equals("%") ? "%" : unit.isEmpty() ? "" : " " + unit);
        return "<tr><td class=\"number\"><a href=\""
                + Pages.text("/" + result.getURI().substring(base.length()))
                + "\">" + value + "</a></td>"
                + Stream.of(
                                TM.metric,
                                TM.model,
                                TM.benchmark,
                                TM.setting,
                                TM.reportedIn,
                                Vocabularies.date,
                                TM.confidence)
                        .map(property -> "<td>" + text(result, property) + "</td>")
                        .collect(Collectors.joining())
                + "<td>" + evidence(result) + "</td></tr>\n";
    }

    private String text(Node subject, Node property) {
        return String.join(", ", terms(told.values(subject, property)));
    }

    /** The quote in its surroundings, the number in it marked. */
    private String evidence(Node result) {
        String number = told.values(result, TM.valueText).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
        return told.values(result, TM.evidence).stream()
                .map(place -> "<q>" + plain(place, Vocabularies.prefix) + "<b>"
                        + marked(plain(place, Vocabularies.exact), Pages.text(number)) + "</b>"
                        + plain(place, Vocabularies.suffix) + "</q>")
                .collect(Collectors.joining("<br>"));
    }

    private String plain(Node place, Node property) {
        return told.values(place, property).stream()
                .filter(Node::isLiteral)
                .map(node -> Pages.text(node.getLiteralLexicalForm()))
                .findFirst()
                .orElse("");
    }

    private static String marked(String quote, String number) {
        int at = number.isEmpty() ? -1 : quote.indexOf(number);
        return at < 0
                ? quote
                : quote.substring(0, at) + "<mark>" + number + "</mark>" + quote.substring(at + number.length());
    }

    private String pointing() {
        Map<Node, List<Node>> groups = told.pointing().stream()
                .filter(quad -> !told.results().contains(quad.getSubject()))
                .collect(Collectors.groupingBy(
                        Quad::getPredicate,
                        LinkedHashMap::new,
                        Collectors.mapping(Quad::getSubject, Collectors.toList())));
        String lists = groups.entrySet().stream()
                .map(group -> "<dt>is " + Html.words(group.getKey()) + " of</dt><dd>"
                        + Html.list(terms(group.getValue())) + "</dd>\n")
                .collect(Collectors.joining());
        String more = told.next()
                .map(next -> "<p><a rel=\"next\" href=\"" + Pages.text(path) + ".html?offset=" + next
                        + "\">More that points here</a></p>\n")
                .orElse("");
        return (lists.isEmpty() ? "" : "<h2>What points here</h2>\n<dl class=\"facts\">\n" + lists + "</dl>\n") + more;
    }

    private String statedIn() {
        return "<h2>Stated in</h2>\n" + Html.list(terms(told.statedIn())) + "\n";
    }
}
