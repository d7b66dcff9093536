package tidemark.export;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** Which part of the record leaves. Read in the caller's transaction, as the iterators are drawn from. */
public final class Selection {

    private Selection() {}

    /** Everything that is stored. */
    public static Iterator<Quad> whole(DatasetGraph record) {
        return record.find();
    }

    /**
     * What a source, or one of its documents, said.
     *
     * @throws IllegalArgumentException if nothing of that name is stored
     */
    public static Iterator<Quad> source(DatasetGraph record, String iri) {
        Iterator<Node> graphs = Iter.filter(
                record.listGraphNodes(),
                graph -> graph.isURI()
                        && (graph.getURI().equals(iri) || graph.getURI().startsWith(iri + "/")));
        if (!graphs.hasNext()) {
            throw new IllegalArgumentException("neither a document nor a source: " + iri);
        }
        return Iter.flatMap(graphs, graph -> record.findNG(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    /**
     * A thing's whole description: what is said of it and what points at it, results and places in lists of authors in
     * full with their evidence, the names of all these, and the documents that say so.
     *
     * @throws IllegalArgumentException if nothing is said of it
     */
    public static Iterator<Quad> about(DatasetGraph record, String iri) {
        Node thing = NodeFactory.createURI(iri);
        if (!record.contains(Node.ANY, thing, Node.ANY, Node.ANY)
                && !record.contains(Node.ANY, Node.ANY, Node.ANY, thing)) {
            throw new IllegalArgumentException("the record says nothing of " + iri);
        }
        return new About(record).quads(thing).iterator();
    }

    /** Each thing is described once, however often it is met. */
    private record About(DatasetGraph record, Set<Node> described, Set<Node> named) {

        About(DatasetGraph record) {
            this(record, new HashSet<>(), new HashSet<>());
        }

        Stream<Quad> quads(Node thing) {
            Stream<Quad> own = whole(thing);
            Stream<Quad> pointing = find(Node.ANY, Node.ANY, thing)
                    .flatMap(quad -> Stream.concat(
                            with(quad), isJoint(quad.getSubject()) ? whole(quad.getSubject()) : Stream.empty()));
            return Stream.concat(own, pointing);
        }

        private Stream<Quad> whole(Node thing) {
            return described.add(thing) ? find(thing, Node.ANY, Node.ANY).flatMap(this::with) : Stream.empty();
        }

        private Stream<Quad> with(Quad quad) {
            boolean part = quad.getPredicate().equals(TM.evidence)
                    || quad.getPredicate().equals(TM.authorship)
                    || quad.getPredicate().equals(TM.reports);
            return Stream.of(
                            Stream.of(quad),
                            part ? whole(quad.getObject()) : name(quad.getObject()),
                            name(quad.getSubject()),
                            whole(quad.getGraph()))
                    .flatMap(quads -> quads);
        }

        private Stream<Quad> name(Node thing) {
            return thing.isURI() && named.add(thing) ? find(thing, Vocabularies.label, Node.ANY) : Stream.empty();
        }

        private boolean isJoint(Node thing) {
            return record.contains(Node.ANY, thing, Vocabularies.type, TM.Result)
                    || record.contains(Node.ANY, thing, Vocabularies.type, TM.Authorship);
        }

        private Stream<Quad> find(Node subject, Node predicate, Node object) {
            return Iter.asStream(record.find(Node.ANY, subject, predicate, object));
        }
    }
}
