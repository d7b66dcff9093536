package tidemark.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import tidemark.ontology.Vocabularies;

/**
 * JSON-LD as flat node objects, each value in an array, numbers and dates as typed text: so the writer needs to hold no
 * more than one statement, and no digit is lost.
 */
final class JsonLdWriter implements StatementWriter {

    private static final String TYPE = "<" + Vocabularies.type.getURI() + ">";

    private final Writer out;
    private final Prefixes prefixes;
    private Statement last = new Statement("", "", "", "");
    private String key = "";

    JsonLdWriter(Writer out, Prefixes prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    @Override
    public void start() throws IOException {
        out.write("{\"@context\":{");
        String comma = "";
        for (Map.Entry<String, String> prefix : prefixes.all().entrySet()) {
            out.write(comma + "\n  " + text(prefix.getKey()) + ":" + text(prefix.getValue()));
            comma = ",";
        }
        out.write("\n},\n\"@graph\":[");
    }

    @Override
    public void statement(Statement next) throws IOException {
        if (!next.graph().equals(last.graph())) {
            end("}", next.graph().isEmpty() || last.graph().isEmpty() ? "" : "\n]}");
            out.write((last.subject().isEmpty() ? "\n" : ",\n") + "{\"@id\":" + id(next.graph()) + ",\"@graph\":[\n");
            node(next);
        } else if (!next.subject().equals(last.subject())) {
            end("}", "");
            out.write(last.subject().isEmpty() ? "\n" : ",\n");
            node(next);
        } else if (!key(next).equals(key)) {
            end("", "");
            predicate(next);
        } else {
            out.write("," + value(next));
        }
        last = next;
    }

    @Override
    public void finish() throws IOException {
        end("}", last.graph().isEmpty() ? "" : "\n]}");
        out.write("\n]}\n");
    }

    private void end(String node, String graph) throws IOException {
        if (!last.subject().isEmpty()) {
            out.write("]" + node + graph);
        }
    }

    private void node(Statement next) throws IOException {
        out.write("{\"@id\":" + id(next.subject()));
        predicate(next);
    }

    private void predicate(Statement next) throws IOException {
        key = key(next);
        out.write(",\n  " + key + ":[" + value(next));
    }

    private String key(Statement next) {
        return isType(next) ? "\"@type\"" : name(next.predicate());
    }

    private String value(Statement next) {
        String object = next.object();
        if (isType(next)) {
            return name(object);
        }
        if (!Literal.is(object)) {
            return "{\"@id\":" + id(object) + "}";
        }
        Literal literal = Literal.of(object);
        String value = text(literal.text());
        return literal.language()
                .map(language -> "{\"@value\":" + value + ",\"@language\":" + text(language) + "}")
                .or(() -> literal.datatype()
                        .map(datatype -> "{\"@value\":" + value + ",\"@type\":" + named(datatype) + "}"))
                .orElse(value);
    }

    private static boolean isType(Statement next) {
        return next.predicate().equals(TYPE) && next.object().startsWith("<");
    }

    private static String id(String term) {
        return text(term.startsWith("<") ? Literal.iri(term) : term);
    }

    private String name(String term) {
        return named(Literal.iri(term));
    }

    private String named(String iri) {
        return text(prefixes.name(iri).orElse(iri));
    }

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
