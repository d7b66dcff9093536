package tidemark.queries;

import static tidemark.queries.QueryException.Situation.UNREADABLE_QUERY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question kept in a file: what it asks, which parameters it takes, how to draw its answer, its SPARQL text, and that text
 * parsed once, its parameters still variables; {@code query} is for reading, since all who ask share it.
 */
public record SavedQuery(
        String name,
        String title,
        String summary,
        String description,
        List<String> tags,
        List<Parameter> parameters,
        Chart chart,
        String text,
        Query query) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*_[a-z0-9]+(-[a-z0-9]+)*");

    public SavedQuery {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a query is named aspect_question, in lower case");
        }
    }

    /** Reads a query from the text of its file, and refuses one whose header and body do not agree. */
    static SavedQuery read(String name, String text) {
        try {
            Header header = Header.read(text);
            SavedQuery query = new SavedQuery(
                    name,
                    header.text("title"),
                    header.text("summary"),
                    header.text("description"),
                    header.tags(),
                    header.parameters(),
                    header.chart(),
                    text,
                    QueryFactory.create(text));
            query.check();
            return query;
        } catch (IllegalArgumentException | QueryParseException e) {
            throw new QueryException(
                    UNREADABLE_QUERY, "The saved query " + name + ".rq cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The query with the given values in the places of its parameters. Names are looked up in the source, so this may
     * ask it; the query is for any source.
     */
    public BoundQuery bind(Map<String, String> values, QuerySource source) {
        return new BoundQuery(this, Binder.bind(this, values, Names.in(source)));
    }

    private void check() {
        Set<String> declared = parameters.stream()
                .map(parameter -> parameter.variable().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = parameterVariables(query);
        if (!declared.equals(used)) {
            throw new IllegalArgumentException(
                    "the header declares the variables " + declared + ", the query uses " + used);
        }
        if (declared.size() < parameters.size()) {
            throw new IllegalArgumentException("two parameters have the same variable");
        }
        chart.columns()
                .filter(column -> !query.getResultVars().contains(column))
                .forEach(column -> {
                    throw new IllegalArgumentException(
                            "the chart speaks of " + column + ", which the query does not select");
                });
    }

    /** Walks the query by the very road on which terms are put in, so what is found here is what can be replaced. */
    private static Set<String> parameterVariables(Query query) {
        Set<String> found = new TreeSet<>();
        QueryTransformOps.transform(query, node -> {
            if (Var.isVar(node) && node.getName().startsWith("_")) {
                found.add(node.getName());
            }
            return node;
        });
        return found;
    }
}
