package tidemark.server.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tidemark.queries.Parameter;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tidemark.server.api.ParameterSchema;

/** The tools: search, describe, one for each family of saved queries with its parameters typed, and SPARQL. */
final class AgentTools {
    private static final String USUAL = "20";
    private static final int MOST = 100;
    private static final String MORE = "More: ask again with offset=%d.";

    private final SavedQueries queries;
    private final ReadRecord record;

    AgentTools(SavedQueries queries, ReadRecord record) {
        this.queries = queries;
        this.record = record;
    }

    List<AgentTool> all() {
        List<AgentTool> tools = new ArrayList<>();
        tools.add(fixed(
                "search_things",
                "thing_matching-name",
                "Finds papers, authors, models, datasets, benchmarks, metrics and tasks by a part of their name. Start"
                        + " here where a name is not certain."));
        tools.add(fixed(
                "describe_thing",
                "thing_statements",
                "Everything that is stated of one thing and what points at it, with the number of documents that say"
                        + " so."));
        families().forEach((family, members) -> tools.add(family(family, members)));
        tools.add(new SparqlTool(record).tool());
        return tools;
    }

    private Map<String, List<SavedQuery>> families() {
        return queries.all().stream()
                .collect(Collectors.groupingBy(
                        query -> query.name().substring(0, query.name().indexOf('_')),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private AgentTool fixed(String name, String queryName, String description) {
        SavedQuery query = queries.named(queryName);
        Map<String, Object> properties = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> properties.put(parameter.name(), told(parameter, "")));
        addPaging(properties);
        return new AgentTool(
                name,
                query.title(),
                description,
                properties,
                query.parameters().stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList(),
                arguments -> run(query, arguments));
    }

    private AgentTool family(String family, List<SavedQuery> members) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "question",
                Map.of(
                        "type", "string",
                        "enum", members.stream().map(SavedQuery::name).toList(),
                        "description", "Which of the questions to ask"));
        for (SavedQuery query : members) {
            for (Parameter parameter : query.parameters()) {
                properties.putIfAbsent(parameter.name(), told(parameter, askedBy(parameter, members)));
            }
        }
        addPaging(properties);
        String list = members.stream().map(AgentTools::line).collect(Collectors.joining("\n"));
        return new AgentTool(
                "ask_" + family,
                "Questions about: " + family,
                "Asks one of these questions of the record; answers give evidence and keys of things.\n" + list,
                properties,
                List.of("question"),
                arguments -> {
                    Map<String, String> rest = new LinkedHashMap<>(arguments);
                    return run(queries.named(String.valueOf(rest.remove("question"))), rest);
                });
    }

    private static String line(SavedQuery query) {
        String takes = query.parameters().stream()
                .map(parameter -> parameter.name() + (parameter.required() ? "" : "?"))
                .collect(Collectors.joining(", "));
        return query.name() + "(" + takes + "): " + query.summary();
    }

    private static String askedBy(Parameter parameter, List<SavedQuery> members) {
        return members.stream()
                .filter(query ->
                        query.parameters().stream().anyMatch(one -> one.name().equals(parameter.name())))
                .map(SavedQuery::name)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", ", "; for ", ""));
    }

    private static Map<String, Object> told(Parameter parameter, String use) {
        Map<String, Object> schema = ParameterSchema.of(parameter);
        schema.put("description", parameter.description() + " (" + parameter.typeInWords() + ")" + use);
        return schema;
    }

    private static void addPaging(Map<String, Object> properties) {
        properties.put(
                "limit", Map.of("type", "integer", "minimum", 1, "maximum", MOST, "default", Integer.valueOf(USUAL)));
        properties.put("offset", Map.of("type", "integer", "minimum", 0, "default", 0));
    }

    private String run(SavedQuery query, Map<String, String> arguments) {
        Map<String, String> parameters = new LinkedHashMap<>(arguments);
        int limit = number(parameters.remove("limit"), USUAL, 1, MOST);
        int offset = number(parameters.remove("offset"), "0", 0, Integer.MAX_VALUE);
        return record.reading((source, keeping) ->
                AgentText.of(query.title(), query.bind(parameters, source).read(source, offset, limit, keeping), MORE));
    }

    private static int number(String given, String usual, int least, int most) {
        try {
            return Math.min(most, Math.max(least, Integer.parseInt(given == null ? usual : given)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("limit and offset are whole numbers", e);
        }
    }
}
