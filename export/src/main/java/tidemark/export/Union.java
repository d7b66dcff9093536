package tidemark.export;

import static tidemark.ontology.Vocabularies.about;
import static tidemark.ontology.Vocabularies.altLabel;
import static tidemark.ontology.Vocabularies.author;
import static tidemark.ontology.Vocabularies.date;
import static tidemark.ontology.Vocabularies.label;
import static tidemark.ontology.Vocabularies.position;
import static tidemark.ontology.Vocabularies.type;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;

/** Looks things up in the union of all documents; what it lists is in an order that only the record decides. */
final class Union {

    /** What is done with each thing of a class. */
    interface Visit {
        void thing(Node thing) throws IOException;
    }

    /** As in the saved queries, unless they are told otherwise. */
    private static final double LIKELY = 0.5;

    private static final long CHARACTERS_HELD = 16L << 20;
    private static final Comparator<Node> BY_TEXT = Comparator.comparing(Union::text, SortedLines::byCodePoint);

    private final DatasetGraph record;

    Union(DatasetGraph record) {
        this.record = record;
    }

    /** Lines that are sorted on disk, for what would be too much to hold. */
    static SortedLines lines() throws IOException {
        return new SortedLines(CHARACTERS_HELD);
    }

    /** Every thing of a class, by IRI. */
    void each(Node kind, Visit visit) throws IOException {
        try (SortedLines iris = lines()) {
            var found = record.findNG(Node.ANY, Node.ANY, type, kind);
            while (found.hasNext()) {
                iris.add(found.next().getSubject().getURI());
            }
            iris.drainTo(iri -> visit.thing(NodeFactory.createURI(iri)));
        }
    }

    /**
     * Every result, by IRI, but for those that were read from text with a confidence below {@value #LIKELY}: for what has no
     * place to say how sure the reading was.
     */
    void eachLikelyResult(Visit visit) throws IOException {
        each(TM.Result, result -> {
            if (isLikely(result)) {
                visit.thing(result);
            }
        });
    }

    boolean isLikely(Node result) {
        return value(result, TM.confidence)
                .filter(confidence -> Double.parseDouble(confidence) < LIKELY)
                .isEmpty();
    }

    boolean is(Node thing, Node kind) {
        return record.contains(Node.ANY, thing, type, kind);
    }

    /** All that documents say of a thing, as often as they say it. */
    Stream<Quad> said(Node thing) {
        return Iter.asStream(record.findNG(Node.ANY, thing, Node.ANY, Node.ANY));
    }

    List<Node> objects(Node subject, Node predicate) {
        return Iter.asStream(record.findNG(Node.ANY, subject, predicate, Node.ANY))
                .map(Quad::getObject)
                .distinct()
                .sorted(BY_TEXT)
                .toList();
    }

    List<Node> subjects(Node predicate, Node object) {
        return Iter.asStream(record.findNG(Node.ANY, Node.ANY, predicate, object))
                .map(Quad::getSubject)
                .distinct()
                .sorted(BY_TEXT)
                .toList();
    }

    Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    Optional<String> value(Node subject, Node predicate) {
        return object(subject, predicate).map(Union::text);
    }

    /** The thing's one label; where it has none, the end of its IRI. */
    String name(Node thing) {
        return value(thing, label).orElseGet(() -> thing.getURI()
                .substring(
                        Math.max(thing.getURI().lastIndexOf('/'), thing.getURI().lastIndexOf('#')) + 1));
    }

    /**
     * The name that leads to the thing's IRI: its label, or where that is another name than the IRI was made of, the
     * spelling that it was made of.
     */
    String ownName(Node thing) {
        String key = plain(thing.getURI().substring(thing.getURI().lastIndexOf('/') + 1));
        String name = name(thing);
        return plain(name).equals(key)
                ? name
                : objects(thing, altLabel).stream()
                        .map(Union::text)
                        .filter(spelling -> plain(spelling).equals(key))
                        .findFirst()
                        .orElse(name);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]", "");
    }

    /** A paper's authors in the order of its list. */
    List<Node> authors(Node paper) {
        return objects(paper, TM.authorship).stream()
                .sorted(Comparator.comparing(
                        place -> value(place, position).map(Integer::valueOf).orElse(Integer.MAX_VALUE)))
                .flatMap(place -> objects(place, author).stream())
                .distinct()
                .toList();
    }

    /** The day on which a paper was first told of. */
    Optional<String> day(Node paper) {
        return subjects(about, paper).stream()
                .flatMap(document -> objects(document, date).stream())
                .map(Union::text)
                .min(Comparator.naturalOrder());
    }

    /** The day of the newest document. */
    Optional<String> newestDay() {
        return Iter.asStream(record.findNG(Node.ANY, Node.ANY, type, TM.SourceDocument))
                .flatMap(document -> objects(document.getSubject(), date).stream())
                .map(Union::text)
                .max(Comparator.naturalOrder());
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
