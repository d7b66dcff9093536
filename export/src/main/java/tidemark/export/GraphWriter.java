package tidemark.export;

import java.io.IOException;

/** Takes all nodes, then all edges, and writes them as they come. */
interface GraphWriter {

    /** A thing, with the days of its first and last edge; empty where not known. */
    record Vertex(String id, String iri, String label, String type, String first, String last) {}

    /** A link between two things, with what it weighs and the days on which it was first and last stated. */
    record Edge(int number, String from, String to, String kind, int weight, String first, String last) {}

    void start(boolean directed) throws IOException;

    void vertex(Vertex vertex) throws IOException;

    void edges() throws IOException;

    void edge(Edge edge) throws IOException;

    void finish() throws IOException;
}
