package tidemark.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RDF/XML, one description a subject and one element a statement. */
final class RdfXmlWriter implements StatementWriter {

    private static final Pattern SPLIT = Pattern.compile("(.*?)([\\p{L}_][\\p{L}\\p{N}_.-]*)", Pattern.DOTALL);

    private final Writer out;
    private final Prefixes prefixes;
    private String subject = "";

    RdfXmlWriter(Writer out, Prefixes prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    @Override
    public void start() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : prefixes.all().entrySet()) {
            out.write("\n    xmlns:" + prefix.getKey() + "=\"" + Xml.attribute(prefix.getValue()) + "\"");
        }
        out.write(">\n");
    }

    @Override
    public void statement(Statement next) throws IOException {
        if (!next.subject().equals(subject)) {
            end();
            subject = next.subject();
            out.write("  <rdf:Description " + reference(subject, "about") + ">\n");
        }
        String iri = Literal.iri(next.predicate());
        String declared = prefixes.name(iri)
                .filter(name -> !Character.isDigit(name.charAt(name.indexOf(':') + 1)))
                .orElseGet(() -> declared(iri));
        String element = declared.substring(0, declared.indexOf(' ') < 0 ? declared.length() : declared.indexOf(' '));
        if (!Literal.is(next.object())) {
            out.write("    <" + declared + " " + reference(next.object(), "resource") + "/>\n");
            return;
        }
        Literal literal = Literal.of(next.object());
        out.write("    <" + declared);
        if (literal.language().isPresent()) {
            out.write(" xml:lang=\"" + Xml.attribute(literal.language().get()) + "\"");
        }
        if (literal.datatype().isPresent()) {
            out.write(" rdf:datatype=\"" + Xml.attribute(literal.datatype().get()) + "\"");
        }
        out.write(">" + Xml.content(literal.text()) + "</" + element + ">\n");
    }

    @Override
    public void finish() throws IOException {
        end();
        out.write("</rdf:RDF>\n");
    }

    private void end() throws IOException {
        if (!subject.isEmpty()) {
            out.write("  </rdf:Description>\n");
        }
    }

    private static String reference(String term, String role) {
        return term.startsWith("_:")
                ? "rdf:nodeID=\"" + Xml.attribute(term.substring(2)) + "\""
                : "rdf:" + role + "=\"" + Xml.attribute(Literal.iri(term)) + "\"";
    }

    private static String declared(String iri) {
        Matcher split = SPLIT.matcher(iri);
        if (!split.matches()) {
            throw new IllegalArgumentException("RDF/XML cannot write the predicate <" + iri + ">");
        }
        return "p:" + split.group(2) + " xmlns:p=\"" + Xml.attribute(split.group(1)) + "\"";
    }
}
