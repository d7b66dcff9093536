package tidemark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import tidemark.identity.Iris;
import tidemark.identity.Kind;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;
import tidemark.rdf.DocumentGraph;
import tidemark.store.RecordStore;

/**
 * Joins papers that stand under a weaker id, such as the Papers with Code slug, to the paper that some record states that
 * id of beside a stronger one. Which of them was read first makes no difference: what told of the weaker id is rewritten
 * as if it had told of the stronger.
 */
final class PaperJoins {

    /** The kinds of keys, the weakest first; any other key is an arXiv id. */
    private static final List<String> WEAKEST_FIRST = List.of("page:", "pwc:", "openreview:", "doi:");

    private static final int BATCH = 512;
    /** A chain of ids is at most as long as there are kinds of them. */
    private static final int ROUNDS = 4;

    private final RecordStore store;
    private final String papers;
    private final String results;

    private PaperJoins(RecordStore store, String base) {
        this.store = store;
        this.papers = base + Kind.PAPER.path();
        this.results = base + Kind.RESULT.path();
    }

    static void join(RecordStore store, Iris iris) {
        PaperJoins joins = new PaperJoins(store, iris.base());
        for (int round = 0; round < ROUNDS && joins.joinedOnce(); round++) {
            // A paper that was joined by its slug may now be known by its OpenReview id too.
        }
    }

    private boolean joinedOnce() {
        Map<String, String> joins = joins();
        List<String> weak = List.copyOf(joins.keySet());
        for (int from = 0; from < weak.size(); from += BATCH) {
            List<DocumentGraph> documents = documents(weak.subList(from, Math.min(weak.size(), from + BATCH))).stream()
                    .map(document -> rewritten(document, joins))
                    .toList();
            store.replace(documents);
        }
        return !weak.isEmpty();
    }

    /** From each weaker key to the stronger one, where there is exactly one that is strongest. */
    private Map<String, String> joins() {
        Query query = QueryFactory.create("""
                SELECT DISTINCT ?weak ?strong {
                  { SELECT DISTINCT ?weak {
                      ?weak a <%1$s> FILTER(STRSTARTS(STR(?weak), "%2$spwc:") || STRSTARTS(STR(?weak), "%2$sopenreview:")
                                         || STRSTARTS(STR(?weak), "%2$sdoi:")) } }
                  { ?weak <%3$s> ?id . ?strong <%3$s> ?id } UNION { ?weak <%4$s> ?id . ?strong <%4$s> ?id }
                  FILTER(?weak != ?strong && STRSTARTS(STR(?strong), "%2$s"))
                }""".formatted(
                        TM.Paper.getURI(), papers, Vocabularies.sameAs.getURI(), Vocabularies.identifier.getURI()));
        Map<String, TreeSet<String>> found = new TreeMap<>();
        store.ask(query, rows -> {
            rows.forEachRemaining(row -> {
                String weak = row.get("weak").getURI().substring(papers.length());
                String strong = row.get("strong").getURI().substring(papers.length());
                if (rank(strong) > rank(weak)) {
                    found.computeIfAbsent(weak, each -> new TreeSet<>()).add(strong);
                }
            });
            return found;
        });
        Map<String, String> joins = new TreeMap<>();
        found.forEach((weak, strong) -> strongest(strong).ifPresent(one -> joins.put(weak, one)));
        return joins;
    }

    /** Two arXiv papers that claim one slug leave open which of them it is. */
    private static Optional<String> strongest(TreeSet<String> keys) {
        int most = keys.stream().mapToInt(PaperJoins::rank).max().orElseThrow();
        List<String> strongest = keys.stream().filter(key -> rank(key) == most).toList();
        return strongest.size() == 1 ? Optional.of(strongest.get(0)) : Optional.empty();
    }

    private static int rank(String key) {
        for (int i = 0; i < WEAKEST_FIRST.size(); i++) {
            if (key.startsWith(WEAKEST_FIRST.get(i))) {
                return i;
            }
        }
        return WEAKEST_FIRST.size();
    }

    /** Every document that names one of these papers. */
    private List<DocumentGraph> documents(List<String> keys) {
        String values = keys.stream().map(key -> "<" + papers + key + ">").collect(Collectors.joining(" "));
        Query naming = QueryFactory.create("SELECT DISTINCT ?g { VALUES ?paper { " + values + " }"
                + " { GRAPH ?g { ?paper ?p ?o } } UNION { GRAPH ?g { ?s ?p ?paper } } }");
        List<Node> names = new ArrayList<>();
        store.ask(naming, rows -> {
            rows.forEachRemaining(row -> names.add(row.get("g")));
            return names;
        });
        List<DocumentGraph> documents = new ArrayList<>();
        for (Node name : names) {
            Graph triples = GraphFactory.createGraphMem();
            Query all = QueryFactory.create("SELECT ?s ?p ?o { GRAPH <" + name.getURI() + "> { ?s ?p ?o } }");
            store.ask(all, rows -> {
                rows.forEachRemaining(row -> triples.add(Triple.create(row.get("s"), row.get("p"), row.get("o"))));
                return triples;
            });
            triples.find(name, TM.contentHash, Node.ANY)
                    .forEach(triple -> documents.add(
                            new DocumentGraph(name, triple.getObject().getLiteralLexicalForm(), triples)));
        }
        return documents;
    }

    private DocumentGraph rewritten(DocumentGraph document, Map<String, String> joins) {
        Graph triples = GraphFactory.createGraphMem();
        document.triples().find().forEach(triple -> {
            Node subject = standing(triple.getSubject(), joins);
            boolean standIn = !subject.equals(triple.getSubject())
                    && triple.getPredicate().equals(Vocabularies.altLabel)
                    && rank(triple.getObject().getLiteralLexicalForm()) < WEAKEST_FIRST.size();
            // The weaker id was the paper's name only as long as nothing better was known.
            if (!standIn) {
                triples.add(Triple.create(subject, triple.getPredicate(), standing(triple.getObject(), joins)));
            }
        });
        return new DocumentGraph(document.name(), document.contentHash(), triples);
    }

    /** Papers, places in their lists of authors, and results take the stronger key; anything else stays. */
    private Node standing(Node node, Map<String, String> joins) {
        if (!node.isURI()) {
            return node;
        }
        String iri = node.getURI();
        for (String space : List.of(papers, results)) {
            if (iri.startsWith(space)) {
                int end = space.equals(papers) ? iri.indexOf('#') : iri.lastIndexOf('/');
                String key = iri.substring(space.length(), end < space.length() ? iri.length() : end);
                String stronger = joins.get(key);
                return stronger == null
                        ? node
                        : NodeFactory.createURI(space + stronger + iri.substring(space.length() + key.length()));
            }
        }
        return node;
    }
}
