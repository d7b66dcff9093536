package tidemark.export;

import java.io.IOException;
import java.io.Writer;

/** GEXF 1.2, the version that both Gephi and networkx read; nodes and edges begin on the day they are first stated. */
final class GexfWriter implements GraphWriter {

    private final Writer out;

    GexfWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void start(boolean directed) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
                  <meta><creator>Tidemark</creator></meta>
                  <graph mode="dynamic" timeformat="date" defaultedgetype="%s">
                    <attributes class="node" mode="static">
                      <attribute id="type" title="type" type="string"/>
                      <attribute id="iri" title="iri" type="string"/>
                      <attribute id="last" title="last" type="string"/>
                    </attributes>
                    <attributes class="edge" mode="static">
                      <attribute id="kind" title="kind" type="string"/>
                      <attribute id="until" title="until" type="string"/>
                    </attributes>
                    <nodes>
                """.formatted(directed ? "directed" : "undirected"));
    }

    @Override
    public void vertex(Vertex vertex) throws IOException {
        out.write("      <node" + attribute("id", vertex.id()) + attribute("label", vertex.label())
                + attribute("start", vertex.first()) + ">\n        <attvalues>");
        value("type", vertex.type());
        value("iri", vertex.iri());
        value("last", vertex.last());
        out.write("</attvalues>\n      </node>\n");
    }

    @Override
    public void edges() throws IOException {
        out.write("    </nodes>\n    <edges>\n");
    }

    @Override
    public void edge(Edge edge) throws IOException {
        out.write("      <edge id=\"e" + edge.number() + "\"" + attribute("source", edge.from())
                + attribute("target", edge.to()) + " weight=\"" + edge.weight() + "\""
                + attribute("start", edge.first()) + ">\n        <attvalues>");
        value("kind", edge.kind());
        value("until", edge.last());
        out.write("</attvalues>\n      </edge>\n");
    }

    @Override
    public void finish() throws IOException {
        out.write("    </edges>\n  </graph>\n</gexf>\n");
    }

    private void value(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write("<attvalue for=\"" + name + "\"" + attribute("value", value) + "/>");
        }
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + Xml.attribute(value) + "\"";
    }
}
