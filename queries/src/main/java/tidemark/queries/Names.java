package tidemark.queries;

import static tidemark.queries.QueryException.Situation.AMBIGUOUS_NAME;
import static tidemark.queries.QueryException.Situation.UNKNOWN_NAME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Finds the thing that a person means by a name, a key or an IRI. What an index can answer is tried first (the name as
 * written, then the key); only a name written otherwise costs a walk over all names of its kind.
 */
public final class Names {
    private static final Var THING = Var.alloc("thing");
    private static final Var NAME = Var.alloc("name");
    private static final Var LABEL = Var.alloc("label");
    private static final Var TYPE = Var.alloc("_type_iri");
    private static final Var TEXT = Var.alloc("_text");

    private static final String PREFIXES = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX schema: <https://schema.org/>
            """;
    private static final String AS_WRITTEN = PREFIXES + """
            SELECT DISTINCT ?thing ?label WHERE {
              VALUES ?property { rdfs:label skos:prefLabel skos:altLabel schema:name }
              ?thing ?property ?_text ; a ?_type_iri .
              BIND(?property = rdfs:label AS ?label)
            }
            LIMIT 100""";
    private static final String BY_KEY = "SELECT DISTINCT ?thing WHERE { ?thing a ?_type_iri }";
    /** Bounded, so that a wrong name cannot make a server read without end. */
    private static final String ALL = PREFIXES + """
            SELECT ?thing ?name ?label WHERE {
              ?thing a ?_type_iri .
              { ?thing rdfs:label ?name BIND(true AS ?label) }
              UNION { ?thing skos:prefLabel ?name }
              UNION { ?thing skos:altLabel ?name }
              UNION { ?thing schema:name ?name }
              FILTER(ISLITERAL(?name))
            }
            LIMIT 2000000""";

    private final QuerySource source;

    private Names(QuerySource source) {
        this.source = source;
    }

    /** Names as they are used in a source. */
    public static Names in(QuerySource source) {
        return new Names(source);
    }

    /**
     * The IRI of the thing of this kind that the text names. An IRI is taken as it is; an unknown name fails with the
     * nearest names, one that several things share with their keys.
     */
    public Node resolve(Kind kind, String text) {
        String wanted = text.strip();
        if (wanted.matches("(?i)https?://.*") && Values.isIri(wanted)) {
            return NodeFactory.createURI(wanted);
        }
        return asWritten(kind, wanted).or(() -> byKey(kind, wanted)).orElseGet(() -> byNormalForm(kind, wanted));
    }

    private Optional<Node> asWritten(Kind kind, String wanted) {
        Found found = new Found();
        Query query = query(AS_WRITTEN, kind, Map.of(TEXT, NodeFactory.createLiteralString(wanted)));
        rows(query, row -> found.add(row.get(THING), isTrue(row.get(LABEL))));
        return found.only(kind, wanted);
    }

    private Optional<Node> byKey(Kind kind, String wanted) {
        ElementData candidates = new ElementData();
        candidates.add(THING);
        keys(kind, wanted).forEach(iri -> candidates.add(BindingFactory.binding(THING, iri)));
        if (candidates.getRows().isEmpty()) {
            return Optional.empty();
        }
        Query query = query(BY_KEY, kind, Map.of());
        query.setQueryPattern(first(candidates, query.getQueryPattern()));
        Found found = new Found();
        rows(query, row -> found.add(row.get(THING), true));
        return found.only(kind, wanted);
    }

    private Node byNormalForm(Kind kind, String wanted) {
        String form = NormalForm.of(wanted);
        Found found = new Found();
        List<String> others = new ArrayList<>();
        rows(query(ALL, kind, Map.of()), row -> {
            String name = row.get(NAME).getLiteralLexicalForm();
            if (!form.isEmpty() && NormalForm.of(name).equals(form)) {
                found.add(row.get(THING), isTrue(row.get(LABEL)));
            } else {
                others.add(name);
            }
        });
        return found.only(kind, wanted).orElseThrow(() -> unknown(kind, wanted, Nearest.of(wanted, others)));
    }

    /** The key as given, with or without its part of the IRI space, and as it would be made from a name. */
    private List<Node> keys(Kind kind, String wanted) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        Set<String> paths = new LinkedHashSet<>();
        for (String segment : kind.segments()) {
            for (String key : List.of(wanted, lower, lower.replaceAll("[\\s_]+", "-"))) {
                paths.add(key.startsWith(segment + "/") ? key : segment + "/" + key);
            }
        }
        return paths.stream()
                .map(path -> source.base() + path)
                .filter(Values::isIri)
                .map(NodeFactory::createURI)
                .toList();
    }

    private static Query query(String text, Kind kind, Map<Var, Node> terms) {
        Map<Var, Node> all = new HashMap<>(terms);
        kind.type().ifPresent(type -> all.put(TYPE, type));
        return Binder.substitute(QueryFactory.create(text), all);
    }

    private static Element first(Element before, Element pattern) {
        ElementGroup group = new ElementGroup();
        group.addElement(before);
        group.addElement(pattern);
        return group;
    }

    private void rows(Query query, Consumer<Binding> use) {
        source.ask(query, execution -> {
            execution.select().forEachRemaining(use);
            return null;
        });
    }

    private static boolean isTrue(Node node) {
        return node != null && node.getLiteralLexicalForm().equals("true");
    }

    private static QueryException unknown(Kind kind, String wanted, List<String> nearest) {
        String message = "No " + kind.word() + " is called \"" + Values.printable(wanted) + "\".";
        String hint = nearest.isEmpty()
                ? ""
                : " Nearest: "
                        + String.join(
                                ", ", nearest.stream().map(Values::printable).toList()) + ".";
        return new QueryException(UNKNOWN_NAME, message + hint, nearest);
    }

    /** What goes by a name: a thing whose label it is comes before one that is merely also called so. */
    private final class Found {
        private final Set<String> labelled = new TreeSet<>();
        private final Set<String> called = new TreeSet<>();

        void add(Node thing, boolean byLabel) {
            if (thing.isURI()) {
                (byLabel ? labelled : called).add(thing.getURI());
            }
        }

        Optional<Node> only(Kind kind, String wanted) {
            List<String> things = new ArrayList<>(labelled.isEmpty() ? called : labelled);
            if (things.size() > 1) {
                List<String> keys = things.stream()
                        .map(iri -> Namespaces.shorten(iri, source.base()))
                        .toList();
                throw new QueryException(
                        AMBIGUOUS_NAME,
                        "\"" + Values.printable(wanted) + "\" may be any of " + String.join(", ", keys)
                                + ": give one of these for the " + kind.word() + ".",
                        keys);
            }
            return things.stream().findFirst().map(NodeFactory::createURI);
        }
    }
}
