package tidemark.cli;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tidemark.identity.Iris;
import tidemark.queries.BoundQuery;
import tidemark.queries.Parameter;
import tidemark.queries.QuerySource;
import tidemark.queries.SavedQueries;
import tidemark.queries.SavedQuery;
import tidemark.store.TdbStore;

/** The saved queries are SPARQL and no dialect: over an exported record, another engine answers as this one does. */
class SecondEngineTest {

    private static final Map<String, String> OF_SAMPLES = Map.ofEntries(
            entry("benchmark", "StoryBench"),
            entry("model", "MinT"),
            entry("against", "MEVG"),
            entry("author", "Yi Chen"),
            entry("paper", "2412.04445"),
            entry("dataset", "SIMPLER"),
            entry("metric", "success rate"),
            entry("task", "question answering"),
            entry("thing", "model/moto"),
            entry("words", "motion"),
            entry("source", "source/digest"),
            entry("result", "result/2412.05263/1dd89af071ac"),
            entry("other", "model/moto-gpt"));

    private static final Map<String, String> OF_MADE_UP_RECORD = Map.ofEntries(
            entry("benchmark", "MMMU"),
            entry("model", "osier 2"),
            entry("against", "Larch-13B"),
            entry("author", "Ada Lindqvist"),
            entry("paper", "2404.00004"),
            entry("dataset", "mmmu"),
            entry("metric", "Accuracy"),
            entry("task", "reasoning"),
            entry("thing", "dataset/mmmu"),
            entry("words", "larch"),
            entry("source", "source/digest"),
            entry("result", "result/2401.00001-1"),
            entry("other", "osier 2"));

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> overTheExportedSamplesRdf4jAnswersAlike() throws IOException {
        Path database = folder.resolve("samples");
        Path samples = Command.checkout().resolve("samples/digests");
        assertEquals(Tidemark.DONE, Tidemark.run("load", "--db", database.toString(), samples.toString()));
        return alike(database, OF_SAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> overTheMadeUpRecordRdf4jAnswersAlike() throws IOException {
        Path database = folder.resolve("made-up");
        Path record = Command.checkout().resolve("queries/src/test/resources/record.trig");
        assertEquals(Tidemark.DONE, Tidemark.run("restore", "--db", database.toString(), record.toString()));
        return alike(database, OF_MADE_UP_RECORD);
    }

    private static Stream<DynamicTest> alike(Path database, Map<String, String> examples) throws IOException {
        Path export = database.resolveSibling(database.getFileName() + ".nq");
        assertEquals(Tidemark.DONE, Tidemark.run("export", "--db", database.toString(), "-o", export.toString()));
        TdbStore store = TdbStore.open(database, Iris.DEFAULT_BASE);
        SailRepository other = new SailRepository(new MemoryStore());
        try (RepositoryConnection connection = other.getConnection()) {
            connection.begin();
            AsyncParser.asyncParseQuads(export.toUri().toString()).forEachRemaining(quad -> {
                Statement statement = statement(quad);
                connection.add(statement, statement.getContext(), null);
            });
            connection.commit();
        }
        return SavedQueries.library().all().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> same(query, examples, store, other)))
                .onClose(() -> {
                    other.shutDown();
                    store.close();
                });
    }

    private static Statement statement(Quad quad) {
        return SimpleValueFactory.getInstance()
                .createStatement(
                        (Resource) value(quad.getSubject()),
                        (IRI) value(quad.getPredicate()),
                        value(quad.getObject()),
                        (Resource) value(quad.getGraph()));
    }

