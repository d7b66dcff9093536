package tidemark.server.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** All that can be found in a record: things by their names, results by the sentences that state them. */
final class RecordEntries {
    /** The narrower kind first: a thing is found once. */
    private static final Map<Node, String> KINDS = kinds();

    private static final List<Node> NAMES =
            List.of(Vocabularies.label, Vocabularies.prefLabel, Vocabularies.altLabel, Vocabularies.name, TM.arxivId);
    private static final List<Node> WEIGHING =
            List.of(Vocabularies.mentions, TM.introduces, TM.model, TM.benchmark, TM.metric, Vocabularies.author);
    /** A page of results under one sentence would hide all else. */
    private static final int LONGEST_QUOTE = 2_000;

    private RecordEntries() {}

    private static Map<Node, String> kinds() {
        Map<Node, String> kinds = new LinkedHashMap<>();
        kinds.put(TM.Benchmark, "benchmark");
        kinds.put(TM.Dataset, "dataset");
        kinds.put(TM.Method, "method");
        kinds.put(TM.Model, "model");
        kinds.put(TM.Metric, "metric");
        kinds.put(TM.Task, "task");
        kinds.put(TM.Paper, "paper");
        kinds.put(TM.Author, "author");
        return kinds;
    }

    static void read(DatasetGraph record, Consumer<Entry> sink) {
        Map<Node, Long> weights = weights(record);
        Set<Node> told = new HashSet<>();
        KINDS.forEach((kind, word) -> {
            for (Iterator<Quad> found = record.find(Node.ANY, Node.ANY, Vocabularies.type, kind); found.hasNext(); ) {
                Node thing = found.next().getSubject();
                if (thing.isURI() && told.add(thing)) {
                    thing(record, thing, word, weights.getOrDefault(thing, 0L)).ifPresent(sink);
                }
            }
        });
        evidence(record, sink);
    }

    private static Optional<Entry> thing(DatasetGraph record, Node thing, String kind, long weight) {
        List<String> names = new ArrayList<>();
        for (Node property : NAMES) {
            record.find(Node.ANY, thing, property, Node.ANY).forEachRemaining(quad -> {
                if (quad.getObject().isLiteral()) {
                    names.add(quad.getObject().getLiteralLexicalForm());
                }
            });
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        thing.getURI(),
                        kind,
                        names.get(0),
                        names.stream().distinct().toList(),
                        "",
                        weight));
    }

    private static Map<Node, Long> weights(DatasetGraph record) {
        Map<Node, Long> weights = new HashMap<>();
        for (Node property : WEIGHING) {
            record.find(Node.ANY, Node.ANY, property, Node.ANY)
                    .forEachRemaining(quad -> weights.merge(quad.getObject(), 1L, Long::sum));
        }
        return weights;
    }

    /** A sentence may state several results: it is found once, and leads to the first of them. */
    private static void evidence(DatasetGraph record, Consumer<Entry> sink) {
        Set<String> told = new HashSet<>();
        record.find(Node.ANY, Node.ANY, TM.evidence, Node.ANY).forEachRemaining(quad -> record.find(
                        quad.getGraph(), quad.getObject(), Vocabularies.exact, Node.ANY)
                .forEachRemaining(said -> {
                    String words = said.getObject().getLiteralLexicalForm();
                    if (words.length() <= LONGEST_QUOTE && told.add(words)) {
                        sink.accept(new Entry(quad.getSubject().toString(), "result", words, List.of(), words, 0));
                    }
                }));
    }
}
