package tidemark.queries;

import static tidemark.queries.QueryException.Situation.MALFORMED_VALUE;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** Turns what a person typed into the term that a parameter's type asks for. */
final class Values {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]{1,18}(\\.[0-9]{0,18})?|\\.[0-9]{1,18})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** What can stand between angle brackets in SPARQL, and begins with a scheme. */
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\\\x7f]*");

    private static final int LONGEST_SHOWN = 80;
    private static final int LONGEST = 2_000;

    private Values() {}

    static Node term(Parameter parameter, String text, Names names) {
        String value = text.strip();
        if (value.length() > LONGEST || !value.codePoints().allMatch(Values::isText)) {
            throw malformed(parameter, value);
        }
        return switch (parameter.type()) {
            case NAME -> names.resolve(parameter.kind().orElseThrow(), value);
            case IRI -> iri(parameter, value);
            case DATE -> NodeFactory.createLiteralDT(date(parameter, value), XSDDatatype.XSDdate);
            case INTEGER ->
                NodeFactory.createLiteralDT(
                        Long.toString(Long.parseLong(matching(INTEGER, parameter, value))), XSDDatatype.XSDinteger);
            case DECIMAL ->
                NodeFactory.createLiteralDT(
                        new BigDecimal(matching(DECIMAL, parameter, value)).toPlainString(), XSDDatatype.XSDdecimal);
            case ENUM -> NodeFactory.createLiteralString(listed(parameter, value));
            case STRING -> NodeFactory.createLiteralString(value);
        };
    }

    static boolean isIri(String text) {
        if (!IRI.matcher(text).matches()) {
            return false;
        }
        try {
            return IRIx.create(text).isAbsolute();
        } catch (IRIException e) {
            return false;
        }
    }

    /** The text in a form that is safe to show on a terminal and short enough to read. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST_SHOWN).forEach(c -> shown.appendCodePoint(isText(c) ? c : '\uFFFD'));
        return text.codePoints().count() > LONGEST_SHOWN ? shown + "…" : shown.toString();
    }

    /** Neither a control character nor half a surrogate pair, neither of which every SPARQL parser reads back. */
    static boolean isText(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    private static Node iri(Parameter parameter, String value) {
        if (!isIri(value)) {
            throw malformed(parameter, value);
        }
        return NodeFactory.createURI(value);
    }

    private static String date(Parameter parameter, String value) {
        try {
            return LocalDate.parse(matching(DATE, parameter, value)).toString();
        } catch (DateTimeException e) {
            throw malformed(parameter, value);
        }
    }

    private static String listed(Parameter parameter, String value) {
        if (!parameter.values().contains(value)) {
            throw malformed(parameter, value);
        }
        return value;
    }

    private static String matching(Pattern pattern, Parameter parameter, String value) {
        if (!pattern.matcher(value).matches()) {
            throw malformed(parameter, value);
        }
        return value;
    }

    private static QueryException malformed(Parameter parameter, String value) {
        List<String> right = parameter.values();
        return new QueryException(
                MALFORMED_VALUE,
                "\"" + printable(value) + "\" does not fit the parameter " + parameter.name() + ": it takes "
                        + article(parameter.typeInWords()) + ".",
                right);
    }

    private static String article(String words) {
        if (words.startsWith("one of")) {
            return words;
        }
        return (words.matches("[aeio].*") ? "an " : "a ") + words;
    }
}
