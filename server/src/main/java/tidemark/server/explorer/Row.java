package tidemark.server.explorer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import tidemark.ontology.TM;
import tidemark.server.page.Link;

/** A row of the answer to a saved query, read by the names of its columns. What a row has nothing for is empty. */
record Row(Binding binding, String base) {

    Node node(String column) {
        return binding.get(Var.alloc(column));
    }

    boolean has(String column) {
        return node(column) != null;
    }

    /** The words of a literal, the address of anything else. */
    String text(String column) {
        Node node = node(column);
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** A thing by its label, which stands in a column of its own. */
    Link thing(String column) {
        Node node = node(column);
        return node == null ? Link.nowhere("") : labelled(node, text(column + "Label"));
    }

    /** Words of the ontology stand for themselves: "higher is better", not "tm:higherIsBetter". */
    private Link labelled(Node node, String label) {
        boolean term = label.isEmpty() && node.isURI() && node.getURI().startsWith(TM.NS);
        return Link.to(node, term ? Facts.words(node.getURI()) : label, base);
    }

    Optional<BigDecimal> number(String column) {
        Node node = node(column);
        try {
            return node == null || !node.isLiteral()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(node.getLiteralLexicalForm()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    long count(String column) {
        return number(column).map(BigDecimal::longValue).orElse(0L);
    }

    Optional<LocalDate> day(String column) {
        try {
            String text = text(column);
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
