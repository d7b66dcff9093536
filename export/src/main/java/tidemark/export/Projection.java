package tidemark.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.ontology.Vocabularies;

/** A graph to draw that the record holds: which things are its nodes, and what makes an edge between two of them. */
public enum Projection {
    /** Models and what they were measured on; an edge's weight is the number of results. */
    MODEL_BENCHMARK(false, "Models and what they were measured on") {
        @Override
        void edges(Union union, Edges edges) throws IOException {
            union.eachLikelyResult(result -> {
                for (Node model : union.objects(result, TM.model)) {
                    for (Node benchmark : union.objects(result, TM.benchmark)) {
                        edges.edge(model, benchmark, "measured on", day(union, result), result);
                    }
                }
            });
        }
    },
    /** Authors who wrote together; an edge's weight is the number of their papers. */
    CO_AUTHOR(false, "Authors who wrote together") {
        @Override
        void edges(Union union, Edges edges) throws IOException {
            union.each(TM.Paper, paper -> {
                List<Node> authors = union.objects(paper, Vocabularies.author);
                String day = union.day(paper).orElse("");
                for (int i = 0; i < authors.size(); i++) {
                    for (int j = i + 1; j < authors.size(); j++) {
                        edges.edge(authors.get(i), authors.get(j), "wrote with", day, paper);
                    }
                }
            });
        }
    },
    /** Papers and the models they name; an edge's weight is one, and one more for each result of the paper. */
    PAPER_MODEL(true, "Papers and the models they name") {
        @Override
        void edges(Union union, Edges edges) throws IOException {
            union.each(TM.Paper, paper -> {
                List<Node> introduced = union.objects(paper, TM.introduces);
                String day = union.day(paper).orElse("");
                for (Node thing : union.objects(paper, Vocabularies.mentions)) {
                    if (union.is(thing, TM.Model)) {
                        edges.edge(paper, thing, kind(introduced, thing), day, paper);
                    }
                }
                List<Node> results = union.objects(paper, TM.reports).stream()
                        .filter(union::isLikely)
                        .toList();
                for (Node result : results) {
                    for (Node model : union.objects(result, TM.model)) {
                        edges.edge(paper, model, kind(introduced, model), day, result);
                    }
                }
            });
        }

        private static String kind(List<Node> introduced, Node model) {
            return introduced.contains(model) ? "introduces" : "names";
        }
    },
    /** Models and those they were set against; an edge's weight is the number of results. */
    COMPARED_WITH(true, "Models and those they were set against") {
        @Override
        void edges(Union union, Edges edges) throws IOException {
            union.eachLikelyResult(result -> {
                for (Node model : union.objects(result, TM.model)) {
                    for (Node other : union.objects(result, TM.comparedWith)) {
                        edges.edge(model, other, "compared with", day(union, result), result);
                    }
                }
            });
        }
    };

    /** Takes an edge once for each thing that makes it. */
    interface Edges {
        void edge(Node from, Node to, String kind, String day, Node because) throws IOException;
    }

    private final boolean directed;
    private final String says;

    Projection(boolean directed, String says) {
        this.directed = directed;
        this.says = says;
    }

    /** The projection as people type it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The projection that goes by this word. */
    public static Optional<Projection> named(String word) {
        return Stream.of(values())
                .filter(projection -> projection.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    boolean directed() {
        return directed;
    }

    String says() {
        return says;
    }

    abstract void edges(Union union, Edges edges) throws IOException;

    private static String day(Union union, Node result) {
        return union.value(result, Vocabularies.date).orElse("");
    }
}
