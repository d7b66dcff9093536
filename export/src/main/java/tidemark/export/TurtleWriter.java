package tidemark.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import tidemark.ontology.Vocabularies;

/** Turtle, and TriG where statements have graphs: one block a subject, terms short where a prefix allows. */
final class TurtleWriter implements StatementWriter {

    private static final String TYPE = "<" + Vocabularies.type.getURI() + ">";

    private final Writer out;
    private final Prefixes prefixes;
    private Statement last = new Statement("", "", "", "");

    TurtleWriter(Writer out, Prefixes prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    @Override
    public void start() throws IOException {
        for (Map.Entry<String, String> prefix : prefixes.all().entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
    }

    @Override
    public void statement(Statement next) throws IOException {
        String indent = next.graph().isEmpty() ? "" : "    ";
        if (!next.graph().equals(last.graph())) {
            endGraph();
            out.write("\n" + term(next.graph()) + " {\n");
            subject(next, indent);
        } else if (!next.subject().equals(last.subject())) {
            out.write(last.subject().isEmpty() ? "\n" : " .\n\n");
            subject(next, indent);
        } else if (!next.predicate().equals(last.predicate())) {
            out.write(" ;\n" + indent + "    " + predicate(next));
        } else {
            out.write(" , " + term(next.object()));
        }
        last = next;
    }

    @Override
    public void finish() throws IOException {
        endGraph();
    }

    private void subject(Statement next, String indent) throws IOException {
        out.write(indent + term(next.subject()) + " " + predicate(next));
    }

    private String predicate(Statement next) {
        return (next.predicate().equals(TYPE) ? "a" : term(next.predicate())) + " " + term(next.object());
    }

    private void endGraph() throws IOException {
        if (!last.subject().isEmpty()) {
            out.write(last.graph().isEmpty() ? " .\n" : " .\n}\n");
        }
    }

    private String term(String term) {
        int datatype = Literal.is(term) && term.endsWith(">") ? term.lastIndexOf("^^<") + 2 : 0;
        if (!term.endsWith(">") || term.indexOf('\\', datatype) >= 0) {
            return term;
        }
        String iri = term.substring(datatype + 1, term.length() - 1);
        return prefixes.name(iri)
                .map(name -> term.substring(0, datatype) + name)
                .orElse(term);
    }
}
