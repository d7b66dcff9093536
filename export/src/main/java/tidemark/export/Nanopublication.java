package tidemark.export;

import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createURI;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/**
 * One result as a nanopublication: what is asserted, where that comes from, and who made this of it. It depends on
 * nothing but what the result's documents say of it, so that its trusty URI is the same wherever they were read.
 */
final class Nanopublication {
    static final String NP = "http://www.nanopub.org/nschema#";
    static final String NPX = "http://purl.org/nanopub/x/";

    private static final Node PRIMARY_SOURCE = createURI(Vocabularies.PROV + "hadPrimarySource");
    private static final Node CREATED = createURI(Vocabularies.DCTERMS + "created");
    private static final Node CREATOR = createURI(Vocabularies.DCTERMS + "creator");

    /** What tells where a result comes from, rather than what it is. */
    private static final Set<Node> OF_ORIGIN = Set.of(TM.evidence, TM.confidence, Vocabularies.wasDerivedFrom);

    /** What identifies a document; its text stays with it. */
    private static final Set<Node> OF_DOCUMENT = Set.of(
            Vocabularies.type,
            Vocabularies.isPartOf,
            Vocabularies.about,
            Vocabularies.date,
            Vocabularies.identifier,
            Vocabularies.license,
            Vocabularies.wasAttributedTo,
            TM.contentHash);

    private final Union union;
    private final String address;
    private final Set<Quad> quads = new HashSet<>();

    private Nanopublication(Union union, String base) {
        this.union = union;
        this.address = base + "nanopub/" + TrustyCode.PLACE;
    }

    /** The statements of the nanopublication of a result, as lines in the order in which its graphs have to stand. */
    static List<String> lines(Union union, String base, Node result) {
        Nanopublication made = new Nanopublication(union, base);
        List<Node> documents = union.objects(result, Vocabularies.wasDerivedFrom);
        made.head();
        made.assertion(result);
        made.provenance(result, documents);
        made.publication(documents);
        return made.lines();
    }

    private Node graph(String name) {
        return createURI(address + "#" + name);
    }

    private void head() {
        Node head = graph("Head");
        Node self = createURI(address);
        quads.add(Quad.create(head, self, Vocabularies.type, createURI(NP + "Nanopublication")));
        quads.add(Quad.create(head, self, createURI(NP + "hasAssertion"), graph("assertion")));
        quads.add(Quad.create(head, self, createURI(NP + "hasProvenance"), graph("provenance")));
        quads.add(Quad.create(head, self, createURI(NP + "hasPublicationInfo"), graph("pubinfo")));
    }

    private void assertion(Node result) {
        union.said(result)
                .filter(quad -> !OF_ORIGIN.contains(quad.getPredicate())
                        && !quad.getPredicate().equals(Vocabularies.label))
                .forEach(quad -> quads.add(Quad.create(graph("assertion"), quad.asTriple())));
    }

    private void provenance(Node result, List<Node> documents) {
        Node provenance = graph("provenance");
        Node assertion = graph("assertion");
        // Says at the least which result this is of, where no document is known.
        quads.add(Quad.create(provenance, assertion, Vocabularies.about, result));
        union.objects(result, TM.reportedIn)
                .forEach(paper -> quads.add(Quad.create(provenance, assertion, PRIMARY_SOURCE, paper)));
        union.said(result)
                .filter(quad -> OF_ORIGIN.contains(quad.getPredicate())
                        && !quad.getPredicate().equals(Vocabularies.wasDerivedFrom))
                .forEach(quad -> quads.add(Quad.create(provenance, quad.asTriple())));
        union.objects(result, TM.evidence).stream()
                .flatMap(union::said)
                .forEach(quad -> quads.add(Quad.create(provenance, quad.asTriple())));
        for (Node document : documents) {
            quads.add(Quad.create(provenance, assertion, Vocabularies.wasDerivedFrom, document));
            union.objects(document, Vocabularies.wasAttributedTo)
                    .forEach(extractor ->
                            quads.add(Quad.create(provenance, assertion, Vocabularies.wasAttributedTo, extractor)));
            union.said(document)
                    .filter(quad -> OF_DOCUMENT.contains(quad.getPredicate()))
                    .forEach(quad -> quads.add(Quad.create(provenance, quad.asTriple())));
        }
    }

    /** Of the day of the first document that says it: the clock of an export would make another nanopublication each time. */
    private void publication(List<Node> documents) {
        Node publication = graph("pubinfo");
        Node self = createURI(address);
        quads.add(Quad.create(publication, self, createURI(NPX + "hasNanopubType"), TM.Result));
        quads.add(Quad.create(publication, self, Vocabularies.license, createURI(Licence.OF_RECORD)));
        documents.stream()
                .flatMap(document -> union.objects(document, Vocabularies.wasAttributedTo).stream())
                .forEach(extractor -> quads.add(Quad.create(publication, self, CREATOR, extractor)));
        documents.stream()
                .flatMap(document -> union.objects(document, Vocabularies.date).stream())
                .map(Union::text)
                .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
                .min(String::compareTo)
                .ifPresent(day -> quads.add(Quad.create(
                        publication, self, CREATED, createLiteralDT(day + "T00:00:00Z", XSDDatatype.XSDdateTime))));
    }

    private List<String> lines() {
        String trusty = address.replace(TrustyCode.PLACE, TrustyCode.of(quads));
        TreeSet<String> lines = new TreeSet<>(SortedLines::byCodePoint);
        for (Quad quad : quads) {
            lines.add(Statement.grouped(
                    Quad.create(
                            named(quad.getGraph(), trusty),
                            named(quad.getSubject(), trusty),
                            quad.getPredicate(),
                            named(quad.getObject(), trusty)),
                    true));
        }
        return List.copyOf(lines);
    }

    private Node named(Node node, String trusty) {
        return node.isURI() && node.getURI().startsWith(address)
                ? createURI(trusty + node.getURI().substring(address.length()))
                : node;
    }
}
