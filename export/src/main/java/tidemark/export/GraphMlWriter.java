package tidemark.export;

import java.io.IOException;
import java.io.Writer;

/** GraphML, as Gephi, yEd, Cytoscape and networkx read it. */
final class GraphMlWriter implements GraphWriter {

    private static final String[][] KEYS = {
        {"node", "label", "string"},
        {"node", "type", "string"},
        {"node", "iri", "string"},
        {"node", "first", "string"},
        {"node", "last", "string"},
        {"edge", "kind", "string"},
        {"edge", "weight", "double"},
        {"edge", "since", "string"},
        {"edge", "until", "string"}
    };

    private final Writer out;

    GraphMlWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void start(boolean directed) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
                """);
        for (String[] key : KEYS) {
            out.write("  <key id=\"" + key[1] + "\" for=\"" + key[0] + "\" attr.name=\"" + key[1] + "\" attr.type=\""
                    + key[2] + "\"/>\n");
        }
        out.write("  <graph edgedefault=\"" + (directed ? "directed" : "undirected") + "\">\n");
    }

    @Override
    public void vertex(Vertex vertex) throws IOException {
        out.write("    <node id=\"" + Xml.attribute(vertex.id()) + "\">\n");
        data("label", vertex.label());
        data("type", vertex.type());
        data("iri", vertex.iri());
        data("first", vertex.first());
        data("last", vertex.last());
        out.write("    </node>\n");
    }

    @Override
    public void edges() {}

    @Override
    public void edge(Edge edge) throws IOException {
        out.write("    <edge id=\"e" + edge.number() + "\" source=\"" + Xml.attribute(edge.from()) + "\" target=\""
                + Xml.attribute(edge.to()) + "\">\n");
        data("kind", edge.kind());
        data("weight", Integer.toString(edge.weight()));
        data("since", edge.first());
        data("until", edge.last());
        out.write("    </edge>\n");
    }

    @Override
    public void finish() throws IOException {
        out.write("  </graph>\n</graphml>\n");
    }

    private void data(String key, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write("      <data key=\"" + key + "\">" + Xml.content(value) + "</data>\n");
        }
    }
}
