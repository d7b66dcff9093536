package tidemark.server.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.server.page.Link;
import tidemark.server.page.Templates;

/** The page that tells a thing statement by statement: its facts, its results, what points at it, and who says so. */
record StatementsPage(
        String title,
        List<String> kinds,
        String iri,
        String path,
        List<Group> facts,
        List<Result> results,
        List<Group> pointing,
        List<Link> statedIn,
        String next,
        String jsonLd) {
    /** Told elsewhere on the page. */
    private static final Set<Node> NOT_FACTS =
            Set.of(Vocabularies.type, Vocabularies.label, TM.reports, TM.authorship, TM.contentHash);

    private static final List<Node> OF_RESULT =
            List.of(TM.metric, TM.model, TM.benchmark, TM.setting, TM.reportedIn, Vocabularies.date, TM.confidence);

    /** A property in words, and the things it leads to or comes from. */
    record Group(String name, List<Link> things) {}

    /** A result: its value, what is said of it in the order of the columns, and the sentences that state it. */
    record Result(Link value, List<List<Link>> columns, List<Sentence> sentences) {}

    /** The number in its quote in its surroundings. */
    record Sentence(String before, String start, String number, String end, String after) {}

    static String html(Description told, String base, String path) {
        return Templates.page("linked/statements", Map.of("page", of(told, base, path)));
    }

    private static StatementsPage of(Description told, String base, String path) {
        Terms terms = new Terms(told.labelled(), base);
        return new StatementsPage(
                title(told, terms),
                told.values(told.thing(), Vocabularies.type).stream()
                        .map(Terms::words)
                        .sorted()
                        .toList(),
                told.thing().getURI(),
                path,
                groups(
                        terms,
                        told.own().stream()
                                .filter(quad -> !NOT_FACTS.contains(quad.getPredicate()))
                                .toList(),
                        false),
                told.results().stream()
                        .filter(result -> !result.equals(told.thing()))
                        .map(result -> result(told, terms, result))
                        .toList(),
                groups(
                        terms,
                        told.pointing().stream()
                                .filter(quad -> !told.results().contains(quad.getSubject()))
                                .toList(),
                        true),
                terms.links(told.statedIn()),
                told.next()
                        .map(next -> path + ".html?view=statements&offset=" + next)
                        .orElse(""),
                Written.inPage(Told.graph(told, told.thing().getURI() + ".html")));
    }

    private static String title(Description told, Terms terms) {
        return terms.label(told.thing()).orElseGet(() -> told.own().stream()
                .filter(quad -> quad.getPredicate().equals(Vocabularies.name)
                        && quad.getObject().isLiteral())
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElseGet(() -> Link.shortened(told.thing().getURI(), terms.base())));
    }

    private static List<Group> groups(Terms terms, List<Quad> quads, boolean inwards) {
        Map<Node, List<Node>> groups = quads.stream()
                .collect(Collectors.groupingBy(
                        Quad::getPredicate,
                        LinkedHashMap::new,
                        Collectors.mapping(inwards ? Quad::getSubject : Quad::getObject, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        inwards ? "is " + Terms.words(group.getKey()) + " of" : Terms.words(group.getKey()),
                        terms.links(group.getValue())))
                .sorted((a, b) -> a.name.compareTo(b.name))
                .toList();
    }

    private static Result result(Description told, Terms terms, Node result) {
        String unit = text(told, result, TM.unit);
        String number = text(told, result, TM.valueText);
        String value = number + (unit.equals("%") ? "%" : unit.isEmpty() ? "" : " " + unit);
        List<List<Link>> columns = new ArrayList<>();
        OF_RESULT.forEach(property -> columns.add(terms.links(told.values(result, property))));
        return new Result(
                new Link(value, terms.link(result).address()),
                columns,
                told.values(result, TM.evidence).stream()
                        .map(place -> sentence(told, place, number))
                        .toList());
    }

    private static Sentence sentence(Description told, Node place, String number) {
        String quote = text(told, place, Vocabularies.exact);
        int at = number.isEmpty() ? -1 : quote.indexOf(number);
        return new Sentence(
                text(told, place, Vocabularies.prefix),
                at < 0 ? quote : quote.substring(0, at),
                at < 0 ? "" : number,
                at < 0 ? "" : quote.substring(at + number.length()),
                text(told, place, Vocabularies.suffix));
    }

    private static String text(Description told, Node subject, Node property) {
        return told.values(subject, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }
}
