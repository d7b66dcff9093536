package tidemark.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import tidemark.ontology.TM;
import tidemark.rdf.DocumentGraph;

/** The record in a TDB2 database on this machine, open to this process alone. */
public final class TdbStore implements RecordStore {

    private final DatasetGraph database;
    private final String base;

    private TdbStore(DatasetGraph database, String base) {
        this.database = database;
        this.base = base;
    }

    /**
     * Opens the database in {@code directory}, making it where there is none.
     *
     * @throws DatabaseLocked if another process has it open
     */
    public static TdbStore open(Path directory, String base) {
        DatasetGraph database = NewDatabase.orWhatIsThere(directory);
        database.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new TdbStore(database, base);
    }

    /** The database itself, its default graph the union of all documents; for reading. */
    public DatasetGraph dataset() {
        return database;
    }

    @Override
    public Map<String, String> contentHashes() {
        Map<String, String> hashes = new HashMap<>();
        database.executeRead(() -> database.findNG(Node.ANY, Node.ANY, TM.contentHash, Node.ANY)
                .forEachRemaining(quad ->
                        hashes.put(quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm())));
        return hashes;
    }

    @Override
    public void replace(List<DocumentGraph> documents) {
        write(() -> {
            Set<String> withdrawn = new TreeSet<>();
            Map<String, Map<String, Integer>> told = new TreeMap<>();
            for (DocumentGraph document : documents) {
                withdrawn.addAll(clear(document.name()));
                Labels.told(document.triples()).forEach((thing, uses) -> told.merge(thing, uses, TdbStore::together));
                document.triples().find().forEach(triple -> database.add(Quad.create(document.name(), triple)));
            }
            Labels.renew(database, base, told, withdrawn);
        });
    }

    @Override
    public void remove(Collection<String> documents) {
        write(() -> {
            Set<String> withdrawn = new TreeSet<>();
            documents.forEach(document -> withdrawn.addAll(clear(NodeFactory.createURI(document))));
            Labels.renew(database, base, Map.of(), withdrawn);
        });
    }

    @Override
    public <T> T ask(Query query, Function<RowSet, T> use) {
        return Txn.calculateRead(database, () -> {
            try (QueryExec asked = QueryExec.dataset(database).query(query).build()) {
                return use.apply(asked.select());
            }
        });
    }

    /**
     * Takes quads as an export holds them into a database that holds none, and labels anew what they name, since labels
     * follow from the rest. All of it is stored, or nothing.
     *
     * @throws IllegalArgumentException if the database holds something already
     */
    public void restore(Consumer<Consumer<Quad>> quads) {
        write(() -> {
            if (database.find().hasNext()) {
                throw new IllegalArgumentException("the database is not empty; restore into a new one");
            }
            quads.accept(database::add);
            Set<String> all = Labels.told(database.getUnionGraph()).keySet();
            Labels.renew(database, base, Map.of(), all);
        });
    }

    @Override
    public void close() {
        TDBInternal.expel(database, true);
    }

    private Set<String> clear(Node document) {
        if (!database.containsGraph(document)) {
            return Set.of();
        }
        Set<String> named = Set.copyOf(Labels.told(database.getGraph(document)).keySet());
        database.deleteAny(document, Node.ANY, Node.ANY, Node.ANY);
        return named;
    }

    private static Map<String, Integer> together(Map<String, Integer> uses, Map<String, Integer> more) {
        more.forEach((spelling, weight) -> uses.merge(spelling, weight, Integer::sum));
        return uses;
    }

    /** What goes wrong in the work is what the caller hears of; nothing of it is stored then. */
    private void write(Runnable work) {
        Txn.executeWrite(database, work);
    }
}
