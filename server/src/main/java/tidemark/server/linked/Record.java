package tidemark.server.linked;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import tidemark.export.Licence;
import tidemark.server.LimitedSource;

/** The record as a whole: what it holds, counted anew when it has changed. */
final class Record {
    /** Of what this project wrote; each source document may say its own. */
    static final String LICENCE = Licence.OF_RECORD;

    static final Node LICENCE_NODE = NodeFactory.createURI(LICENCE);

    private static final Query TRIPLES = QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    private static final Query CLASSES =
            QueryFactory.create("SELECT ?k (COUNT(*) AS ?n) { ?s a ?k } GROUP BY ?k ORDER BY DESC(?n) ?k");
    private static final Query PROPERTIES =
            QueryFactory.create("SELECT ?k (COUNT(*) AS ?n) { ?s ?k ?o } GROUP BY ?k ORDER BY DESC(?n) ?k");

    /** How many triples there are, and how many of them with each class and each property, the most frequent first. */
    record Counts(String version, long triples, Map<String, Long> classes, Map<String, Long> properties) {

        long of(String term) {
            return classes.getOrDefault(term, 0L) + properties.getOrDefault(term, 0L);
        }
    }

    private volatile Counts counted = new Counts("", 0, Map.of(), Map.of());

    Counts counts(LimitedSource.Reading source) {
        Counts last = counted;
        String version = source.version();
        if (!last.version().equals(version)) {
            last = new Counts(version, single(source), grouped(source, CLASSES), grouped(source, PROPERTIES));
            counted = last;
        }
        return last;
    }

    private static long single(LimitedSource.Reading source) {
        return source.ask(TRIPLES, execution -> ((Number)
                        execution.select().next().get(Var.alloc("n")).getLiteralValue())
                .longValue());
    }

    private static Map<String, Long> grouped(LimitedSource.Reading source, Query query) {
        return source.ask(query, execution -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            execution.select().forEachRemaining(row -> {
                source.keep(row);
                counts.put(
                        row.get(Var.alloc("k")).toString(),
                        ((Number) row.get(Var.alloc("n")).getLiteralValue()).longValue());
            });
            return counts;
        });
    }
}
