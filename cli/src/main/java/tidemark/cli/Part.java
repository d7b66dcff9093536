package tidemark.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tidemark.export.Selection;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;

/** Which part of the record a command is about: all of it unless one of these is given. */
final class Part {

    @Option(names = "--source", paramLabel = "NAME", description = "what this source, or this document, said")
    private String source;

    @Option(
            names = "--about",
            paramLabel = "IRI",
            description = "this thing's whole description; an IRI, or a key such as model/internvl-2.5")
    private String about;

    @ArgGroup(exclusive = false)
    private Asked asked;

    private static final class Asked {
        @Option(
                names = "--query",
                required = true,
                paramLabel = "NAME",
                description = "the graph that this saved query constructs")
        private String query;

        @Option(names = "-p", paramLabel = "KEY=VALUE", description = "a parameter of the query")
        private Map<String, String> parameters = new LinkedHashMap<>();
    }

    boolean isWhole() {
        return source == null && about == null && asked == null;
    }

    void of(DatasetGraph record, String base, Consumer<Iterator<Quad>> use) {
        if (source != null) {
            use.accept(Selection.source(record, source.startsWith(base) ? source : base + "source/" + source));
        } else if (about != null) {
            use.accept(Selection.about(record, about.matches("https?://.*") ? about : base + about));
        } else if (asked != null) {
            constructed(QuerySource.dataset(record, base), use);
        } else {
            use.accept(Selection.whole(record));
        }
    }

    private void constructed(QuerySource record, Consumer<Iterator<Quad>> use) {
        SavedQuery saved = SavedQueries.library().named(asked.query);
        if (!saved.query().isConstructType()) {
            throw new IllegalArgumentException(saved.name()
                    + " answers with a table, not with a graph; write it with: tidemark query " + saved.name()
                    + " --format csv");
        }
        record.ask(saved.bind(asked.parameters, record).query(), execution -> {
            use.accept(Iter.map(
                    execution.constructTriples(), triple -> Quad.create(Quad.defaultGraphNodeGenerated, triple)));
            return null;
        });
    }
}