    private static Value value(Node node) {
        if (!node.isLiteral()) {
            return Values.iri(node.getURI());
        }
        return node.getLiteralLanguage().isEmpty()
                ? Values.literal(node.getLiteralLexicalForm(), Values.iri(node.getLiteralDatatypeURI()))
                : Values.literal(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }

    private static void same(SavedQuery query, Map<String, String> examples, TdbStore store, SailRepository other) {
        Map<String, String> values = new HashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .forEach(name -> values.put(name, examples.get(name)));
        BoundQuery bound = query.bind(values, QuerySource.dataset(store.dataset()));
        boolean graph = query.query().isConstructType();
        List<String> here = graph ? triplesOf(store.dataset(), bound) : rowsOf(store.dataset(), bound);
        List<String> there;
        try (RepositoryConnection connection = other.getConnection()) {
            there = graph ? triplesOf(connection, bound) : rowsOf(connection, bound);
        }
        assertEquals(String.join("\n", here), String.join("\n", there));
        assertTrue(query.query().hasOrderBy() || graph, query.name() + " leaves the order to the engine");
    }

    private static List<String> rowsOf(DatasetGraph dataset, BoundQuery bound) {
        return dataset.calculateRead(() -> {
            List<String> rows = new ArrayList<>();
            try (QueryExec execution =
                    QueryExec.dataset(dataset).query(bound.text()).build()) {
                List<Var> columns = execution.getQuery().getProjectVars();
                execution.select().forEachRemaining(row -> rows.add(row(columns, row)));
            }
            return rows;
        });
    }

    private static String row(List<Var> columns, Binding row) {
        return columns.stream()
                .filter(row::contains)
                .map(column -> column.getName() + "=" + term(row.get(column)))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static List<String> rowsOf(RepositoryConnection connection, BoundQuery bound) {
        TupleQuery query = connection.prepareTupleQuery(bound.text());
        query.setDataset(unionAsDefault(connection));
        return query.evaluate().stream().map(SecondEngineTest::row).toList();
    }

    private static String row(BindingSet row) {
        return row.getBindingNames().stream()
                .filter(row::hasBinding)
                .map(name -> name + "=" + term(row.getValue(name)))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static List<String> triplesOf(DatasetGraph dataset, BoundQuery bound) {
        return dataset.calculateRead(() -> {
            List<String> triples = new ArrayList<>();
            try (QueryExec execution =
                    QueryExec.dataset(dataset).query(bound.text()).build()) {
                execution.constructTriples().forEachRemaining(triple -> triples.add(triple(triple)));
            }
            return triples.stream().sorted().distinct().toList();
        });
    }

    private static String triple(Triple triple) {
        return term(triple.getSubject()) + " " + term(triple.getPredicate()) + " " + term(triple.getObject());
    }

    private static List<String> triplesOf(RepositoryConnection connection, BoundQuery bound) {
        GraphQuery query = connection.prepareGraphQuery(bound.text());
        query.setDataset(unionAsDefault(connection));
        return query.evaluate().stream()
                .map(SecondEngineTest::triple)
                .sorted()
                .distinct()
                .toList();
    }

    /** Left to itself, this engine finds a triple in its default graph once for each graph that holds it. */
    private static SimpleDataset unionAsDefault(RepositoryConnection connection) {
        SimpleDataset dataset = new SimpleDataset();
        dataset.addDefaultGraph(RDF4J.NIL);
        connection.getContextIDs().forEach(graph -> dataset.addNamedGraph((IRI) graph));
        return dataset;
    }

    private static String triple(Statement statement) {
        return term(statement.getSubject()) + " " + term(statement.getPredicate()) + " " + term(statement.getObject());
    }

    private static String term(Node node) {
        return node.isLiteral() ? literal(node.getLiteralLexicalForm(), node.getLiteralLanguage()) : "<" + node + ">";
    }

    private static String term(Value value) {
        return value instanceof Literal literal
                ? literal(literal.getLabel(), literal.getLanguage().orElse(""))
                : "<" + value.stringValue() + ">";
    }

    /** Engines may write a computed number with more or fewer digits. */
    private static String literal(String text, String language) {
        return number(text)
                        .map(value -> value.setScale(9, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .toPlainString())
                        .orElse(text)
                + (language.isEmpty() ? "" : "@" + language);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
