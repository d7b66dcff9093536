package tidemark.rdf;

import static tidemark.ontology.Vocabularies.altLabel;
import static tidemark.ontology.Vocabularies.type;

import org.apache.jena.graph.Node;
import tidemark.claim.Thing;
import tidemark.identity.Iris;
import tidemark.identity.Kind;
import tidemark.ontology.TM;

/** Writes named things: what each is, and how it was spelled. */
final class Things {

    private final Iris iris;
    private final TripleSink out;

    Things(Iris iris, TripleSink out) {
        this.iris = iris;
        this.out = out;
    }

    Node write(Thing thing) {
        return switch (thing.kind()) {
            case MODEL -> model(thing.name());
            case METHOD -> method(thing.name());
            case DATASET -> dataset(thing.name());
            case BENCHMARK -> benchmark(thing.name());
            case METRIC -> metric(thing.name());
            case TASK -> named(Kind.TASK, thing.name(), TM.Task);
        };
    }

    Node model(String spelling) {
        return named(Kind.MODEL, spelling, TM.Model);
    }

    Node method(String spelling) {
        return named(Kind.MODEL, spelling, TM.Method, TM.Model);
    }

    Node dataset(String spelling) {
        return named(Kind.DATASET, spelling, TM.Dataset);
    }

    Node benchmark(String spelling) {
        return named(Kind.DATASET, spelling, TM.Benchmark, TM.Dataset);
    }

    Node metric(String spelling) {
        return named(Kind.METRIC, spelling, TM.Metric);
    }

    private Node named(Kind kind, String spelling, Node... types) {
        Node thing = iris.named(kind, spelling);
        for (Node each : types) {
            out.add(thing, type, each);
        }
        out.add(thing, altLabel, Terms.string(spelling));
        return thing;
    }
}
