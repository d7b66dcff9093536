package tidemark.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import tidemark.queries.Parameter;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQuery;

/** A value for each parameter that saved queries require: the things of which most is said, so that nothing is for free. */
final class Frequent {

    private static final String TOP = """
            PREFIX tm: <https://w3id.org/tidemark/ontology#>
            PREFIX schema: <https://schema.org/>
            SELECT ?thing { %s } GROUP BY ?thing ORDER BY DESC(COUNT(*)) ?thing LIMIT 2""";

    private final Map<String, String> values = new HashMap<>();

    Frequent(QuerySource source) {
        List<String> models = top(source, "?result tm:model ?thing");
        String benchmark = top(source, "?result tm:benchmark ?thing").get(0);
        values.put("model", models.get(0));
        values.put("against", models.get(1));
        values.put("other", models.get(0));
        values.put("benchmark", benchmark);
        values.put("dataset", benchmark);
        values.put("thing", benchmark);
        values.put("metric", top(source, "?result tm:metric ?thing").get(0));
        values.put(
                "author",
                top(source, "?paper schema:author ?thing . ?paper a tm:Paper").get(0));
        values.put("paper", top(source, "?result tm:reportedIn ?thing").get(0));
        values.put("task", top(source, "?benchmark tm:tests ?thing").get(0));
        values.put("source", top(source, "?document schema:isPartOf ?thing").get(0));
        values.put("result", top(source, "?thing tm:evidence ?place").get(0));
        values.put("words", "reasoning");
    }

    Map<String, String> of(SavedQuery query) {
        Map<String, String> given = new HashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> given.put(parameter.name(), values.get(parameter.name())));
        return given;
    }

    private static List<String> top(QuerySource source, String pattern) {
        return source.ask(QueryFactory.create(TOP.formatted(pattern)), execution -> execution.select().stream()
                .map(row -> row.get("thing").getURI())
                .toList());
    }
}
