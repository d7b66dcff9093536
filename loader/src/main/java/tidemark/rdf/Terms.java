package tidemark.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as RDF literals, each in its one form, so that the same value always gives the same triple. */
final class Terms {

    /** Places of authors, mostly: Jena reads each integer's text to know its value. */
    private static final Node[] SMALL =
            IntStream.range(0, 100).mapToObj(Terms::madeInteger).toArray(Node[]::new);

    private Terms() {}

    /** A string, with what XML and Turtle cannot carry (lone surrogates, NUL) replaced by U+FFFD. */
    static Node string(String value) {
        return NodeFactory.createLiteralString(storable(value));
    }

    static Node integer(int value) {
        return value >= 0 && value < SMALL.length ? SMALL[value] : madeInteger(value);
    }

    private static Node madeInteger(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    /** XSD's canonical form: no trailing zeros, but always a digit behind the point. */
    static Node decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return NodeFactory.createLiteralDT(
                (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node bool(boolean value) {
        return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
    }

    static Node date(LocalDate value) {
        return NodeFactory.createLiteralDT(value.toString(), XSDDatatype.XSDdate);
    }

    private static String storable(String value) {
        boolean clean = true;
        for (int i = 0; clean && i < value.length(); i++) {
            char c = value.charAt(i);
            clean = c != 0 && !Character.isSurrogate(c);
        }
        if (clean) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
