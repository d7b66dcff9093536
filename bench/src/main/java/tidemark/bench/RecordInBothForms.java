package tidemark.bench;

import static tidemark.ontology.Vocabularies.altLabel;
import static tidemark.ontology.Vocabularies.name;
import static tidemark.ontology.Vocabularies.prefLabel;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import tidemark.identity.Iris;
import tidemark.rdf.DocumentGraph;
import tidemark.store.RecordStore;

/**
 * Writes a new database that holds each document in its named graph and the same triples once more, without repetition, in
 * the stored default graph. Both are asked over one node table and one set of caches, so nothing differs but the arrangement.
 */
final class RecordInBothForms implements RecordStore {

    private static final MonitorOutput SILENT = (format, arguments) -> {};

    private final DatasetGraph database;
    private final Node labelGraph;
    private final DataLoader loader;
    private final StreamRDF out;
    private final Map<Node, Node> labels = new HashMap<>();
    private long documents;

    RecordInBothForms(Path folder, Iris iris) {
        database = DatabaseMgr.connectDatasetGraph(folder.toString());
        labelGraph = NodeFactory.createURI(iris.base() + "source/labels");
        loader = LoaderFactory.phasedLoader(database, SILENT);
        loader.startBulk();
        out = loader.stream();
        out.start();
    }

    @Override
    public Map<String, String> contentHashes() {
        return Map.of();
    }

    @Override
    public void replace(List<DocumentGraph> added) {
        for (DocumentGraph document : added) {
            documents++;
            document.triples().find().forEach(triple -> write(document.name(), triple));
            label(document);
        }
    }

    /** One label a thing, the first spelling met: which of them it is makes no difference to speed. */
    private void label(DocumentGraph document) {
        for (Node spelling : new Node[] {prefLabel, altLabel, name}) {
            document.triples()
                    .find(Node.ANY, spelling, Node.ANY)
                    .forEach(triple -> labels.putIfAbsent(triple.getSubject(), triple.getObject()));
        }
    }

    private void write(Node graph, Triple triple) {
        out.quad(Quad.create(graph, triple));
        out.triple(triple);
    }

    @Override
    public void remove(Collection<String> removed) {
        throw new UnsupportedOperationException("this record is only made, to be measured");
    }

    /** The database, once the writing has ended. */
    DatasetGraph database() {
        return database;
    }

    @Override
    public void complete() {
        labels.forEach((thing, label) -> write(labelGraph, Triple.create(thing, RDFS.label.asNode(), label)));
        out.finish();
        loader.finishBulk();
        labels.clear();
    }

    long documents() {
        return documents;
    }

    @Override
    public void close() {
        TDBInternal.expel(database, true);
    }
}
