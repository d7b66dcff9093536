package tidemark.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import tidemark.ontology.Ontology;

/** Holds a document's graph to the ontology's SHACL shapes. Safe for use by several threads. */
public final class ShapeCheck {

    private final Shapes shapes = Shapes.parse(Ontology.shapes());
    private final QuickCheck quick = new QuickCheck(shapes);

    /** What is wrong with a graph, a sentence each; empty where nothing is. */
    public List<String> violations(Graph graph) {
        if (graph instanceof DocumentTriples triples && quick.conforms(triples)) {
            return List.of();
        }
        if (ShaclValidator.get().conforms(shapes, graph)) {
            return List.of();
        }
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(entry -> entry.message() + ": " + shown(entry.focusNode())
                        + (entry.value() == null ? "" : " has " + shown(entry.value())))
                .sorted()
                .toList();
    }

    private static String shown(Node node) {
        return node.isLiteral() ? '"' + node.getLiteralLexicalForm() + '"' : node.toString();
    }
}
