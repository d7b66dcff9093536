package tidemark.server.explorer;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import tidemark.server.linked.LinkedForms;
import tidemark.server.page.Head;

/** The top of the page of a thing: what it is, what it is called, and its facts; and the same for machines. */
record Heading(
        String title,
        List<String> kinds,
        List<String> otherNames,
        List<Facts.Fact> facts,
        String iri,
        String path,
        String jsonLd) {
    /** More names than this are behind a fold. */
    static final int NAMES = 8;

    static Heading of(Facts facts, Set<Node> told) {
        String iri = facts.thing().getURI();
        return new Heading(
                facts.title(),
                facts.kinds(),
                facts.otherNames(),
                facts.besides(told),
                iri,
                "/" + iri.substring(facts.base().length()),
                LinkedForms.embedded(facts.graph(), NodeFactory.createURI(iri + ".html"), facts.thing()));
    }

    Head head(String sentence) {
        return Head.titled(title).saying(sentence).in(LinkedForms.of(path));
    }

    List<Head.Form> forms() {
        return LinkedForms.of(path);
    }
}
