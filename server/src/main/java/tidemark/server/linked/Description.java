package tidemark.server.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.server.LimitedSource;

/**
 * All that the record says of a thing: its own statements, a page of what points at it, the results among both with their
 * evidence, and the labels of everything named. Each statement keeps the document that made it.
 */
record Description(
        Node thing,
        List<Quad> own,
        List<Quad> pointing,
        List<Quad> parts,
        List<Quad> labels,
        long offset,
        Optional<Long> next) {

    /** So many statements that point at a thing make one page. */
    static final int PAGE = 200;

    /** Nothing where the record neither says anything of the thing nor points at it. */
    static Optional<Description> read(LimitedSource.Reading source, Node thing, long offset) {
        List<Quad> own = Lookup.statements(source, List.of(thing));
        List<Quad> found = Lookup.pointing(source, thing, offset, PAGE + 1L);
        if (own.isEmpty() && found.isEmpty() && offset == 0) {
            return Optional.empty();
        }
        List<Quad> pointing = found.subList(0, Math.min(PAGE, found.size()));
        Set<Node> inner = new LinkedHashSet<>();
        own.stream()
                .map(Quad::getObject)
                .filter(o -> isPart(o, thing, source.base()))
                .forEach(inner::add);
        pointing.stream()
                .map(Quad::getSubject)
                .filter(s -> isPart(s, thing, source.base()))
                .forEach(inner::add);
        List<Quad> parts = new ArrayList<>(Lookup.statements(source, inner));
        Set<Node> evidence = parts.stream()
                .filter(quad -> quad.getPredicate().equals(TM.evidence))
                .map(Quad::getObject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        evidence.removeAll(inner);
        evidence.remove(thing);
        parts.addAll(Lookup.statements(source, evidence));
        Set<Node> named = new LinkedHashSet<>();
        Stream.of(own, pointing, parts)
                .flatMap(Collection::stream)
                .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
                .filter(node -> node.isURI() && !node.equals(thing))
                .forEach(named::add);
        Optional<Long> next = found.size() > PAGE ? Optional.of(offset + PAGE) : Optional.empty();
        return Optional.of(new Description(thing, own, pointing, parts, Lookup.labels(source, named), offset, next));
    }

    /** What cannot be told without the thing: its authorships, places in its text, and results. */
    private static boolean isPart(Node node, Node thing, String base) {
        return node.isURI()
                && !node.equals(thing)
                && (node.getURI().startsWith(thing.getURI() + "#")
                        || node.getURI().startsWith(base + "result/"));
    }

    Stream<Quad> quads() {
        return Stream.of(own, pointing, parts, labels).flatMap(Collection::stream);
    }

    /** The documents that state something told here, in the order of their names; derived labels are no document's. */
    List<Node> statedIn() {
        return Stream.of(own, pointing, parts)
                .flatMap(Collection::stream)
                .filter(quad -> !quad.getPredicate().equals(Vocabularies.label))
                .map(Quad::getGraph)
                .distinct()
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .toList();
    }

    Map<Node, String> labelled() {
        Map<Node, String> known = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Stream.concat(labels.stream(), own.stream())
                .filter(quad -> quad.getPredicate().equals(Vocabularies.label)
                        && quad.getObject().isLiteral())
                .forEach(quad ->
                        known.putIfAbsent(quad.getSubject(), quad.getObject().getLiteralLexicalForm()));
        return known;
    }

    /** The results told here, in the order in which they were found. */
    List<Node> results() {
        return Stream.concat(parts.stream(), own.stream())
                .filter(quad -> quad.getPredicate().equals(Vocabularies.type)
                        && quad.getObject().equals(TM.Result))
                .map(Quad::getSubject)
                .distinct()
                .toList();
    }

    /** What a statement of a thing or of a part of it says. */
    List<Node> values(Node subject, Node property) {
        return Stream.concat(own.stream(), parts.stream())
                .filter(quad ->
                        quad.getSubject().equals(subject) && quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }
}
