package tidemark.server.explorer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import tidemark.ontology.TM;
import tidemark.queries.SavedQueries;
import tidemark.server.LimitedSource;
import tidemark.server.linked.ThingPages;
import tidemark.server.page.Templates;

/** The pages of things, each made for its kind, and the page of the whole record. */
final class Explorer implements ThingPages {
    private final SavedQueries library;
    private final Remembered<HomePage> home = new Remembered<>();
    /** What a source holds takes a walk over all its documents. */
    private final Remembered<Map<Node, OtherPages.Source>> sources = new Remembered<>();

    Explorer(SavedQueries library) {
        this.library = library;
    }

    @Override
    public Optional<String> html(LimitedSource.Reading record, Node thing, Map<String, String> asked) {
        View view = new View(asked);
        if (view.of("view").equals("statements")) {
            return Optional.empty();
        }
        Questions questions = new Questions(library, record);
        Facts facts = Facts.of(thing, questions);
        return facts.rows().isEmpty() ? Optional.empty() : page(facts, questions, view);
    }

    private Optional<String> page(Facts facts, Questions questions, View view) {
        if (facts.isA(TM.Dataset) || facts.isA(TM.Benchmark)) {
            return written("dataset", DatasetPage.of(facts, questions, view));
        } else if (facts.isA(TM.Model) || facts.isA(TM.Method)) {
            return written("model", ModelPage.of(facts, questions, view));
        } else if (facts.isA(TM.Paper)) {
            return written("paper", PaperPage.of(facts, questions, view));
        } else if (facts.isA(TM.Author)) {
            return written("author", AuthorPage.of(facts, questions, view));
        } else if (facts.isA(TM.Metric)) {
            return written("metric", OtherPages.Metric.of(facts, questions, view));
        } else if (facts.isA(TM.Task)) {
            return written("task", OtherPages.Task.of(facts, questions, view));
        } else if (facts.isA(TM.Source)) {
            Map<Node, OtherPages.Source> known = sources.of(questions.record(), ConcurrentHashMap::new);
            return written(
                    "source", known.computeIfAbsent(facts.thing(), source -> OtherPages.Source.of(facts, questions)));
        } else if (facts.isA(TM.Result)) {
            return written("result", OtherPages.Result.of(facts, questions));
        }
        return Optional.empty();
    }

    private static Optional<String> written(String template, Object page) {
        return Optional.of(Templates.page("explorer/" + template, Map.of("page", page)));
    }

    @Override
    public String home(LimitedSource.Reading record, String jsonLd, String server) {
        HomePage page = home.of(record, () -> HomePage.of(new Questions(library, record)));
        return Templates.page("explorer/home", Map.of("page", page, "jsonLd", jsonLd, "server", server));
    }
}
