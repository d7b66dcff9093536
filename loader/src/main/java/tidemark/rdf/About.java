package tidemark.rdf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What one document says of one thing: triples with the same subject, each once. */
final class About {

    /** Up to here it is faster to look at every triple than to hash any. */
    private static final int FEW = 16;

    private final Node subject;
    private Triple[] triples = new Triple[4];
    private int size;
    private Set<Triple> known;

    About(Node subject) {
        this.subject = subject;
    }

    Node subject() {
        return subject;
    }

    int size() {
        return size;
    }

    Triple get(int place) {
        return triples[place];
    }

    /** @return whether it was not said before */
    boolean add(Node predicate, Node object) {
        if (size == FEW && known == null) {
            turn();
        }
        Triple triple = Triple.create(subject, predicate, object);
        if (known != null ? !known.add(triple) : says(predicate, object)) {
            return false;
        }
        if (size == triples.length) {
            triples = Arrays.copyOf(triples, 2 * size);
        }
        triples[size++] = triple;
        return true;
    }

    boolean says(Node predicate, Node object) {
        if (known != null) {
            return known.contains(Triple.create(subject, predicate, object));
        }
        for (int i = 0; i < size; i++) {
            if (same(triples[i].getPredicate(), predicate) && same(triples[i].getObject(), object)) {
                return true;
            }
        }
        return false;
    }

    /** Jena's graph in memory turns the triples of a subject when they become many, and files are compared line by line. */
    private void turn() {
        for (int i = 0; i < size / 2; i++) {
            Triple triple = triples[i];
            triples[i] = triples[size - 1 - i];
            triples[size - 1 - i] = triple;
        }
        known = new HashSet<>(Arrays.asList(triples).subList(0, size));
    }

    private static boolean same(Node one, Node other) {
        return one == other || one.equals(other);
    }
}
