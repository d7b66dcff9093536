package tidemark.server.linked;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import tidemark.server.page.Head;

/** The forms in which each thing of the record is to be had beside its page, and the one that stands in the page. */
public final class LinkedForms {
    private LinkedForms() {}

    /** The addresses of the other forms of what has its page at {@code path}. */
    public static List<Head.Form> of(String path) {
        return Stream.of(Form.values())
                .filter(form -> form != Form.HTML)
                .map(form -> new Head.Form(form.suffix, form.mediaType, path + "." + form.suffix))
                .toList();
    }

    /** The addresses of the description of the whole record. */
    public static List<Head.Form> ofRecord() {
        return List.of(new Head.Form("void", Form.TURTLE.mediaType, RecordServlet.VOID_PATH));
    }

    /** Statements of a thing as JSON-LD to stand in its page; nothing in it ends a script. */
    public static String embedded(Graph statements, Node page, Node thing) {
        statements.add(page, Told.PRIMARY_TOPIC, thing);
        statements.add(page, Told.LICENSE, Record.LICENCE_NODE);
        return Written.inPage(statements);
    }
}
