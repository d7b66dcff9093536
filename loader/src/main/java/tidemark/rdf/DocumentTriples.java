package tidemark.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * The triples of one document: a graph that is written once, looked through by subject, and listed from its end, as Jena's
 * own graph in memory lists them. It keeps none of that graph's indexes by predicate and object, which a document that is
 * only checked and stored never needs.
 */
public final class DocumentTriples extends GraphBase {

    private final Map<Node, About> bySubject = new HashMap<>();
    private final List<About> subjects = new ArrayList<>();
    private int size;
    private About last;

    @Override
    public void add(Node subject, Node predicate, Node object) {
        if (about(subject).add(predicate, object)) {
            size++;
        }
    }

    @Override
    public void performAdd(Triple triple) {
        add(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    /** All things of which something is said. */
    List<About> subjects() {
        return subjects;
    }

    /** Whether exactly this is said. */
    boolean says(Node subject, Node predicate, Node object) {
        About about = bySubject.get(subject);
        return about != null && about.says(predicate, object);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Triple> found = new ArrayList<>();
        if (pattern.getSubject().isConcrete()) {
            About about = bySubject.get(pattern.getSubject());
            if (about != null) {
                find(about, pattern, found);
            }
        } else {
            for (int i = subjects.size() - 1; i >= 0; i--) {
                find(subjects.get(i), pattern, found);
            }
        }
        return WrappedIterator.createNoRemove(found.iterator());
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return pattern.isConcrete()
                ? says(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
                : containsByFind(pattern);
    }

    @Override
    protected int graphBaseSize() {
        return size;
    }

    private About about(Node subject) {
        if (last == null || last.subject() != subject) {
            last = bySubject.computeIfAbsent(subject, this::started);
        }
        return last;
    }

    private About started(Node subject) {
        About about = new About(subject);
        subjects.add(about);
        return about;
    }

    private static void find(About about, Triple pattern, List<Triple> found) {
        Node predicate = pattern.getPredicate();
        Node object = pattern.getObject();
        for (int i = about.size() - 1; i >= 0; i--) {
            Triple triple = about.get(i);
            if (agrees(predicate, triple.getPredicate()) && agrees(object, triple.getObject())) {
                found.add(triple);
            }
        }
    }

    private static boolean agrees(Node wanted, Node is) {
        return !wanted.isConcrete() || wanted.equals(is);
    }
}
