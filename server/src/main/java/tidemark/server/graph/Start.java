package tidemark.server.graph;

import java.util.List;
import tidemark.server.graph.Neighbours.Neighbour;

/** A thing that the picture starts from, where its page is, and what it is next to. */
record Start(String iri, String name, String path, List<Row> rows) {

    /** A neighbour and where its page is. */
    record Row(Neighbour neighbour, String path) {}

    static Start at(String iri, Neighbours neighbours) {
        return new Start(
                iri,
                neighbours.name(iri),
                neighbours.path(iri),
                neighbours.of(iri).stream()
                        .map(neighbour -> new Row(neighbour, neighbours.path(neighbour.iri())))
                        .toList());
    }
}
